import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  answerErrors,
  DraftsService,
  HerFilesService,
  IntakeService,
  isHandOver,
  letterOf,
  MailboxService,
  objectionClock,
  ReceiptChangesService,
  signposts,
  STEP_QUESTIONS,
  STEPS,
  stepOf,
  stepsAround,
  wantsCall,
  type Answers,
  type StepId,
} from '@app/intake';
import { Clock, DomainError, type FieldError } from '@app/kernel';
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
import { openPage } from '../pages/open.page.js';
import { CHANGE_FIELD, STEP_PAGES, stepPath } from '../pages/steps/index.js';
import { FILES_BEFORE, pathForward } from './attach-flow.js';
import { keptFields, typedAnswers } from '../visit/typed-answers.js';
import { isTypedBack, unprovenCode } from '../visit/typed-back.js';
import { formToken, isOwnForm, Visitors, type Visitor } from '../visit/visitors.js';

/** The steps of the questionnaire. Whatever is posted is kept first and looked at afterwards. */
@Controller()
export class StepController {
  constructor(
    private readonly visitors: Visitors,
    private readonly drafts: DraftsService,
    private readonly intake: IntakeService,
    private readonly mailbox: MailboxService,
    private readonly files: HerFilesService,
    private readonly changes: ReceiptChangesService,
    private readonly settings: DoorSettings,
    private readonly clock: Clock,
  ) {}

  @Get(':lang/:number')
  async show(
    @Param('lang', PageWords) words: Translator,
    @Param('number') number: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const step = stepNumbered(number);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return this.askForCode(reply, words, {}, true);
    const draft = await this.drafts.find(visitor.visit.receipt);
    if (draft === undefined) return this.elsewhere(visitor, reply, words, {});
    const isChange = CHANGE_FIELD in query;
    return this.page(reply, words, visitor, { step, answers: draft.answers, isChange });
  }

  @Post(':lang/:number')
  async save(
    @Param('lang', PageWords) words: Translator,
    @Param('number') number: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const step = stepNumbered(number);
    assertSameOrigin(request);
    const input = new FormInput(body);
    const typed = typedAnswers(step, input);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return this.askForCode(reply, words, typed, true);
    const isChange = input.has(CHANGE_FIELD);
    if (!isOwnForm(visitor, input.text('csrf'))) {
      const draft = await this.drafts.find(visitor.visit.receipt);
      if (draft === undefined) return this.elsewhere(visitor, reply, words, typed);
      return this.page(
        reply,
        words,
        visitor,
        { step, answers: { ...draft.answers, ...typed }, isChange, isStale: true },
        403,
      );
    }
    const answers = await this.keep(visitor, step, typed);
    if (answers === undefined) return this.elsewhere(visitor, reply, words, typed);
    return this.goOn(reply, words, visitor, { step, answers, isChange, input });
  }

