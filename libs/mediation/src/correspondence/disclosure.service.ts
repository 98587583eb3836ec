/**
 * Telling an institution who she is. Three people say yes: she, to a question that says so; the caseworker, by marking
 * the text; and a second person, to exactly this text for exactly these recipients. That word is used up with one
 * sending to each of them, in the transaction of the last.
 */
import { Injectable } from '@nestjs/common';
import { ContactPlansService, type CaseKeyring, type ConsentQuestion } from '@app/cases';
import { ApprovalsService, notApproved, SecondPersonService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { knownBy, type KnownBy } from './known-by.js';

/** Where the second person's word stands for one text. */
export type DisclosureWord = 'not-asked' | 'waiting' | 'approved';

/** One sending among those to all recipients; by the ids of contact persons. */
export interface Round {
  to: string;
  /** To whom it may go: she said yes to each. */
  wanted: readonly string[];
  /** What has gone before. */
  sent: readonly { to: string; at: Date }[];
}

@Injectable()
export class DisclosureService {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly secondPerson: SecondPersonService,
    private readonly plans: ContactPlansService,
  ) {}

  /** Asks a colleague; she sees the text and the recipients. @throws DomainError `CASEWORK.SHE_SAID_NO`, `APPROVALS.ASKED_ALREADY` */
  async ask(actor: StaffActor, caseId: string, question: ConsentQuestion, reason: string): Promise<string> {
    return this.secondPerson.askDisclosure(actor, caseId, reason, asPayload(question));
  }

  /** Where the word of a second person stands for this question. */
  async word(actor: StaffActor, caseId: string, question: ConsentQuestion): Promise<DisclosureWord> {
    const wanted = asPayload(question);
    const requests = (await this.approvals.ofCase(actor, caseId)).filter(
      ({ kind, payload }) => kind === 'disclose-identity' && payload === wanted,
    );
    if (requests.some(({ status }) => status === 'approved')) return 'approved';
    return requests.some(({ status }) => status === 'waiting') ? 'waiting' : 'not-asked';
  }

  /** @throws DomainError `APPROVALS.NOT_APPROVED` unless a second person agreed to exactly this, for this recipient too. */
  async require(actor: StaffActor, caseId: string, question: ConsentQuestion, round: Round): Promise<void> {
    await this.standing(actor, caseId, question, round);
  }

  /** Part of the transaction that sends. @throws DomainError `APPROVALS.NOT_APPROVED` */
  async spend(actor: StaffActor, caseId: string, question: ConsentQuestion, round: Round): Promise<void> {
    const { id, had } = await this.standing(actor, caseId, question, round);
    const isLast = round.wanted.every((one) => one === round.to || had.has(one));
    if (isLast) await this.approvals.spend(actor, id, 'disclose-identity', caseId);
  }

  private async standing(actor: StaffActor, caseId: string, question: ConsentQuestion, round: Round) {
    const approval = await this.approvals.standing(actor, caseId, 'disclose-identity');
    if (approval === undefined || approval.payload !== asPayload(question)) throw notApproved();
    const since = approval.decidedAt ?? approval.askedAt;
    const had = new Set(round.sent.filter(({ at }) => at >= since).map(({ to }) => to));
    // Once to each: whoever has had it under this word needs a new one.
    if (had.has(round.to)) throw notApproved();
    return { id: approval.id, had };
  }

  /** What of her contact plan stands in a text. */
  async knownIn(keyring: CaseKeyring, text: string): Promise<KnownBy[]> {
    const plan = (await this.plans.read(keyring))?.plan;
    if (plan === undefined) return [];
    // She may have typed an address or a name in any of these boxes.
    const typed = [plan.number, plan.askFor ?? ''];
    return knownBy(text, {
      names: plan.askFor === undefined ? [] : [plan.askFor],
      phones: [plan.number],
      emails: typed.flatMap((words) => words.match(/[^\s@<>",;]+@[^\s@<>",;]+/g) ?? []),
    });
  }
}

/** Text and recipients, in one order, so that the same question is the same words. */
function asPayload({ recipient, text }: ConsentQuestion): string {
  return JSON.stringify({ recipient, text });
}
