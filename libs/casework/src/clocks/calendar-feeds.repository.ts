import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { FeedEntry } from './calendar-feed.js';

@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly transactions: Transactions) {}

  async revokeOf(staffId: string, at: Date): Promise<boolean> {
    const rows = await this.transactions.change<{ staff_id: string }>(
      `update identity.calendar_feeds set revoked_at = $2 where staff_id = $1 and revoked_at is null returning staff_id`,
      [staffId, at],
    );
    return rows.length > 0;
  }

  async add(tokenHash: Buffer, staffId: string, at: Date): Promise<void> {
    await this.transactions.query(
      'insert into identity.calendar_feeds (token_hash, staff_id, made_at) values ($1, $2, $3)',
      [tokenHash, staffId, at],
    );
  }

  async staffOf(tokenHash: Buffer): Promise<string | undefined> {
    const [row] = await this.transactions.query<{ staff_id: string }>(
      `select f.staff_id from identity.calendar_feeds f join identity.staff s on s.id = f.staff_id
       where f.token_hash = $1 and f.revoked_at is null and s.disabled_at is null`,
      [tokenHash],
    );
    return row?.staff_id;
  }

  async has(staffId: string): Promise<boolean> {
    const rows = await this.transactions.query(
      'select from identity.calendar_feeds where staff_id = $1 and revoked_at is null',
      [staffId],
    );
    return rows.length > 0;
  }

  /** Running clocks of her cases, behind no wall. */
  entriesOf(staffId: string): Promise<FeedEntry[]> {
    return this.transactions.query<FeedEntry>(
      `select d.id as "deadlineId", to_char(coalesce(d.remind_by, d.due), 'YYYY-MM-DD') as day, d.version
       from cases.deadlines d join cases.cases c on c.id = d.case_id
       where c.assignee_id = $1 and d.status = 'running' and d.due is not null
         and not exists (select from cases.walls w where w.case_id = c.id and w.staff_id = $1)
       order by day, d.id limit 2000`,
      [staffId],
    );
  }
}
