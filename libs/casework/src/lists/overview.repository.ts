import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { CASE_COLUMNS, CASE_JOINS, type CaseListItem } from './case-list.js';
import { visibleTo } from '../walls/case-visibility.js';

export interface WorkloadRow {
  assigneeId: string;
  name: string;
  /** Her account was closed; what she still holds waits for somebody else. */
  hasLeft: boolean;
  /** ISO date of the last day on which she is away; a day that has passed means nothing. */
  absentUntil: string | null;
  open: number;
  waiting: number;
  late: number;
  atRisk: number;
  normPassed: number;
  oldestFiledOn: string | null;
}

const HELD = `c.assignee_id is not null and c.status in ('in-progress', 'waiting-for-her', 'waiting-for-them')`;

/** The lead's figures, counted where the cases are. */
@Injectable()
export class OverviewRepository {
  constructor(private readonly transactions: Transactions) {}

  /** One line a colleague, over the open cases that this lead may see. */
  workload(leadId: string, today: string, riskUntil: string): Promise<WorkloadRow[]> {
    return this.transactions.query<WorkloadRow>(
      `select c.assignee_id as "assigneeId", s.display_name as name, s.disabled_at is not null as "hasLeft",
         to_char(s.absent_until, 'YYYY-MM-DD') as "absentUntil", count(*)::int as open,
         (count(*) filter (where c.status <> 'in-progress'))::int as waiting,
         (count(*) filter (where c.next_due < $2::date))::int as late,
         (count(*) filter (where c.next_due <= $3::date))::int as "atRisk",
         (count(*) filter (where c.norm_due < $2::date))::int as "normPassed",
         to_char(min(c.filed_on), 'YYYY-MM-DD') as "oldestFiledOn"
       from cases.cases c join identity.staff s on s.id = c.assignee_id
       where ${HELD} and ${visibleTo('$1')} group by c.assignee_id, s.id`,
      [leadId, today, riskUntil],
    );
  }

  /** How many cases nobody has yet, counted no further than `most`. */
  async unassigned(leadId: string, most: number): Promise<number> {
    const [row] = await this.transactions.query<{ count: number }>(
      `select count(*)::int as count from (select from cases.cases c
         where c.status = 'new' and c.assignee_id is null and ${visibleTo('$1')} limit $2) q`,
      [leadId, most],
    );
    return row?.count ?? 0;
  }

  /** How many open cases are at most so many days old, and older than the step before; empty steps are left out. */
  ages(leadId: string, today: string, steps: readonly number[]): Promise<{ upTo: number; count: number }[]> {
    return this.transactions.query<{ upTo: number; count: number }>(
      `select (select min(step) from unnest($3::int[]) step where step >= $2::date - c.filed_on) as "upTo",
         count(*)::int as count
       from cases.cases c
       where c.status in ('new', 'in-progress', 'waiting-for-her', 'waiting-for-them') and ${visibleTo('$1')}
       group by 1 order by 1`,
      [leadId, today, steps],
    );
  }

  /** Open cases whose mediation stays in a stage longer than the desk wants, the longest passed first. */
  normsPassed(leadId: string, today: string, limit: number): Promise<CaseListItem[]> {
    return this.transactions.query<CaseListItem>(
      `select ${CASE_COLUMNS} from cases.cases c ${CASE_JOINS}
       where c.norm_due < $2::date and c.status in ('new', 'in-progress', 'waiting-for-her', 'waiting-for-them')
         and ${visibleTo('$1')} order by c.norm_due, c.id limit $3`,
      [leadId, today, limit],
    );
  }

  /** The nearest clocks of open cases that run out by a day. */
  risks(leadId: string, riskUntil: string, limit: number): Promise<CaseListItem[]> {
    return this.transactions.query<CaseListItem>(
      `select ${CASE_COLUMNS} from cases.cases c ${CASE_JOINS}
       where c.next_due <= $2::date and ${visibleTo('$1')} order by c.next_due, c.id limit $3`,
      [leadId, riskUntil, limit],
    );
  }
}
