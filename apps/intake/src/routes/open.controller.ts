import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  CONTACT_QUESTIONS,
  DraftsService,
  MailboxService,
  ReceiptChangesService,
  ReceiptKeysService,
  SecondCodesService,
  STEP_QUESTIONS,
  STEPS,
  type Draft,
  type StepId,
} from '@app/intake';
import { handOverDigits, receiptDigits, type ReceiptKey } from '@app/vault';
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
import { boxPage } from '../pages/box.page.js';
import { openPage } from '../pages/open.page.js';
import { stepPath } from '../pages/steps/index.js';
import { Gate } from '../visit/gate.js';
import { KEPT, keptFields, typedAnswers, typedContact } from '../visit/typed-answers.js';
import { Visitors } from '../visit/visitors.js';
import { nextStep } from './draft-flow.js';
import { MailboxPages } from './mailbox-pages.js';

/** Her code brings her back. Every wrong one costs one Argon2id and the same look-ups, and gets the same answer. */
@Controller()
export class OpenController {
  constructor(
    private readonly visitors: Visitors,
    private readonly receipts: ReceiptKeysService,
    private readonly drafts: DraftsService,
    private readonly mailbox: MailboxService,
    private readonly changes: ReceiptChangesService,
    private readonly seconds: SecondCodesService,
    private readonly pages: MailboxPages,
    private readonly gate: Gate,
    private readonly settings: DoorSettings,
  ) {}

  @Get(':lang/open')
  ask(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    return this.page(reply, words, new FormInput({}), new FormErrors());
  }

  @Post(':lang/open')
  async open(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const input = new FormInput(body);
    const code = latinDigits(input.text('code'));
    const receipt = await this.gate.tryCode(request, () => this.receipts.ofAny(code));
    // Every code costs the same look-ups, whichever of them finds something.
    const [draft, facts] = [await this.drafts.find(receipt), await this.mailbox.find(receipt)];
    const [decoy, isFirst] = [await this.seconds.find(receipt), await this.changes.isFirstVisit(receipt)];
    if (draft !== undefined) return this.toDraft(request, reply, words, { input, receipt, draft, code });
    if (decoy !== undefined || isFirst) {
      if (decoy !== undefined) await this.seconds.arrive(receipt, decoy);
      await this.visitors.enter(request, reply, { stage: isFirst ? 'first' : 'decoy', receipt });
      return redirectTo(reply, at(words, 'box'));
    }
    if (facts === undefined) {
      const errors = new FormErrors().add('code', 'unknown', words.t('open.wrong'));
      return this.page(reply, words, input, errors, 404);
    }
    await this.changes.arrive(receipt);
    const visitor = await this.visitors.enter(request, reply, { stage: 'mailbox', receipt });
    const typed = input.text(`${KEPT}text`) || input.text(`${KEPT}narrative`);
    // A message that was half written stands in the form again; nothing is sent without her.
    if (typed !== '') return this.pages.show(reply, words, visitor, { typed, news: 'kept' });
    return redirectTo(reply, at(words, 'box'));
  }

  @Get(':lang/box')
  async box(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    const draft = await this.drafts.find(visitor.visit.receipt);
    const next = draft === undefined ? at(words, 'box/read') : stepPath(words, nextStep(draft));
    return sendPage(reply, boxPage({ words, exitTo: this.settings.exitTo }, next));
  }

  /** Back to what she was writing, with what she had just sent when her visit was over. */
  private async toDraft(
    request: FastifyRequest,
    reply: FastifyReply,
    words: Translator,
    found: { input: FormInput; receipt: ReceiptKey; draft: Draft; code: string },
  ) {
    const { input, receipt, code } = found;
    let keptStep: StepId | undefined;
    for (const step of STEPS) {
      const answers = typedAnswers(step, input, KEPT);
      if (Object.keys(answers).length === 0) continue;
      await this.drafts.saveStep(receipt, STEP_QUESTIONS[step], answers);
      keptStep = step;
    }
    const contact = typedContact(input, CONTACT_QUESTIONS, KEPT);
    if (Object.keys(contact).length > 0) await this.drafts.saveStep(receipt, CONTACT_QUESTIONS, contact);
    const digits = receiptDigits(code) ?? handOverDigits(code);
    await this.visitors.enter(request, reply, { stage: 'writing', receipt, digits, isKept: true });
    return redirectTo(reply, keptStep === undefined ? at(words, 'box') : stepPath(words, keptStep));
  }

  private page(reply: FastifyReply, words: Translator, input: FormInput, errors: FormErrors, status = 200) {
    const kept = [
      ...STEPS.flatMap((step) => keptFields(typedAnswers(step, input, KEPT))),
      ...keptFields(typedContact(input, CONTACT_QUESTIONS, KEPT)),
      ...input.list(`${KEPT}text`).map((value) => ({ name: `${KEPT}text`, value })),
    ];
    const frame = { words, exitTo: this.settings.exitTo };
    return sendPage(
      reply,
      openPage({ frame, typed: input.text('code'), errors, hasEnded: false, kept }),
      status,
    );
  }
}
