import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  MailboxService,
  readStory,
  SecondComplaintsService,
  type SecondComplaintProposal,
} from '@app/intake';
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
import { openPage } from '../pages/open.page.js';
import { secondPage } from '../pages/second.page.js';
import { Gate } from '../visit/gate.js';
import { KEPT } from '../visit/typed-answers.js';
import { formToken, isOwnForm, Visitors, type Visitor } from '../visit/visitors.js';

/** A second complaint out of her first one: the proposal of the desk, and her answer to it. */
@Controller()
export class SecondController {
  constructor(
    private readonly visitors: Visitors,
    private readonly seconds: SecondComplaintsService,
    private readonly mailbox: MailboxService,
    private readonly gate: Gate,
    private readonly settings: DoorSettings,
  ) {}

  @Get(':lang/box/second')
  async show(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    // Pressed twice: the first one has made it, and its code is on the receipt.
    if (visitor.visit.isSecond) return redirectTo(reply, at(words, 'ready'));
    const proposal = await this.seconds.proposal(visitor.visit.receipt);
    if (proposal === undefined) return redirectTo(reply, at(words, 'box/read'));
    return this.page(reply, words, visitor, proposal, { typed: proposal.text });
  }

  @Post(':lang/box/second')
  async decide(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const input = new FormInput(body);
    const typed = input.text('narrative');
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return this.askForCode(reply, words, typed);
    const again = at(words, 'box/second');
    if (visitor.visit.isSecond) return redirectTo(reply, again);
    const proposal = await this.seconds.proposal(visitor.visit.receipt);
    // Answered or taken back meanwhile, or another one by now: she sees how it stands before she says anything.
    if (proposal === undefined || !isId(input.text('consent'))) return redirectTo(reply, again);
    if (proposal.consentId !== input.text('consent')) return redirectTo(reply, again);
    if (!isOwnForm(visitor, input.text('csrf')))
      return this.page(reply, words, visitor, proposal, { typed, isKept: true, status: 403 });
    const decision = input.text('decision');
    if (decision === 'refuse') return this.refuse(reply, words, visitor, proposal);
    if (decision !== 'give') return redirectTo(reply, again);
    const read = readStory(typed);
    if ('fault' in read) {
      const word = faultWord(words, { field: 'narrative', code: read.fault, message: '' });
      const errors = new FormErrors().add('narrative', read.fault, word);
      return this.page(reply, words, visitor, proposal, { typed, errors, status: 422 });
    }
    return this.accept(request, reply, words, visitor, proposal, read.text);
  }

  /** The complaint, her yes and the code on her screen come in one transaction: a crash leaves all of them or none. */
  private async accept(
    request: FastifyRequest,
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    { consentId }: SecondComplaintProposal,
    narrative: string,
  ) {
    const { receipt } = visitor.visit;
    const written = { language: words.language, narrative };
    const settled = await decidedOnce(() =>
      this.gate.file(request, () =>
        this.seconds.accept(receipt, consentId, written, ({ digits, key }) =>
          this.visitors.change(visitor, { stage: 'sent', receipt: key, digits, isSecond: true }),
        ),
      ),
    );
    return redirectTo(reply, at(words, settled ? 'ready' : 'box/second'));
  }

  private async refuse(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    { consentId }: SecondComplaintProposal,
  ) {
    const settled = await decidedOnce(() => this.mailbox.decide(visitor.visit.receipt, consentId, 'refuse'));
    return redirectTo(reply, at(words, settled ? 'box/read?news=consent-saved' : 'box/second'));
  }

  private page(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    proposal: SecondComplaintProposal,
    shown: { typed: string; isKept?: boolean; errors?: FormErrors; status?: number },
  ) {
    const { typed, isKept, errors = new FormErrors(), status = 200 } = shown;
    const frame = { words, exitTo: this.settings.exitTo };
    const view = { frame, csrf: formToken(visitor), proposal, typed, isKept, errors };
    return sendPage(reply, secondPage(view), status);
  }

  private askForCode(reply: FastifyReply, words: Translator, typed: string) {
    const frame = { words, exitTo: this.settings.exitTo };
    const kept = typed === '' ? [] : [{ name: `${KEPT}text`, value: typed }];
    return sendPage(reply, openPage({ frame, typed: '', errors: new FormErrors(), hasEnded: true, kept }));
  }
}

/** False when the question was answered or taken back between the page and the press. */
async function decidedOnce(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CASES.CONSENT_DECIDED') return false;
    throw error;
  }
}
