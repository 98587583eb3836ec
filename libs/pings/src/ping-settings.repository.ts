import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

/** What her door may do: put a ping there and take it away. It has no right to say when one is sent. */
@Injectable()
export class PingSettingsRepository {
  constructor(private readonly transactions: Transactions) {}

  async key(): Promise<{ id: string; publicKey: Buffer } | undefined> {
    const [row] = await this.transactions.query<{ id: string; public_key: Buffer }>(
      'select id, public_key from pings.keys',
    );
    return row && { id: row.id, publicKey: row.public_key };
  }

  async find(caseId: string): Promise<{ id: string; sealedForHer: Buffer } | undefined> {
    const [row] = await this.transactions.query<{ id: string; sealed_for_her: Buffer }>(
      'select id, sealed_for_her from pings.pings where case_id = $1',
      [caseId],
    );
    return row && { id: row.id, sealedForHer: row.sealed_for_her };
  }

  /** In place of the one before. What waited is seen by now; the day of the last mail stays, so there is one a day. */
  async save(row: {
    id: string;
    caseId: string;
    keyId: string;
    sealed: Buffer;
    sealedForHer: Buffer;
  }): Promise<void> {
    await this.transactions.query(
      `insert into pings.pings (id, case_id, key_id, sealed, sealed_for_her) values ($1, $2, $3, $4, $5)
       on conflict on constraint uq_pings_case do update set
         id = excluded.id, key_id = excluded.key_id, sealed = excluded.sealed,
         sealed_for_her = excluded.sealed_for_her, news_at = null, send_at = null, attempts = 0`,
      [row.id, row.caseId, row.keyId, row.sealed, row.sealedForHer],
    );
  }

  async remove(caseId: string): Promise<void> {
    await this.transactions.query('delete from pings.pings where case_id = $1', [caseId]);
  }

  async seen(caseId: string): Promise<void> {
    await this.transactions.query(
      'update pings.pings set news_at = null, send_at = null where case_id = $1 and news_at is not null',
      [caseId],
    );
  }
}
