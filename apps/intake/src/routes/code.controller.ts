import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { isTypedBack, ReceiptChangesService, ReceiptKeysService, SecondCodesService } from '@app/intake';
import type { ReceiptKey } from '@app/vault';
import {
  assertSameOrigin,
  FormErrors,
  FormInput,
  latinDigits,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { at, PageWords } from '../frame/words.js';
import { codeDonePage, codeNewPage, codeTypedPage, purposeOf } from '../pages/code-new.page.js';
import { codeOptionsPage } from '../pages/code-options.page.js';
import { Gate } from '../visit/gate.js';
import { assertFormToken, formToken, Visitors, type Visitor } from '../visit/visitors.js';

/** Her code: another one, which counts when she has typed it back, and a pause in contact. */
@Controller()
export class CodeController {
  constructor(
    private readonly visitors: Visitors,
    private readonly changes: ReceiptChangesService,
    private readonly receipts: ReceiptKeysService,
    private readonly seconds: SecondCodesService,
    private readonly gate: Gate,
    private readonly settings: DoorSettings,
  ) {}

  @Get(':lang/code-options')
  async options(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    // In a decoy there is nothing to ask, and the page is the same.
    const isResting =
      visitor.visit.stage !== 'decoy' && (await this.changes.isResting(visitor.visit.receipt));
    return sendPage(
      reply,
      codeOptionsPage({ frame: this.frame(words), csrf: formToken(visitor), isResting }),
    );
  }

  /** A code is drawn once and stays on the page, however often she opens it. */
  @Get(':lang/code-new')
  async show(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined || !isInside(visitor)) return redirectTo(reply, at(words, 'open'));
    if (visitor.visit.pending?.purpose !== 'new') {
      const pending = { purpose: 'new' as const, digits: this.receipts.draw() };
      await this.visitors.change(visitor, { ...visitor.visit, pending });
    }
    return redirectTo(reply, at(words, 'code-show'));
  }

  @Get(':lang/code-show')
  async showAgain(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    const pending = visitor?.visit.pending;
    if (visitor === undefined || pending === undefined) return redirectTo(reply, at(words, 'code-options'));
    return sendPage(
      reply,
      codeNewPage(this.frame(words), purposeOf(visitor.visit.stage, pending), pending.digits),
    );
  }

  @Get(':lang/code-typed')
  async ask(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor?.visit.pending === undefined) return redirectTo(reply, at(words, 'code-options'));
    return this.typedPage(reply, words, visitor, '', new FormErrors());
  }

  @Post(':lang/code-typed')
  async typeBack(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    const input = new FormInput(body);
    assertFormToken(visitor, input.text('csrf'));
    const { pending } = visitor.visit;
    // Pressed twice: the first one has done it.
    if (pending === undefined) return redirectTo(reply, at(words, 'code-done'));
    const typed = latinDigits(input.text('typed'));
    if (!isTypedBack(pending, typed)) {
      const errors = new FormErrors().add('typed', 'other', words.t('mycode.type.wrong'));
      return this.typedPage(reply, words, visitor, typed, errors, 422);
    }
    await this.gate.tryCode(request, () => this.take(visitor));
    return redirectTo(reply, at(words, pending.purpose === 'second' ? 'code-second-done' : 'code-done'));
  }

  @Get(':lang/code-done')
  done(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    return sendPage(reply, codeDonePage(this.frame(words), 'new'));
  }

  @Get(':lang/code-second-done')
  secondDone(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    return sendPage(reply, codeDonePage(this.frame(words), 'second'));
  }

  /** It was not she who asked for a new code. */
  @Post(':lang/code-stop')
  stop(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const then = `${at(words, 'box/read')}?news=code-stopped`;
    return this.act(words, body, request, reply, then, (receipt) => this.changes.stopReplacement(receipt));
  }

  @Post(':lang/code-rest')
  rest(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const then = at(words, 'code-options');
    return this.act(words, body, request, reply, then, (receipt) => this.changes.rest(receipt));
  }

  /** The code and the visit change in one transaction: after a crash exactly one of the two codes works. */
  private async take(visitor: Visitor): Promise<void> {
    const { visit } = visitor;
    const { pending, receipt: old, stage } = visit;
    if (pending === undefined) return;
    const { digits } = pending;
    const goOn = (receipt: ReceiptKey) =>
      this.visitors.change(visitor, { stage: stage === 'decoy' ? 'decoy' : 'mailbox', receipt, digits });
    if (pending.purpose === 'second') {
      // In a decoy nothing is made; what the page says then is part of the decoy.
      if (stage !== 'decoy') await this.seconds.make(old, await this.receipts.of(digits), pending);
      await this.visitors.change(visitor, { ...visit, pending: undefined });
      return;
    }
    if (stage === 'first') await this.changes.changeFirst(old, digits, goOn);
    else if (stage === 'decoy') {
      const next = await this.receipts.of(digits);
      await this.seconds.rename(old, next);
      await goOn(next);
    } else await this.changes.change(old, digits, goOn);
  }

  private async act(
    words: Translator,
    body: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
    then: string,
    work: (receipt: ReceiptKey) => Promise<void>,
  ) {
    assertSameOrigin(request);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    assertFormToken(visitor, new FormInput(body).text('csrf'));
    if (visitor.visit.stage !== 'decoy') await work(visitor.visit.receipt);
    return redirectTo(reply, then);
  }

  private typedPage(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    typed: string,
    errors: FormErrors,
    status = 200,
  ) {
    const view = { frame: this.frame(words), csrf: formToken(visitor), typed, errors };
    return sendPage(reply, codeTypedPage(view), status);
  }

  private frame(words: Translator) {
    return { words, exitTo: this.settings.exitTo };
  }
}

/** A draft keeps the code with which it was begun. */
function isInside({ visit }: Visitor): boolean {
  return visit.stage !== 'writing';
}
