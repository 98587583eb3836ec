import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { newId } from '@app/kernel';
import type { MailKind } from './reminder.mail.js';

export interface NewMail {
  id: string;
  recipientId: string;
  kind: MailKind;
  needsToday: number;
  /** False when it tells of a term in hours, and may go out at any hour. */
  waitsForMorning: boolean;
}

export interface UnsentMail {
  id: string;
  recipientId: string;
  kind: MailKind;
  needsToday: number;
  waitsForMorning: boolean;
  email: string;
  language: string;
}

/** A line that was sent just now. */
export interface SentLine {
  deadlineId: string;
  deadlineVersion: number;
  rung: string;
  /** It was told to the caseworker herself. */
  toAssignee: boolean;
}

@Injectable()
export class MailsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** A second digest or alarm of one day for one person is left out; gives the ids of those that were added. */
  async add(mails: readonly NewMail[], day: string, now: Date): Promise<string[]> {
    if (mails.length === 0) return [];
    const rows = await this.transactions.query<{ id: string }>(
      `insert into reminders.mails (id, recipient_id, kind, needs_today, waits_for_morning, day, made_at)
       select *, $6::date, $7::timestamptz from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::bool[])
       on conflict do nothing returning id`,
      [
        mails.map(({ id }) => id),
        mails.map(({ recipientId }) => recipientId),
        mails.map(({ kind }) => kind),
        mails.map(({ needsToday }) => needsToday),
        mails.map(({ waitsForMorning }) => waitsForMorning),
        day,
        now,
      ],
    );
    return rows.map((row) => row.id);
  }

  /** Mails that were made and not sent: the queue lost their job, or the mail server was away. */
  async unsent(madeBefore: Date, now: Date, morningToo: boolean, limit: number): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `select id from reminders.mails
       where sent_at is null and made_at <= $1 and (retry_after is null or retry_after <= $2)
         and ($3 or not waits_for_morning) order by made_at limit $4`,
      [madeBefore, now, morningToo, limit],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Takes back unsent mails to somebody who is away, has left, or stands behind the wall of one of their cases: their
   * lines are planned again, and the next claim finds the right person.
   */
  async takeBackMisaddressed(today: string): Promise<string[]> {
    const mails = await this.transactions.query<{ id: string }>(
      `select m.id from reminders.mails m join identity.staff s on s.id = m.recipient_id
       where m.sent_at is null and (
         s.disabled_at is not null or s.absent_until >= $1
         or exists (select from reminders.reminders r join cases.deadlines d on d.id = r.deadline_id
                    join cases.walls w on w.case_id = d.case_id
                    where r.mail_id = m.id and w.staff_id = m.recipient_id))
       for update of m skip locked`,
      [today],
    );
    const ids = mails.map(({ id }) => id);
    if (ids.length === 0) return ids;
    await this.transactions.query(
      `update reminders.reminders set status = 'planned', recipient_id = null, mail_id = null, claimed_at = null, failure = null
       where mail_id = any($1) and status in ('claimed', 'failed')`,
      [ids],
    );
    await this.transactions.query('delete from reminders.mails where id = any($1)', [ids]);
    return ids;
  }

  /**
   * Locks the mail until the transaction ends, so that two workers never send it both. `busy`: another one has it.
   * `done`: it was sent, or taken back.
   */
  async lock(id: string): Promise<UnsentMail | 'busy' | 'done'> {
    const [mail] = await this.transactions.query<UnsentMail>(
      `select m.id, m.recipient_id as "recipientId", m.kind, m.needs_today as "needsToday",
              m.waits_for_morning as "waitsForMorning", s.email, s.language,
              set_config('idle_in_transaction_session_timeout', '300s', true)
       from reminders.mails m join identity.staff s on s.id = m.recipient_id
       where m.id = $1 and m.sent_at is null for update of m skip locked`,
      [id],
    );
    if (mail !== undefined) return mail;
    const unsent = await this.transactions.query(
      'select 1 from reminders.mails where id = $1 and sent_at is null',
      [id],
    );
    return unsent.length > 0 ? 'busy' : 'done';
  }

  async markSent(id: string, now: Date): Promise<SentLine[]> {
    await this.transactions.query(
      'update reminders.mails set sent_at = $2, failure = null, retry_after = null where id = $1',
      [id, now],
    );
    return this.transactions.change<SentLine>(
      `update reminders.reminders r set status = 'sent', sent_at = $2, failure = null
       from cases.deadlines d, cases.cases c
       where r.mail_id = $1 and r.status in ('claimed', 'failed') and d.id = r.deadline_id and c.id = d.case_id
       returning r.deadline_id as "deadlineId", r.deadline_version as "deadlineVersion", r.rung,
                 r.recipient_id = c.assignee_id is true as "toAssignee"`,
      [id, now],
    );
  }

  /** Counts the attempt; gives how many there were, and to whom. */
  async markFailed(
    id: string,
    code: string,
    retryAfter: (attempts: number) => Date,
  ): Promise<{ attempts: number; recipientId: string } | undefined> {
    const [mail] = await this.transactions.change<{ attempts: number; recipientId: string }>(
      `update reminders.mails set attempts = attempts + 1, failure = $2 where id = $1 and sent_at is null
       returning attempts, recipient_id as "recipientId"`,
      [id, code],
    );
    if (mail === undefined) return undefined;
    await this.transactions.query('update reminders.mails set retry_after = $2 where id = $1', [
      id,
      retryAfter(mail.attempts),
    ]);
    return mail;
  }

  async failLines(mailId: string, code: string): Promise<void> {
    await this.transactions.query(
      `update reminders.reminders set status = 'failed', failure = $2 where mail_id = $1 and status = 'claimed'`,
      [mailId, code],
    );
  }

  /** Adds the lines that tell a lead when the case is still unopened then. */
  async planEscalations(
    lines: readonly { deadlineId: string; deadlineVersion: number; rung: string }[],
    dueAt: Date,
    unreadSince: Date,
  ): Promise<void> {
    if (lines.length === 0) return;
    await this.transactions.query(
      `insert into reminders.reminders (id, deadline_id, deadline_version, rung, due_at, unread_since, status)
       select *, $5::timestamptz, $6::timestamptz, 'planned' from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[])
       on conflict on constraint uq_reminders do nothing`,
      [
        lines.map(() => newId()),
        lines.map(({ deadlineId }) => deadlineId),
        lines.map(({ deadlineVersion }) => deadlineVersion),
        lines.map(({ rung }) => rung),
        dueAt,
        unreadSince,
      ],
    );
  }

  /** Mails that have waited too long, whatever the reason, and to whom. */
  waitingSince(madeBefore: Date): Promise<{ id: string; recipientId: string }[]> {
    return this.transactions.query(
      `select id, recipient_id as "recipientId" from reminders.mails where sent_at is null and made_at <= $1`,
      [madeBefore],
    );
  }

  /** Who hears of alarms: the administrators, and where there is none, the leads. */
  async caretakers(today: string): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string; role: string }>(
      `select id, role from identity.staff where role in ('administrator', 'lead') and disabled_at is null
         and (absent_until is null or absent_until < $1)`,
      [today],
    );
    const administrators = rows.filter(({ role }) => role === 'administrator');
    return (administrators.length > 0 ? administrators : rows).map(({ id }) => id);
  }
}
