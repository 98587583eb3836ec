import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { comeBackAfterFiling } from '@app/cases';
import { assistanceAnswers, DraftsService, isHandOver, isHelper, ReceiptKeysService } from '@app/intake';
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
import { assistedBeginPage, assistedSentPage, isTalked } from '../pages/assisted.page.js';
import { Gate } from '../visit/gate.js';
import { formToken, Visitors } from '../visit/visitors.js';

/** Filing together with somebody who helps her. */
@Controller()
export class AssistedController {
  constructor(
    private readonly visitors: Visitors,
    private readonly drafts: DraftsService,
    private readonly receipts: ReceiptKeysService,
    private readonly gate: Gate,
    private readonly settings: DoorSettings,
    private readonly clock: Clock,
  ) {}

  @Get(':lang/assisted-begin')
  ask(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    return this.page(reply, words, new FormInput({}), new FormErrors());
  }

  @Post(':lang/assisted-begin')
  async begin(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const input = new FormInput(body);
    const helper = input.text('helper');
    if (!isHelper(helper)) {
      const errors = new FormErrors().add('helper', 'choose', words.t('assisted.who.choose'));
      return this.page(reply, words, input, errors, 422);
    }
    const language = isTalked(input.text('language')) ? input.text('language') : words.language;
    const before = await this.visitors.find(request);
    // Pressed twice, it must not give two codes.
    const hasBegun =
      isHandOver(before?.visit.digits) &&
      before !== undefined &&
      (await this.drafts.find(before.visit.receipt));
    if (!hasBegun) {
      const { digits, key } = await this.gate.fileForm(request, input, () => this.receipts.makeHandOver());
      const answers = assistanceAnswers({ helper, language });
      await this.drafts.begin(key, { language: words.language, answers });
      await this.visitors.enter(request, reply, { stage: 'writing', receipt: key, digits });
    }
    return redirectTo(reply, at(words, 'code'));
  }

  @Get(':lang/assisted-sent')
  async sent(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    const digits = visitor?.visit.digits;
    if (visitor?.visit.stage !== 'sent' || digits === undefined) return redirectTo(reply, at(words, 'open'));
    const frame = { words, exitTo: this.settings.exitTo };
    const comeBackOn = comeBackAfterFiling(this.clock.today()).toString();
    return sendPage(reply, assistedSentPage({ frame, csrf: formToken(visitor), digits, comeBackOn }));
  }

  private page(reply: FastifyReply, words: Translator, input: FormInput, errors: FormErrors, status = 200) {
    const view = {
      frame: { words, exitTo: this.settings.exitTo },
      helper: input.text('helper'),
      language: input.text('language') || words.language,
      challenge: this.gate.challenge(),
      errors,
    };
    return sendPage(reply, assistedBeginPage(view), status);
  }
}
