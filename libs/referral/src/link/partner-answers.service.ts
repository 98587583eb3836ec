import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CorrespondenceService, type CaseKeyring } from '@app/cases';
import { CaseReadingService } from '@app/casework';
import { Transactions } from '@app/database';
import { PartnerLinksService, type PartnerAnswerHandling, type ReceivedPartnerAnswer } from '@app/exchange';
import type { StaffActor } from '@app/identity';
import { passedOnOf } from '../passed-on.js';
import { answerHandled, answerUnknown } from '../referral.errors.js';
import { ReferralsRepository } from '../referrals.repository.js';

/** What a partner said, with the partner to whom she agreed. */
export interface OpenedPartnerAnswer {
  answer: ReceivedPartnerAnswer;
  recipient: string;
}

/** What a caseworker makes of the words of a partner. Nothing of them reaches her by itself. */
@Injectable()
export class PartnerAnswersService {
  constructor(
    private readonly referrals: ReferralsRepository,
    private readonly reading: CaseReadingService,
    private readonly links: PartnerLinksService,
    private readonly correspondence: CorrespondenceService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
  ) {}

  async open(actor: StaffActor, caseId: string, answerId: string): Promise<OpenedPartnerAnswer> {
    const { keyring } = await this.reading.reach(actor, caseId);
    return this.one(keyring, answerId);
  }

  /** She hears what they said, in the words of the caseworker. @throws DomainError `REFERRAL.ANSWER_HANDLED` */
  async tellHer(actor: StaffActor, caseId: string, answerId: string, toHer: string): Promise<void> {
    await this.settle(actor, caseId, answerId, 'told-her', async (keyring) => {
      await this.correspondence.toHer(keyring, toHer, actor.id);
    });
  }

  /** It was read, and there is nothing to tell. */
  async note(actor: StaffActor, caseId: string, answerId: string): Promise<void> {
    await this.settle(actor, caseId, answerId, 'noted', async () => undefined);
  }

  private async settle(
    actor: StaffActor,
    caseId: string,
    answerId: string,
    how: PartnerAnswerHandling,
    work: (keyring: CaseKeyring) => Promise<void>,
  ): Promise<void> {
    const { keyring } = await this.reading.reach(actor, caseId);
    await this.one(keyring, answerId);
    await this.transactions.run(async () => {
      if (!(await this.links.handle(answerId, how, actor.id))) throw answerHandled();
      await work(keyring);
      await this.audit.record({
        actorId: actor.id,
        action: 'partner-answer-handled',
        subjectKind: 'case',
        subjectId: caseId,
        detail: { answerId, how },
      });
    });
  }

  /** Of this case and no other. */
  private async one(keyring: CaseKeyring, answerId: string): Promise<OpenedPartnerAnswer> {
    const answer = (await this.links.answersOf(keyring)).find(({ id }) => id === answerId);
    if (answer === undefined) throw answerUnknown();
    const referral = await this.referrals.one(keyring.caseId, answer.referralId);
    if (referral === null) throw answerUnknown();
    return { answer, recipient: passedOnOf(referral, keyring).recipient };
  }
}
