import { Body, Controller, Get, Query, Param, Post, Req, Res } from '@nestjs/common';
import { HELPED_ANSWERS, HerReferralsService, readStory } from '@app/intake';
import { DomainError, isId } from '@app/kernel';
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
import { at, faultWord, PageWords } from '../frame/words.js';
import { referralsPage, type ReferralsPageView } from '../pages/referrals.page.js';
import { formToken, isOwnForm, Visitors, type Visitor } from '../visit/visitors.js';

/** What was passed on for her: waiting, going on, and whether it helped. Only from her mailbox. */
@Controller()
export class ReferralsController {
  constructor(
    private readonly visitors: Visitors,
    private readonly referrals: HerReferralsService,
    private readonly settings: DoorSettings,
  ) {}

  @Get(':lang/box/helped')
  async show(
    @Param('lang', PageWords) words: Translator,
    @Query('news') news: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined || visitor.visit.stage === 'first') return redirectTo(reply, at(words, 'open'));
    return this.page(reply, words, visitor, { isSaved: news === 'saved' });
  }

  @Post(':lang/box/helped')
  async change(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const input = new FormInput(body);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined || visitor.visit.stage === 'first') return redirectTo(reply, at(words, 'open'));
    const typed = input.text('text');
    const answer = input.text('answer');
    if (!isOwnForm(visitor, input.text('csrf')))
      return this.page(reply, words, visitor, { answer, typed, isStale: true }, 403);
    if (isDecoy(visitor)) return redirectTo(reply, at(words, 'box/helped'));
    const errors = new FormErrors();
    const work = this.workOf(visitor, input, words, errors);
    if (work === undefined) return this.page(reply, words, visitor, { answer, typed, errors }, 422);
    try {
      await work();
    } catch (error) {
      // Pressed twice, or over meanwhile: the page shows how it stands now.
      if (!(error instanceof DomainError && error.code === 'INTAKE.REFERRAL_UNKNOWN')) throw error;
      return redirectTo(reply, at(words, 'box/helped'));
    }
    return redirectTo(reply, `${at(words, 'box/helped')}?news=saved`);
  }

  /** What the form asks for; undefined, with the mistakes, when it cannot be done so. */
  private workOf(
    visitor: Visitor,
    input: FormInput,
    words: Translator,
    errors: FormErrors,
  ): (() => Promise<void>) | undefined {
    const { receipt } = visitor.visit;
    const referral = input.text('referral');
    if (!isId(referral)) return async () => undefined;
    const go = input.text('go');
    if (go === 'pause' || go === 'resume') {
      return () => this.referrals.pause(receipt, referral, go === 'pause');
    }
    const answer = HELPED_ANSWERS.find((code) => code === input.text('answer'));
    if (answer === undefined) errors.add('answer', 'required', words.t('helped.choose'));
    const text = input.text('text');
    const read = text.trim() === '' ? { text: '' } : readStory(text);
    if ('fault' in read) {
      const fault = { field: 'text', code: read.fault, message: '' };
      errors.add('text', read.fault, faultWord(words, fault));
      return undefined;
    }
    if (answer === undefined) return undefined;
    return () => this.referrals.say(receipt, referral, answer, read.text);
  }

  private async page(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    shown: Partial<ReferralsPageView>,
    status = 200,
  ) {
    const page = referralsPage({
      frame: { words, exitTo: this.settings.exitTo },
      csrf: formToken(visitor),
      referrals: isDecoy(visitor) ? [] : await this.referrals.read(visitor.visit.receipt),
      isSaved: false,
      errors: new FormErrors(),
      ...shown,
    });
    return sendPage(reply, page, status);
  }
}

/** Behind a second code nothing was ever passed on. */
function isDecoy(visitor: Visitor): boolean {
  return visitor.visit.stage === 'decoy';
}