  /** Undefined when the draft was sent already, or its days are over. */
  private async keep(visitor: Visitor, step: StepId, typed: Answers): Promise<Answers | undefined> {
    try {
      return (await this.drafts.saveStep(visitor.visit.receipt, STEP_QUESTIONS[step], typed)).answers;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'INTAKE.DRAFT_GONE') return undefined;
      throw error;
    }
  }

  private async goOn(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    posted: { step: StepId; answers: Answers; isChange: boolean; input: FormInput },
  ) {
    const { step, answers, isChange, input } = posted;
    const go = input.text('go');
    const { before, after } = stepsAround(step);
    if (go === 'later') return redirectTo(reply, at(words, 'code'));
    if (go === 'back' && step === FILES_BEFORE) return redirectTo(reply, at(words, 'attach'));
    if (go === 'back' && before !== undefined) return redirectTo(reply, stepPath(words, before));
    if (go === 'skip' && after !== undefined) return redirectTo(reply, pathForward(words, after));
    const errors = answerErrors(answers, words.language);
    const here = step === 'check' ? errors : errors.filter((error) => stepOf(error.field) === step);
    if (here.length > 0)
      return this.page(reply, words, visitor, { step, answers, isChange, errors: here }, 422);
    if (step === 'wishes' && wantsCall(answers)) return redirectTo(reply, at(words, 'contact'));
    if (step === 'check') return this.checkCode(reply, words, visitor, { answers, input });
    return redirectTo(reply, isChange ? stepPath(words, 'check') : pathForward(words, after ?? 'check'));
  }

  /** Her code is her only way back, so she types its end before she sends; she may still choose not to. */
  private async checkCode(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    posted: { answers: Answers; input: FormInput },
  ) {
    const { answers, input } = posted;
    const code = unprovenCode(visitor.visit);
    if (code === undefined || input.text('go') === 'untyped') return this.send(reply, words, visitor);
    const typed = input.text('typed');
    if (isTypedBack(typed, code)) {
      visitor.visit = { ...visitor.visit, isKept: true };
      return this.send(reply, words, visitor);
    }
    const word = typed.trim() === '' ? 'check.code.missing' : 'check.code.wrong';
    const slip = new FormErrors().add('typed', 'other', words.t(word));
    return this.page(reply, words, visitor, { step: 'check', answers, isChange: false, slip }, 422);
  }

  /** Sent once: a second time finds no draft, and leads to the same receipt. */
  private async send(reply: FastifyReply, words: Translator, visitor: Visitor) {
    const { visit } = visitor;
    if (!(await this.intake.fileDraft(visit.receipt))) return this.elsewhere(visitor, reply, words, {});
    // The receipt shows the code once more to whoever has not typed it back.
    const digits = visit.isKept ? undefined : visit.digits;
    await this.visitors.change(visitor, { ...visit, digits, stage: 'sent' });
    return redirectTo(reply, at(words, isHandOver(visit.digits) ? 'assisted-sent' : 'ready'));
  }

  /** For a visit without a draft: it was sent, here or in another window, or its days are over. */
  private async elsewhere(visitor: Visitor, reply: FastifyReply, words: Translator, typed: Answers) {
    const { visit } = visitor;
    if (isHandOver(visit.digits) && (await this.changes.isFirstVisit(visit.receipt))) {
      await this.visitors.change(visitor, { ...visit, stage: 'sent' });
      return redirectTo(reply, at(words, 'assisted-sent'));
    }
    if ((await this.mailbox.find(visit.receipt)) === undefined)
      return this.askForCode(reply, words, typed, false);
    if (visit.stage === 'writing') await this.visitors.change(visitor, { ...visit, stage: 'sent' });
    return redirectTo(reply, at(words, visit.stage === 'mailbox' ? 'box' : 'ready'));
  }

  private askForCode(reply: FastifyReply, words: Translator, typed: Answers, hasEnded: boolean) {
    const frame = { words, exitTo: this.settings.exitTo };
    const kept = keptFields(typed);
    return sendPage(reply, openPage({ frame, typed: '', errors: new FormErrors(), hasEnded, kept }));
  }

  private async page(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    shown: {
      step: StepId;
      answers: Answers;
      isChange: boolean;
      isStale?: boolean;
      errors?: FieldError[];
      slip?: FormErrors;
    },
    status = 200,
  ) {
    const { step, answers, isChange, isStale = false, errors = [], slip } = shown;
    const at = STEPS.indexOf(step);
    const page = STEP_PAGES[step]({
      frame: { words, exitTo: this.settings.exitTo },
      csrf: formToken(visitor),
      step,
      answers,
      isChange,
      isStale,
      errors: slip ?? toldErrors(words, step, errors),
      code: step === 'check' ? unprovenCode(visitor.visit) : undefined,
      clock: isAfter(at, 'when') ? objectionClock(letterOf(answers), this.clock.today()) : undefined,
      signposts: isAfter(at, 'treatment') ? signposts(answers) : [],
      files: step === 'check' ? await this.files.ofDraft(visitor.visit.receipt) : [],
    });
    return sendPage(reply, page, status);
  }
}

function stepNumbered(number: string): StepId {
  const step = /^[1-9]$/.test(number) ? STEPS[Number(number) - 1] : undefined;
  if (step === undefined) throw new NotFoundException();
  return step;
}

/** Told right after she answered, and once more on the last page. */
function isAfter(at: number, step: StepId): boolean {
  return at === STEPS.indexOf(step) + 1 || at === STEPS.length - 1;
}

/** On the last page a mistake names its step, because its field is not there to lead to. */
function toldErrors(words: Translator, step: StepId, errors: readonly FieldError[]): FormErrors {
  const told = new FormErrors();
  for (const error of errors) {
    const message = faultWord(words, error);
    const home = step === 'check' ? stepOf(error.field) : undefined;
    told.add(
      home ? '' : error.field,
      error.code,
      home ? `${words.t(`${home}.heading`)} ${message}` : message,
    );
  }
  return told;
}
