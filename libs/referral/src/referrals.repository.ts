import { Injectable } from '@nestjs/common';
import { changedMeanwhile } from '@app/cases';
import { Transactions } from '@app/database';
import type { ReferralOutcome } from '@app/exchange';
import { ReferralEntity } from './referral.entity.js';

@Injectable()
export class ReferralsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(referral: ReferralEntity): Promise<void> {
    await this.transactions.manager.insert(ReferralEntity, referral);
  }

  ofCase(caseId: string): Promise<ReferralEntity[]> {
    return this.transactions.rows(ReferralEntity, 'where case_id = $1 order by offered_at, id', [caseId]);
  }

  /** Of this case and no other: an id alone opens nothing. */
  one(caseId: string, id: string): Promise<ReferralEntity | null> {
    return this.transactions.manager.findOneBy(ReferralEntity, { id, caseId });
  }

  /** Her decision waits for the end of the transaction. */
  async lockConsentOf(referralId: string): Promise<void> {
    await this.transactions.query(
      `select from cases.consents where id = (select consent_id from referral.referrals where id = $1) for update`,
      [referralId],
    );
  }

  /** @throws DomainError `CASES.CHANGED_MEANWHILE` */
  async move(id: string, seenVersion: number, outcome: ReferralOutcome, at: Date): Promise<void> {
    const { affected } = await this.transactions.manager.update(
      ReferralEntity,
      { id, version: seenVersion },
      { outcome, changedAt: at, version: seenVersion + 1 },
    );
    if (affected !== 1) throw changedMeanwhile();
  }
}
