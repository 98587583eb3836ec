/** Her referrals, within the grants of the intake door: how they stand, and never what a partner wrote. */
import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { HelpedAnswer } from './her-referral.js';

export interface ReferralRow {
  id: string;
  consentId: string | null;
  outcome: string;
  pausedAt: Date | null;
  said: HelpedAnswer | null;
}

@Injectable()
export class HerReferralsRepository {
  constructor(private readonly transactions: Transactions) {}

  async ofCase(caseId: string): Promise<ReferralRow[]> {
    return this.transactions.query<ReferralRow>(
      `select r.id, r.consent_id as "consentId", r.outcome, r.paused_at as "pausedAt", w.answer as said
       from referral.referrals r left join referral.her_words w on w.referral_id = r.id
       where r.case_id = $1 order by r.id`,
      [caseId],
    );
  }

  /** False when it stood so already. */
  async pause(id: string, since: Date | null): Promise<boolean> {
    const rows = await this.transactions.change(
      `update referral.referrals set paused_at = $2, version = version + 1
       where id = $1 and (paused_at is null) = ($2::timestamptz is not null) returning id`,
      [id, since],
    );
    return rows.length === 1;
  }

  /** False when she has said it before. */
  async addWord(word: {
    referralId: string;
    caseId: string;
    answer: HelpedAnswer;
    keyVersion: number;
    sealed: Buffer;
    saidAt: Date;
  }): Promise<boolean> {
    const rows = await this.transactions.query(
      `insert into referral.her_words (referral_id, case_id, answer, key_version, sealed, said_at)
       values ($1, $2, $3, $4, $5, $6) on conflict on constraint pk_her_words do nothing returning referral_id`,
      [word.referralId, word.caseId, word.answer, word.keyVersion, word.sealed, word.saidAt],
    );
    return rows.length === 1;
  }

  /** Her yes is a confirmation of its own; a partner that said nothing, or that nobody came, does not outweigh it. */
  async markHelped(id: string, at: Date): Promise<void> {
    await this.transactions.query(
      `update referral.referrals set outcome = 'helped', changed_at = $2, version = version + 1
       where id = $1 and outcome in ('contact-made', 'no-show')`,
      [id, at],
    );
  }
}
