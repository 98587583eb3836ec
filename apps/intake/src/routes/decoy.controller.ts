import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { DECOY_QUESTIONS, isDecoyQuestion, ReceiptKeysService, SecondCodesService } from '@app/intake';
import {
  assertSameOrigin,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { at, PageWords } from '../frame/words.js';
import { decoyCodePage } from '../pages/decoy-code.page.js';
import { assertFormToken, formToken, Visitors } from '../visit/visitors.js';

const NONE = { isMade: false, tells: false };

/** Making and removing a second code. In a decoy the page looks as if there were none. */
@Controller()
export class DecoyController {
  constructor(
    private readonly visitors: Visitors,
    private readonly seconds: SecondCodesService,
    private readonly receipts: ReceiptKeysService,
    private readonly settings: DoorSettings,
  ) {}

  @Get(':lang/decoy-code')
  async ask(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    const { stage, receipt } = visitor.visit;
    const note = stage === 'decoy' ? NONE : await this.seconds.noteFor(receipt);
    const frame = { words, exitTo: this.settings.exitTo };
    return sendPage(reply, decoyCodePage({ frame, csrf: formToken(visitor), note }));
  }

  @Post(':lang/decoy-code')
  async draw(
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
    const chosen = input.text('question');
    const question = isDecoyQuestion(chosen) ? chosen : DECOY_QUESTIONS[0];
    const pending = {
      purpose: 'second' as const,
      digits: this.receipts.draw(),
      question,
      tells: input.text('tells') === 'yes',
      texts: { asked: words.t(`decoy.asked.${question}`), answered: words.t(`decoy.answer.${question}`) },
    };
    await this.visitors.change(visitor, { ...visitor.visit, pending });
    return redirectTo(reply, at(words, 'code-show'));
  }

  @Post(':lang/decoy-remove')
  async remove(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    assertFormToken(visitor, new FormInput(body).text('csrf'));
    if (visitor.visit.stage !== 'decoy') await this.seconds.remove(visitor.visit.receipt);
    return redirectTo(reply, at(words, 'decoy-code'));
  }
}
