import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  CONTACT_QUESTIONS,
  contactAnswers,
  ContactMailboxService,
  DraftsService,
  readContactPlan,
  wantsCall,
  type Answers,
} from '@app/intake';
import type { FieldError } from '@app/kernel';
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
import { contactPage, type ContactPageView } from '../pages/contact.page.js';
import { openPage } from '../pages/open.page.js';
import { stepPath } from '../pages/steps/index.js';
import { keptFields, typedContact } from '../visit/typed-answers.js';
import { formToken, isOwnForm, Visitors, type Visitor } from '../visit/visitors.js';

const MAILBOX_QUESTIONS = ['contact-call', ...CONTACT_QUESTIONS];

/** How she may be called: while she writes her story, and in her mailbox at any time. */
@Controller()
export class ContactController {
  constructor(
    private readonly visitors: Visitors,
    private readonly drafts: DraftsService,
    private readonly contact: ContactMailboxService,
    private readonly settings: DoorSettings,
  ) {}

  @Get(':lang/contact')
  async showDraft(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    const draft = visitor && (await this.drafts.find(visitor.visit.receipt));
    if (visitor === undefined || draft === undefined) return redirectTo(reply, at(words, 'box'));
    return this.page(reply, words, visitor, { where: 'draft', answers: draft.answers });
  }

  @Post(':lang/contact')
  async saveDraft(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const input = new FormInput(body);
    const typed = typedContact(input, CONTACT_QUESTIONS);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return this.askForCode(reply, words, { 'contact-call': ['yes'], ...typed });
    const draft = await this.drafts.find(visitor.visit.receipt);
    if (draft === undefined) return redirectTo(reply, at(words, 'box'));
    const shown = { where: 'draft' as const, answers: { ...draft.answers, ...typed } };
    if (!isOwnForm(visitor, input.text('csrf')))
      return this.page(reply, words, visitor, { ...shown, isStale: true }, 403);
    // Kept first and looked at afterwards, as every step.
    const { answers } = await this.drafts.saveStep(visitor.visit.receipt, CONTACT_QUESTIONS, typed);
    const go = input.text('go');
    if (go === 'back') return redirectTo(reply, stepPath(words, 'wishes'));
    if (go !== 'skip') {
      const read = readContactPlan({ ...answers, 'contact-call': ['yes'] }, words.language);
      if ('errors' in read)
        return this.page(reply, words, visitor, { ...shown, errors: told(words, read.errors) }, 422);
    }
    return redirectTo(reply, stepPath(words, 'check'));
  }

  @Get(':lang/box/contact')
  async show(
    @Param('lang', PageWords) words: Translator,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    if (visitor.visit.stage === 'first') return redirectTo(reply, at(words, 'box'));
    const news = (['saved', 'withdrawn'] as const).find((one) => one === query.news);
    const stored = this.isDecoy(visitor) ? undefined : await this.contact.read(visitor.visit.receipt);
    return this.page(reply, words, visitor, {
      where: 'mailbox',
      answers: stored === undefined ? {} : contactAnswers(stored.plan),
      isStopped: stored !== undefined && stored.stoppedAt !== null,
      isSet: stored !== undefined,
      news,
    });
  }

  @Post(':lang/box/contact')
  async save(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const input = new FormInput(body);
    const answers = typedContact(input, MAILBOX_QUESTIONS);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined || visitor.visit.stage === 'first') return redirectTo(reply, at(words, 'open'));
    const shown = { where: 'mailbox' as const, answers };
    if (!isOwnForm(visitor, input.text('csrf')))
      return this.page(reply, words, visitor, { ...shown, isStale: true }, 403);
    const { receipt } = visitor.visit;
    const done = (news: string) => redirectTo(reply, `${at(words, 'box/contact')}?news=${news}`);
    if (input.text('go') === 'withdraw') {
      if (!this.isDecoy(visitor)) await this.contact.withdraw(receipt);
      return done('withdrawn');
    }
    if (!wantsCall(answers) && answers['contact-call'] === undefined) {
      const missing = [{ field: 'contact-call', code: 'unknown-code', message: '' }];
      return this.page(reply, words, visitor, { ...shown, errors: told(words, missing) }, 422);
    }
    const read = readContactPlan(answers, words.language);
    if ('errors' in read)
      return this.page(reply, words, visitor, { ...shown, errors: told(words, read.errors) }, 422);
    if (!this.isDecoy(visitor)) await this.contact.set(receipt, read.plan);
    return done('saved');
  }

  /** There it looks as everywhere, and nothing is kept: no plan was ever made behind a second code. */
  private isDecoy(visitor: Visitor): boolean {
    return visitor.visit.stage === 'decoy';
  }

  private askForCode(reply: FastifyReply, words: Translator, typed: Answers) {
    const frame = { words, exitTo: this.settings.exitTo };
    const kept = keptFields(typed);
    return sendPage(reply, openPage({ frame, typed: '', errors: new FormErrors(), hasEnded: true, kept }));
  }

  private page(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    shown: Omit<ContactPageView, 'frame' | 'csrf' | 'errors'> & { errors?: FormErrors },
    status = 200,
  ) {
    const frame = { words, exitTo: this.settings.exitTo };
    const page = contactPage({ errors: new FormErrors(), ...shown, frame, csrf: formToken(visitor) });
    return sendPage(reply, page, status);
  }
}

function told(words: Translator, errors: readonly FieldError[]): FormErrors {
  const found = new FormErrors();
  for (const error of errors) found.add(error.field, error.code, faultWord(words, error));
  return found;
}
