import { Injectable } from '@nestjs/common';
import type { CaseKeyring } from '@app/cases';
import { Transactions } from '@app/database';

/** Whether it helped, as she says it. */
export type HelpedAnswer = 'yes' | 'partly' | 'no' | 'prefer-not-to-say';

export interface HerWord {
  answer: HelpedAnswer;
  /** Empty when she left it at a code. */
  text: string;
  saidAt: Date;
}

interface StoredWord {
  referralId: string;
  answer: HelpedAnswer;
  keyVersion: number;
  sealed: Buffer;
  saidAt: Date;
}

/** The place that her words are bound to; her mailbox seals them under the same name. */
const COLUMN = 'referral.her_words.sealed';

@Injectable()
export class HerWordsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** By referral. */
  async ofCase(keyring: CaseKeyring): Promise<Map<string, HerWord>> {
    const rows = await this.transactions.query<StoredWord>(
      `select referral_id as "referralId", answer, key_version as "keyVersion", sealed, said_at as "saidAt"
       from referral.her_words where case_id = $1`,
      [keyring.caseId],
    );
    return new Map(
      rows.map((row) => [
        row.referralId,
        { answer: row.answer, text: keyring.open(row, COLUMN, row.referralId), saidAt: row.saidAt },
      ]),
    );
  }
}
