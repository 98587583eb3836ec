import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { newId } from '@app/kernel';
import type { PossibleRecipient } from './recipient.js';

export interface UnplannedDeadline {
  id: string;
  version: number;
  caseId: string;
  assigneeId: string | null;
  owedBy: string;
  /** Day zero; for a term in hours a local date-time. */
  start: string;
  /** As the engine gave it: a term in hours ends at a local date-time. */
  due: string;
  overdueFrom: string | null;
  remindBy: string | null;
}

export interface PlannedRung {
  rung: string;
  /** An ISO moment. */
  dueAt: string;
}

export interface ClaimedReminder {
  id: string;
  deadlineId: string;
  recipientId: string;
}

export interface UnsentMail {
  id: string;
  recipientId: string;
  needsToday: number;
  email: string;
  language: string;
}

@Injectable()
export class RemindersRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Running clocks of open cases whose present version has no line in the ledger yet. */
  unplanned(limit: number): Promise<UnplannedDeadline[]> {
    return this.transactions.query<UnplannedDeadline>(
      `select d.id, d.version, d.case_id as "caseId", c.assignee_id as "assigneeId", d.owed_by as "owedBy",
              d.result->>'start' as start, d.result->>'due' as due, d.result->>'overdueFrom' as "overdueFrom",
              d.result->>'remindBy' as "remindBy"
       from cases.deadlines d join cases.cases c on c.id = d.case_id
       where d.status = 'running' and d.due is not null
         and not exists (select from reminders.reminders r where r.deadline_id = d.id and r.deadline_version = d.version)
         and not exists (select from reminders.alarms a where a.deadline_id = d.id and a.kind = 'no-recipient' and a.settled_at is null)
       order by d.due limit $1`,
      [limit],
    );
  }

  /** Everybody who might be told about a case, with the wall between them and it. */
  async possibleRecipients(caseId: string): Promise<PossibleRecipient[]> {
    return this.transactions.query<PossibleRecipient>(
      `select s.id, s.role, to_char(s.absent_until, 'YYYY-MM-DD') as "absentUntil", s.disabled_at is not null as disabled,
              exists (select from cases.walls w where w.case_id = $1 and w.staff_id = s.id) as walled
       from identity.staff s where s.role in ('caseworker', 'lead')`,
      [caseId],
    );
  }

  async plan(deadline: UnplannedDeadline, recipientId: string, rungs: PlannedRung[]): Promise<void> {
    await this.transactions.query(
      `insert into reminders.reminders (id, deadline_id, deadline_version, rung, recipient_id, due_at, status)
       select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::timestamptz[], $7::text[])
       on conflict on constraint uq_reminders do nothing`,
      [
        rungs.map(() => newId()),
        rungs.map(() => deadline.id),
        rungs.map(() => deadline.version),
        rungs.map((rung) => rung.rung),
        rungs.map(() => recipientId),
        rungs.map((rung) => rung.dueAt),
        rungs.map(() => 'planned'),
      ],
    );
  }

  /** Lines that no longer count: the clock ended or moved, or the case is somebody else's now. */
  async cancelOutdated(): Promise<number> {
    const rows = await this.transactions.change<{ id: string }>(
      `update reminders.reminders r set status = 'cancelled'
       from cases.deadlines d
       where r.deadline_id = d.id and r.status = 'planned' and (d.status <> 'running' or d.version <> r.deadline_version)
       returning r.id`,
    );
    return rows.length;
  }

  /** Planned lines that belong with the caseworker who is here now, or whose person is away, has left or is walled. */
  async wronglyAddressed(
    today: string,
    limit: number,
  ): Promise<{ id: string; caseId: string; assigneeId: string | null; recipientId: string }[]> {
    return this.transactions.query(
      `with people as (
         select id, disabled_at is null and (absent_until is null or absent_until < $1) as here from identity.staff)
       select r.id, d.case_id as "caseId", c.assignee_id as "assigneeId", r.recipient_id as "recipientId"
       from reminders.reminders r
       join cases.deadlines d on d.id = r.deadline_id
       join cases.cases c on c.id = d.case_id
       join people recipient on recipient.id = r.recipient_id
       left join people assignee on assignee.id = c.assignee_id
       where r.status = 'planned' and (
         not recipient.here
         or exists (select from cases.walls w where w.case_id = c.id and w.staff_id = r.recipient_id)
         or (assignee.here and assignee.id <> r.recipient_id
             and not exists (select from cases.walls w where w.case_id = c.id and w.staff_id = assignee.id)))
       order by r.due_at limit $2`,
      [today, limit],
    );
  }

  /** Gives a planned line to another person; when she has the same line already, this one is cancelled. */
  async readdress(id: string, recipientId: string): Promise<void> {
    await this.transactions.query(
      `update reminders.reminders r set recipient_id = $2 where r.id = $1 and r.status = 'planned'
         and not exists (select from reminders.reminders o where o.deadline_id = r.deadline_id
           and o.deadline_version = r.deadline_version and o.rung = r.rung and o.recipient_id = $2)`,
      [id, recipientId],
    );
    await this.transactions.query(
      `update reminders.reminders set status = 'cancelled' where id = $1 and status = 'planned' and recipient_id <> $2`,
      [id, recipientId],
    );
  }

  /** Takes due lines that no other worker is taking; a second worker gets others or none. */
  claim(now: Date, limit: number): Promise<ClaimedReminder[]> {
    return this.transactions.change<ClaimedReminder>(
      `update reminders.reminders r set status = 'claimed', claimed_at = $1
       where r.id in (
         select id from reminders.reminders where status = 'planned' and due_at <= $1
         order by due_at, id limit $2 for update skip locked)
       returning r.id, r.deadline_id as "deadlineId", r.recipient_id as "recipientId"`,
      [now, limit],
    );
  }

  /** One mail for everything that was claimed for one person. */
  async addMail(
    recipientId: string,
    day: string,
    needsToday: number,
    reminderIds: string[],
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.transactions.query(
      `insert into reminders.mails (id, recipient_id, day, needs_today, made_at) values ($1, $2, $3, $4, $5)`,
      [id, recipientId, day, needsToday, now],
    );
    await this.transactions.query('update reminders.reminders set mail_id = $1 where id = any($2)', [
      id,
      reminderIds,
    ]);
    return id;
  }

  /** Locks the mail until the transaction ends, so that two workers never send it both. */
  async lockMail(id: string): Promise<UnsentMail | undefined> {
    const [mail] = await this.transactions.query<UnsentMail>(
      `select m.id, m.recipient_id as "recipientId", m.needs_today as "needsToday", s.email, s.language
       from reminders.mails m join identity.staff s on s.id = m.recipient_id
       where m.id = $1 and m.sent_at is null for update of m skip locked`,
      [id],
    );
    return mail;
  }

  async markSent(mailId: string, now: Date): Promise<void> {
    await this.transactions.query('update reminders.mails set sent_at = $2, failure = null where id = $1', [
      mailId,
      now,
    ]);
    await this.transactions.query(
      `update reminders.reminders set status = 'sent', sent_at = $2 where mail_id = $1 and status in ('claimed', 'failed')`,
      [mailId, now],
    );
  }

  async markFailed(mailId: string, code: string): Promise<number> {
    const [row] = await this.transactions.change<{ attempts: number }>(
      'update reminders.mails set attempts = attempts + 1, failure = $2 where id = $1 returning attempts',
      [mailId, code],
    );
    return row?.attempts ?? 0;
  }

  /** Mails that were made and not sent: the queue lost their job, or the mail server was away. */
  async unsentMails(before: Date, limit: number): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      'select id from reminders.mails where sent_at is null and made_at <= $1 order by made_at limit $2',
      [before, limit],
    );
    return rows.map((row) => row.id);
  }

  async raiseAlarm(
    kind: 'no-recipient' | 'mail-failed' | 'calendar-ends',
    deadlineId: string | null,
    rung: string | null,
    now: Date,
  ): Promise<void> {
    await this.transactions.query(
      `insert into reminders.alarms (id, kind, deadline_id, rung, raised_at) values ($1, $2, $3, $4, $5)
       on conflict on constraint uq_alarms do nothing`,
      [newId(), kind, deadlineId, rung, now],
    );
  }

  async alarmForMail(mailId: string, now: Date): Promise<void> {
    const rows = await this.transactions.query<{ deadline_id: string; rung: string }>(
      'select deadline_id, rung from reminders.reminders where mail_id = $1',
      [mailId],
    );
    for (const row of rows) await this.raiseAlarm('mail-failed', row.deadline_id, row.rung, now);
  }

  async openAlarms(): Promise<{ kind: string; deadlineId: string | null; raisedAt: Date }[]> {
    return this.transactions.query(
      `select kind, deadline_id as "deadlineId", raised_at as "raisedAt" from reminders.alarms
       where settled_at is null order by raised_at limit 200`,
    );
  }
}
