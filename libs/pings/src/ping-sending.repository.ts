import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { IsoDate } from '@app/kernel';

export interface WaitingPing {
  id: string;
  sealed: Buffer;
  sendAt: Date | null;
  sentOn: IsoDate | null;
}

const AT_ONCE = 100;

/** What the sending process may do. It never sees to which case a ping belongs. */
@Injectable()
export class PingSendingRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Locked: of two processes each ping is in the hands of one. */
  async lockWaiting(keyId: string, now: Date): Promise<WaitingPing[]> {
    const rows = await this.transactions.query<{
      id: string;
      sealed: Buffer;
      send_at: Date | null;
      sent_on: IsoDate | null;
    }>(
      `select id, sealed, send_at, sent_on::text as sent_on from pings.pings
       where key_id = $1 and news_at is not null and not paused and (send_at is null or send_at <= $2)
       order by send_at nulls first, id limit ${AT_ONCE} for update skip locked`,
      [keyId, now],
    );
    return rows.map((row) => ({ id: row.id, sealed: row.sealed, sendAt: row.send_at, sentOn: row.sent_on }));
  }

  async plan(id: string, sendAt: Date | null): Promise<void> {
    await this.transactions.query('update pings.pings set send_at = $2 where id = $1', [id, sendAt]);
  }

  async markSent(id: string, on: IsoDate): Promise<void> {
    await this.transactions.query(
      'update pings.pings set news_at = null, send_at = null, sent_on = $2, attempts = 0 where id = $1',
      [id, on],
    );
  }

  /** Whether it may still go: she may have stopped it, erased everything or been silenced in the last second. */
  async mayGo(id: string): Promise<boolean> {
    const rows = await this.transactions.query('select from pings.pings where id = $1 and not paused', [id]);
    return rows.length > 0;
  }

  async remove(id: string): Promise<void> {
    await this.transactions.query('delete from pings.pings where id = $1', [id]);
  }
}
