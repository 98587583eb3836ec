import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  CONTACT_QUESTIONS,
  DRAFT_DAYS,
  DraftsService,
  ReceiptKeysService,
  STEPS,
  type Answers,
} from '@app/intake';
import { Clock } from '@app/kernel';
import {
  assertSameOrigin,
  clearSiteData,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { at, PageWords } from '../frame/words.js';
import { codePage } from '../pages/code.page.js';
import { donePage } from '../pages/done.page.js';
import { stepPath } from '../pages/steps/index.js';
import { Gate } from '../visit/gate.js';
import { KEPT, typedAnswers, typedContact } from '../visit/typed-answers.js';
import { assertFormToken, formToken, Visitors } from '../visit/visitors.js';
import { nextStep } from './draft-flow.js';

/** Beginning, stopping and leaving. The cookie comes with the first of these, and her code too. */
@Controller()
export class VisitController {
  constructor(
    private readonly visitors: Visitors,
    private readonly drafts: DraftsService,
    private readonly receipts: ReceiptKeysService,
    private readonly gate: Gate,
    private readonly settings: DoorSettings,
    private readonly clock: Clock,
  ) {}

  @Post(':lang/begin')
  async begin(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const input = new FormInput(body);
    const kept = keptAnswers(input);
    const visitor = await this.visitors.find(request);
    // Pressed twice, it must not give two codes.
    const isWriting = visitor !== undefined && (await this.drafts.find(visitor.visit.receipt)) !== undefined;
    if (!isWriting || Object.keys(kept).length > 0) {
      const { digits, key } = await this.gate.fileForm(request, input, () => this.receipts.make());
      await this.drafts.begin(key, { language: words.language, answers: kept });
      await this.visitors.enter(request, reply, { stage: 'writing', receipt: key, digits });
    }
    return redirectTo(reply, at(words, 'code'));
  }

  @Get(':lang/code')
  async code(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    const draft = visitor && (await this.drafts.find(visitor.visit.receipt));
    if (visitor?.visit.digits === undefined || draft === undefined)
      return redirectTo(reply, at(words, 'open'));
    const page = codePage({
      frame: { words, exitTo: this.settings.exitTo },
      csrf: formToken(visitor),
      digits: visitor.visit.digits,
      keptUntil: this.clock
        .today()
        .add({ days: DRAFT_DAYS - 1 })
        .toString(),
      next: stepPath(words, nextStep(draft)),
    });
    return sendPage(reply, page);
  }

  @Post(':lang/leave')
  async leave(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    await this.visitors.leave(request, reply);
    return redirectTo(reply, at(words, 'done'));
  }

  @Post(':lang/discard')
  async discard(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    assertFormToken(visitor, new FormInput(body).text('csrf'));
    await this.drafts.take(visitor.visit.receipt);
    await this.visitors.leave(request, reply);
    clearSiteData(reply);
    return sendPage(reply, donePage({ words, exitTo: this.settings.exitTo }, 'erased'));
  }

  @Get(':lang/done')
  done(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    return sendPage(reply, donePage({ words, exitTo: this.settings.exitTo }, 'closed'));
  }
}

/** What travelled along while she had no visit, from whichever step it was; and a message that never was sent. */
function keptAnswers(input: FormInput): Answers {
  const answers = Object.assign(
    typedContact(input, CONTACT_QUESTIONS, KEPT),
    ...STEPS.map((step) => typedAnswers(step, input, KEPT)),
  ) as Record<string, readonly string[]>;
  const message = input.text(`${KEPT}text`);
  return message === '' ? answers : { narrative: [message], ...answers };
}
