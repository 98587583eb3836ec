import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { DUTCH_CALENDAR } from '@app/deadlines';
import { newId } from '@app/kernel';

export type AlarmKind =
  | 'no-recipient'
  | 'mail-failed'
  | 'calendar-ends'
  | 'not-planned'
  | 'code-refused'
  | 'webhook-failed'
  | 'held-mail-ends';

export interface NewAlarm {
  kind: AlarmKind;
  /** What it is about: a line, a mail, a version of a deadline, the end of a calendar. Raised once for each. */
  subject: string;
  deadlineId?: string;
  /** Where it is about a case and no clock of it. */
  caseId?: string;
  rung?: string;
  staffId?: string;
}

/** What the desk shows of an alarm. */
export interface OpenAlarm {
  id: string;
  kind: AlarmKind;
  raisedAt: Date;
  caseId: string | null;
  reference: string | null;
  rung: string | null;
  /** Whose mail did not arrive. */
  staffName: string | null;
}

@Injectable()
export class AlarmsRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * An alarm that is open stays as it is, and so does one that a person has seen to. One whose cause was gone for a
   * while is open again.
   */
  async raise(alarms: readonly NewAlarm[], now: Date): Promise<void> {
    if (alarms.length === 0) return;
    await this.transactions.query(
      `insert into reminders.alarms (id, kind, subject, deadline_id, rung, staff_id, case_id, raised_at)
       select *, $8::timestamptz
       from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[])
       on conflict on constraint uq_alarms do update set settled_at = null, raised_at = excluded.raised_at
       where alarms.settled_at is not null and not alarms.seen_to`,
      [
        alarms.map(() => newId()),
        alarms.map(({ kind }) => kind),
        alarms.map(({ subject }) => subject),
        alarms.map(({ deadlineId }) => deadlineId ?? null),
        alarms.map(({ rung }) => rung ?? null),
        alarms.map(({ staffId }) => staffId ?? null),
        alarms.map(({ caseId }) => caseId ?? null),
        now,
      ],
    );
  }

  /** The decree of the next years must be loaded; once for each end of the calendar. */
  calendarEnds(now: Date): Promise<void> {
    return this.raise([{ kind: 'calendar-ends', subject: DUTCH_CALENDAR.to }], now);
  }

  /** What they were about has been made good. */
  async settle(kind: AlarmKind, subjects: readonly string[], now: Date): Promise<void> {
    if (subjects.length === 0) return;
    await this.transactions.query(
      `update reminders.alarms set settled_at = $3 where kind = $1 and subject = any($2) and settled_at is null`,
      [kind, subjects, now],
    );
  }

  async settleKindExcept(kind: AlarmKind, subject: string, now: Date): Promise<void> {
    await this.transactions.query(
      `update reminders.alarms set settled_at = $3 where kind = $1 and subject <> $2 and settled_at is null`,
      [kind, subject, now],
    );
  }

  async countOpen(): Promise<Partial<Record<AlarmKind, number>>> {
    const rows = await this.transactions.query<{ kind: AlarmKind; count: string }>(
      'select kind, count(*) as count from reminders.alarms where settled_at is null group by kind',
    );
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
  }

  /** For the desk, in the order in which they were raised; never one about a case behind the viewer's wall. */
  open(viewerId: string, limit: number): Promise<OpenAlarm[]> {
    return this.transactions.query<OpenAlarm>(
      `select a.id, a.kind, a.raised_at as "raisedAt", c.id as "caseId", c.reference, a.rung, s.display_name as "staffName"
       from reminders.alarms a
       left join cases.deadlines d on d.id = a.deadline_id
       left join cases.cases c on c.id = coalesce(d.case_id, a.case_id)
       left join identity.staff s on s.id = a.staff_id
       where a.settled_at is null and not exists (select from cases.walls w where w.case_id = c.id and w.staff_id = $1)
       order by a.raised_at, a.id limit $2`,
      [viewerId, limit],
    );
  }

  /** @returns false when there is no such alarm for this viewer, or somebody settled it before. */
  async settleOne(viewerId: string, id: string, now: Date): Promise<boolean> {
    const rows = await this.transactions.change(
      `update reminders.alarms a set settled_at = $3, seen_to = true where a.id = $2 and a.settled_at is null
         and not exists (select from cases.deadlines d join cases.walls w on w.case_id = d.case_id
                         where d.id = a.deadline_id and w.staff_id = $1)
         and not exists (select from cases.walls w where w.case_id = a.case_id and w.staff_id = $1)
       returning a.id`,
      [viewerId, id, now],
    );
    return rows.length === 1;
  }
}
