import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { newId } from '@app/kernel';

/** A legal clock that runs, as far as its reminders need to know it. */
export interface RunningDeadline {
  id: string;
  version: number;
  owedBy: string;
  /** Day zero; for a term in hours a local date-time. */
  start: string;
  /** As the engine gave it: a term in hours ends at a local date-time. */
  due: string;
  overdueFrom: string | null;
  remindBy: string | null;
}

export interface PlannedLine {
  deadlineId: string;
  deadlineVersion: number;
  rung: string;
  /** An ISO moment. */
  dueAt: string;
  waitsForMorning: boolean;
  provisional: boolean;
}

/** What the planner reads and writes, a batch at a time. */
@Injectable()
export class PlanningRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Takes notes of changed clocks; they are gone when the transaction commits. */
  async takeChanges(limit: number): Promise<string[]> {
    const rows = await this.transactions.change<{ deadline_id: string }>(
      `delete from reminders.changed_deadlines where id in (
         select id from reminders.changed_deadlines order by id limit $1)
       returning deadline_id`,
      [limit],
    );
    return rows.map((row) => row.deadline_id);
  }

  /** Drops what was planned for a clock that has ended or moved; gives the ids of those lines. */
  async cancelOutdated(deadlineIds: string[]): Promise<string[]> {
    const rows = await this.transactions.change<{ id: string }>(
      `update reminders.reminders r set status = 'cancelled'
       from cases.deadlines d
       where r.deadline_id = any($1) and d.id = r.deadline_id
         and (r.status = 'planned' or (r.status = 'failed' and r.mail_id is null))
         and (d.status <> 'running' or d.version <> r.deadline_version)
       returning r.id`,
      [deadlineIds],
    );
    return rows.map((row) => row.id);
  }

  running(deadlineIds: string[]): Promise<RunningDeadline[]> {
    return this.transactions.query<RunningDeadline>(
      `select id, version, owed_by as "owedBy", result->>'start' as start, result->>'due' as due,
              result->>'overdueFrom' as "overdueFrom", result->>'remindBy' as "remindBy"
       from cases.deadlines where id = any($1) and status = 'running' and due is not null order by id`,
      [deadlineIds],
    );
  }

  /** Frees the places of lines that were a guess; the caller plans them again. */
  async removeProvisional(deadlineIds: string[]): Promise<void> {
    await this.transactions.query(
      `delete from reminders.reminders where deadline_id = any($1) and provisional and status = 'planned'`,
      [deadlineIds],
    );
  }

  /** Adds the lines that are not there yet; gives how many that were. */
  async add(lines: readonly PlannedLine[]): Promise<number> {
    if (lines.length === 0) return 0;
    const added = await this.transactions.query<{ count: string }>(
      `with added as (
         insert into reminders.reminders
           (id, deadline_id, deadline_version, rung, due_at, waits_for_morning, provisional, status)
         select *, 'planned' from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::timestamptz[], $6::bool[], $7::bool[])
         on conflict on constraint uq_reminders do nothing returning 1)
       select count(*) as count from added`,
      [
        lines.map(() => newId()),
        lines.map((line) => line.deadlineId),
        lines.map((line) => line.deadlineVersion),
        lines.map((line) => line.rung),
        lines.map((line) => line.dueAt),
        lines.map((line) => line.waitsForMorning),
        lines.map((line) => line.provisional),
      ],
    );
    return Number(added[0]?.count ?? 0);
  }

  /** Lets the next pass look again at every clock that has a guess in its ladder. */
  async noteProvisional(): Promise<void> {
    await this.transactions.query(
      `insert into reminders.changed_deadlines (deadline_id)
       select distinct deadline_id from reminders.reminders where provisional and status = 'planned'`,
    );
  }
}
