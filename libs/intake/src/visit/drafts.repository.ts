import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { ReceiptKey } from '@app/vault';

/** Counted anew from every step that she saves. */
export const DRAFT_DAYS = 7;

@Injectable()
export class DraftsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(receipt: ReceiptKey, sealed: Buffer, at: Date): Promise<void> {
    await this.transactions.query(
      `insert into intake.drafts (receipt_lookup, receipt_public_key, sealed, saved_at, expires_at)
       values ($1, $2, $3, $4, $4::timestamptz + make_interval(days => $5))`,
      [receipt.lookup, receipt.keys.publicKey, sealed, at, DRAFT_DAYS],
    );
  }

  async find(lookup: Buffer, now: Date): Promise<Buffer | undefined> {
    return this.sealed('', lookup, now);
  }

  /** For changing it: another step of the same draft, from another window, waits. */
  async findLocked(lookup: Buffer, now: Date): Promise<Buffer | undefined> {
    return this.sealed('for update', lookup, now);
  }

  async save(lookup: Buffer, sealed: Buffer, at: Date): Promise<void> {
    await this.transactions.query(
      `update intake.drafts set sealed = $2, saved_at = $3, expires_at = $3::timestamptz + make_interval(days => $4)
       where receipt_lookup = $1`,
      [lookup, sealed, at, DRAFT_DAYS],
    );
  }

  /** The draft itself, taken away; a second taker waits and finds nothing. */
  async take(lookup: Buffer, now: Date): Promise<Buffer | undefined> {
    const [row] = await this.transactions.change<{ sealed: Buffer }>(
      'delete from intake.drafts where receipt_lookup = $1 and expires_at > $2 returning sealed',
      [lookup, now],
    );
    return row?.sealed;
  }

  private async sealed(lock: '' | 'for update', lookup: Buffer, now: Date): Promise<Buffer | undefined> {
    const [row] = await this.transactions.query<{ sealed: Buffer }>(
      `select sealed from intake.drafts where receipt_lookup = $1 and expires_at > $2 ${lock}`,
      [lookup, now],
    );
    return row?.sealed;
  }
}
