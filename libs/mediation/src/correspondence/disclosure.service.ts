/**
 * Telling an institution who she is. Three people say yes: she, to a question that says so; the caseworker, by marking
 * the text; and a second person, to exactly this text for exactly these recipients. That word is used up with one
 * sending, in its transaction.
 */
import { Injectable } from '@nestjs/common';
import { ContactPlansService, type CaseKeyring, type ConsentQuestion } from '@app/cases';
import { ApprovalsService, notApproved, SecondPersonService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { knownBy, type KnownBy } from './known-by.js';

/** Where the second person's word stands for one text. */
export type DisclosureWord = 'not-asked' | 'waiting' | 'approved';

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

  /** @throws DomainError `APPROVALS.NOT_APPROVED` unless a second person agreed to exactly this. */
  async require(actor: StaffActor, caseId: string, question: ConsentQuestion): Promise<void> {
    if ((await this.word(actor, caseId, question)) !== 'approved') throw notApproved();
  }

  /** Part of the transaction that sends. @throws DomainError `APPROVALS.NOT_APPROVED` */
  async spend(actor: StaffActor, caseId: string, question: ConsentQuestion): Promise<void> {
    const approval = await this.approvals.standing(actor, caseId, 'disclose-identity');
    if (approval?.payload !== asPayload(question)) throw notApproved();
    await this.approvals.spend(actor, approval.id, 'disclose-identity', caseId);
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
