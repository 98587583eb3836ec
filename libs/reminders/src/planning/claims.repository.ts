import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { DueReminder } from './due-reminder.js';
import type { Colleague } from './recipient.js';

/** Where a page of due lines ended. */
export interface PageEnd {
  dueAt: string;
  id: string;
}

export type DueLine = DueReminder & { rung: string; dueAtText: string };

export interface Claim {
  id: string;
  recipientId: string;
  mailId: string;
}

const COLUMNS = `
  r.id, r.deadline_id as "deadlineId", r.rung, r.due_at::text as "dueAtText", r.waits_for_morning as "waitsForMorning",
  r.unread_since as "unreadSince", d.case_id as "caseId", c.assignee_id as "assigneeId", c.read_at as "readAt",
  d.status = 'running' and d.version = r.deadline_version as "isCurrent"`;
const LEDGER = `
  reminders.reminders r join cases.deadlines d on d.id = r.deadline_id join cases.cases c on c.id = d.case_id`;

/** Takes due lines out of the ledger, for the pass that holds the lock. */
@Injectable()
export class ClaimsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Everybody who can be told anything. */
  colleagues(): Promise<Colleague[]> {
    return this.transactions.query<Colleague>(
      `select id, role, to_char(absent_until, 'YYYY-MM-DD') as "absentUntil", disabled_at is not null as disabled,
              daily_digest as "dailyDigest"
       from identity.staff where role in ('caseworker', 'lead')`,
    );
  }

  /** Those for whom today's digest was made already. */
  async digestsMade(day: string): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `select recipient_id as id from reminders.mails where kind = 'digest' and day = $1`,
      [day],
    );
    return rows.map((row) => row.id);
  }

  /** Lines whose moment has come, the oldest first; a page after `after`. */
  due(now: Date, morningToo: boolean, after: PageEnd | undefined, limit: number): Promise<DueLine[]> {
    return this.transactions.query<DueLine>(
      `select ${COLUMNS} from ${LEDGER}
       where r.status = 'planned' and r.due_at <= $1 and ($2 or not r.waits_for_morning)
         and (r.due_at, r.id) > ($3::timestamptz, $4::uuid)
       order by r.due_at, r.id limit $5 for update of r skip locked`,
      [now, morningToo, after?.dueAt ?? '-infinity', after?.id ?? FIRST_ID, limit],
    );
  }

  /** Lines for which there was nobody; those that waited longest since the last try come first. */
  stuck(morningToo: boolean, limit: number): Promise<DueLine[]> {
    return this.transactions.query<DueLine>(
      `select ${COLUMNS} from ${LEDGER}
       where r.status = 'failed' and r.mail_id is null and ($1 or not r.waits_for_morning)
       order by r.claimed_at, r.id limit $2 for update of r skip locked`,
      [morningToo, limit],
    );
  }

  /** Who stands behind the wall of which of these cases. */
  async wallsOf(caseIds: readonly string[]): Promise<Map<string, Set<string>>> {
    const rows = await this.transactions.query<{ case_id: string; staff_id: string }>(
      'select case_id, staff_id from cases.walls where case_id = any($1)',
      [caseIds],
    );
    const walls = new Map<string, Set<string>>();
    for (const row of rows) {
      walls.set(row.case_id, (walls.get(row.case_id) ?? new Set()).add(row.staff_id));
    }
    return walls;
  }

  async claim(claims: readonly Claim[], now: Date): Promise<void> {
    if (claims.length === 0) return;
    await this.transactions.query(
      `update reminders.reminders r
       set status = 'claimed', claimed_at = $4, recipient_id = x.recipient_id, mail_id = x.mail_id, failure = null
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as x (id, recipient_id, mail_id) where r.id = x.id`,
      [
        claims.map(({ id }) => id),
        claims.map(({ recipientId }) => recipientId),
        claims.map(({ mailId }) => mailId),
        now,
      ],
    );
  }

  /** Nobody can be told; looked at again by later passes. */
  async leaveStuck(ids: readonly string[], now: Date): Promise<void> {
    if (ids.length === 0) return;
    await this.transactions.query(
      `update reminders.reminders set status = 'failed', failure = 'no-recipient', claimed_at = $2 where id = any($1)`,
      [ids, now],
    );
  }

  async drop(dropped: readonly { id: string; why: string }[]): Promise<void> {
    if (dropped.length === 0) return;
    await this.transactions.query(
      `update reminders.reminders r set status = 'cancelled', failure = x.why
       from unnest($1::uuid[], $2::text[]) as x (id, why) where r.id = x.id`,
      [dropped.map(({ id }) => id), dropped.map(({ why }) => why)],
    );
  }
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
