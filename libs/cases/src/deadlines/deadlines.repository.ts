import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { changedMeanwhile } from '../cases.errors.js';
import { DeadlineEntity } from './deadline.entity.js';

/** What a clock is computed from, and the dates that were told. */
export interface RunningDeadline {
  id: string;
  caseId: string;
  term: string;
  catalogueVersion: string;
  version: number;
  request: object;
  due: string | null;
  overdueFrom: string | null;
  remindBy: string | null;
}

export interface DeadlineMove {
  id: string;
  version: number;
  result: object;
  due: string | null;
  overdueFrom: string | null;
  remindBy: string | null;
}

const RUNNING_COLUMNS = `id, case_id as "caseId", term, catalogue_version as "catalogueVersion", version, request,
  due::text, overdue_from::text as "overdueFrom", remind_by::text as "remindBy"`;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class DeadlinesRepository {
  constructor(private readonly transactions: Transactions) {}

  ofCase(caseId: string): Promise<DeadlineEntity[]> {
    return this.transactions.rows(DeadlineEntity, 'where case_id = $1 order by due, id', [caseId]);
  }

  byId(id: string): Promise<DeadlineEntity | null> {
    return this.transactions.manager.findOneBy(DeadlineEntity, { id });
  }

  /**
   * Every clock that is still running, a page at a time, for recomputing after a change of the calendar. The stored
   * explanation stays behind: it is long, and needed only for the few clocks that move.
   */
  running(afterId: string | null, limit: number): Promise<RunningDeadline[]> {
    return this.transactions.query<RunningDeadline>(
      `select ${RUNNING_COLUMNS} from cases.deadlines
       where status = 'running' and id > $1 order by id limit $2`,
      [afterId ?? BEFORE_ALL, limit],
    );
  }

  /** The same for some of them, as they are now. */
  runningAmong(ids: readonly string[]): Promise<RunningDeadline[]> {
    return this.transactions.query<RunningDeadline>(
      `select ${RUNNING_COLUMNS} from cases.deadlines where status = 'running' and id = any($1::uuid[])`,
      [ids],
    );
  }

  /** The stored answers of some clocks by id. */
  async resultsOf(ids: readonly string[]): Promise<ReadonlyMap<string, object>> {
    const rows = await this.transactions.query<{ id: string; result: object }>(
      'select id, result from cases.deadlines where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, result }) => [id, result]));
  }

  /**
   * Moves many clocks in one statement, each only if it is still at the version that was computed from.
   *
   * @returns The ids of those that moved.
   */
  async moveAll(moves: readonly DeadlineMove[]): Promise<ReadonlySet<string>> {
    if (moves.length === 0) return new Set();
    const rows = await this.transactions.change<{ id: string }>(
      `update cases.deadlines d set version = d.version + 1, result = n.result, due = n.due,
         overdue_from = n.overdue_from, remind_by = n.remind_by
       from unnest($1::uuid[], $2::integer[], $3::jsonb[], $4::date[], $5::date[], $6::date[])
         as n (id, version, result, due, overdue_from, remind_by)
       where d.id = n.id and d.version = n.version and d.status = 'running'
       returning d.id`,
      [
        moves.map(({ id }) => id),
        moves.map(({ version }) => version),
        moves.map(({ result }) => JSON.stringify(result)),
        moves.map(({ due }) => due),
        moves.map(({ overdueFrom }) => overdueFrom),
        moves.map(({ remindBy }) => remindBy),
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async add(deadline: DeadlineEntity): Promise<void> {
    await this.transactions.manager.insert(DeadlineEntity, deadline);
  }

  /** A moved date is a new version; reminders of the old version no longer count. */
  async move(
    id: string,
    seenVersion: number,
    moved: Pick<DeadlineEntity, 'request' | 'result' | 'due' | 'overdueFrom' | 'remindBy'>,
  ): Promise<void> {
    const { affected } = await this.transactions.manager.update(
      DeadlineEntity,
      { id, version: seenVersion, status: 'running' },
      { ...moved, version: seenVersion + 1 },
    );
    if (affected !== 1) throw changedMeanwhile();
  }

  /** False when it had ended, or is no longer at the version that the caller saw. */
  async end(id: string, status: 'met' | 'cancelled', at: Date, seenVersion?: number): Promise<boolean> {
    const { affected } = await this.transactions.manager.update(
      DeadlineEntity,
      { id, status: 'running', ...(seenVersion === undefined ? {} : { version: seenVersion }) },
      { status, endedAt: at },
    );
    return affected === 1;
  }
}
