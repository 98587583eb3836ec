import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { SealedColumn } from './case-keyring.js';

@Injectable()
export class ReceiptHoldsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The first moment stays; the newest reason counts. True when there was none before. */
  async hold(caseId: string, reason: SealedColumn, at: Date): Promise<boolean> {
    const rows = await this.transactions.query<{ is_new: boolean }>(
      `insert into cases.contact_holds (case_id, key_version, sealed, since) values ($1, $2, $3, $4)
       on conflict on constraint pk_contact_holds do update set key_version = excluded.key_version, sealed = excluded.sealed
       returning xmax = 0 as is_new`,
      [caseId, reason.keyVersion, reason.sealed, at],
    );
    return rows[0]?.is_new ?? false;
  }

  async find(caseId: string): Promise<(SealedColumn & { since: Date }) | undefined> {
    const [row] = await this.transactions.query<{ key_version: number; sealed: Buffer; since: Date }>(
      'select key_version, sealed, since from cases.contact_holds where case_id = $1',
      [caseId],
    );
    return row && { keyVersion: row.key_version, sealed: row.sealed, since: row.since };
  }

  /** @returns False when there was none. */
  async release(caseId: string): Promise<boolean> {
    const rows = await this.transactions.change(
      'delete from cases.contact_holds where case_id = $1 returning case_id',
      [caseId],
    );
    return rows.length > 0;
  }
}
