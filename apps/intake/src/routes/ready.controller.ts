import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { MailboxService, objectionClock } from '@app/intake';
import { Clock } from '@app/kernel';
import {
  assertSameOrigin,
  FormErrors,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { at, PageWords } from '../frame/words.js';
import { readyPage } from '../pages/ready.page.js';
import { isTypedBack } from '../visit/typed-back.js';
import { formToken, isOwnForm, Visitors, type Visitor } from '../visit/visitors.js';

/** The receipt. Her code stays on it until she has typed its end back, or closes the page. */
@Controller()
export class ReadyController {
  constructor(
    private readonly visitors: Visitors,
    private readonly mailbox: MailboxService,
    private readonly settings: DoorSettings,
    private readonly clock: Clock,
  ) {}

  @Get(':lang/ready')
  async show(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    return this.page(reply, words, visitor, new FormErrors());
  }

  @Post(':lang/ready')
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
    const { visit } = visitor;
    if (!isOwnForm(visitor, input.text('csrf')) || visit.digits === undefined)
      return redirectTo(reply, at(words, 'ready'));
    // Not now: she may go on, and this page still shows the code when she comes back to it.
    if (input.text('go') === 'skip') return redirectTo(reply, at(words, 'box/read'));
    if (!isTypedBack(input.text('typed'), visit.digits)) {
      return this.page(
        reply,
        words,
        visitor,
        new FormErrors().add('typed', 'other', words.t('ready.typed.wrong')),
        422,
      );
    }
    await this.visitors.change(visitor, { stage: 'mailbox', receipt: visit.receipt });
    return redirectTo(reply, at(words, 'ready'));
  }

  private async page(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    errors: FormErrors,
    status = 200,
  ) {
    const facts = await this.mailbox.find(visitor.visit.receipt);
    if (facts === undefined) return redirectTo(reply, at(words, 'box'));
    const view = {
      frame: { words, exitTo: this.settings.exitTo },
      csrf: formToken(visitor),
      facts,
      digits: visitor.visit.digits,
      isSecond: visitor.visit.isSecond,
      clock: objectionClock(facts.letter, this.clock.today()),
      errors,
    };
    return sendPage(reply, readyPage(view), status);
  }
}
