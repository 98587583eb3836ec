import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { ReceiptKey } from '@app/vault';

@Injectable()
export class ReceiptSealsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Two changes of the same code, or a change and a new lock, come one after the other. */
  async lock(caseId: string): Promise<Buffer | null> {
    const [row] = await this.transactions.query<{ receipt_lookup: Buffer | null }>(
      'select receipt_lookup from cases.cases where id = $1 for update',
      [caseId],
    );
    return row?.receipt_lookup ?? null;
  }

  /** One statement: the old code stops at the moment at which the new one begins. False when the old one is not it. */
  async change(
    caseId: string,
    oldLookup: Buffer,
    next: ReceiptKey,
    seals: readonly { version: number; sealedKey: Buffer }[],
  ): Promise<boolean> {
    const [row] = await this.transactions.query<{ done: boolean }>(
      'select cases.change_receipt($1, $2, $3, $4, $5, $6) as done',
      [
        caseId,
        oldLookup,
        next.lookup,
        next.keys.publicKey,
        seals.map(({ version }) => version),
        seals.map(({ sealedKey }) => sealedKey),
      ],
    );
    return row?.done ?? false;
  }

  async forgetSecondCode(caseId: string): Promise<void> {
    await this.transactions.query('select cases.forget_second_code($1)', [caseId]);
  }
}
