import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { CASE_COLUMNS, CASE_JOINS, type CaseListItem } from './case-list.js';
import { visibleTo } from '../walls/case-visibility.js';
import { DAY_CONDITIONS, DAY_COUNT_MAX, DAY_GROUPS, DAY_ROWS, type DayGroup } from './my-day.js';

export interface DayMoments {
  today: string;
  weekEnd: string;
  /** Unread since before this moment is too long. */
  unreadBefore: Date;
}

/** The groups of one colleague's day. Two statements, whose cost is bounded by what is shown and counted. */
@Injectable()
export class MyDayRepository {
  constructor(private readonly transactions: Transactions) {}

  /** How many cases are in each group, up to one more than is ever shown as a number. */
  async counts(staffId: string, moments: DayMoments): Promise<Record<DayGroup, number>> {
    const [row] = await this.transactions.prepared<Record<DayGroup, string>>(
      countStatement(),
      parametersOf(staffId, moments),
    );
    return Object.fromEntries(DAY_GROUPS.map((group) => [group, Number(row?.[group] ?? 0)])) as Record<
      DayGroup,
      number
    >;
  }

  /** Always all groups: one text is planned once, and a group without a case costs next to nothing. */
  async rows(staffId: string, moments: DayMoments): Promise<(CaseListItem & { group: DayGroup })[]> {
    return this.transactions.prepared(rowStatement(DAY_GROUPS), parametersOf(staffId, moments));
  }
}

export function countStatement(): string {
  const counts = DAY_GROUPS.map(
    (group) =>
      `(select count(*) from (select from cases.cases c where ${DAY_CONDITIONS[group].where} and ${visibleTo('$1')}
         limit ${DAY_COUNT_MAX + 1}) q) as "${group}"`,
  );
  return `${NAMED} select ${counts.join(', ')}`;
}

export function rowStatement(groups: readonly DayGroup[]): string {
  const parts = groups.map((group) => {
    const { where, order } = DAY_CONDITIONS[group];
    return `(select '${group}' as "group", ${CASE_COLUMNS} from cases.cases c ${CASE_JOINS}
      where ${where} and ${visibleTo('$1')} order by ${order} limit ${DAY_ROWS})`;
  });
  return `${NAMED} ${parts.join(' union all ')}`;
}

/** Every parameter has its type also where a statement has no group that uses it. */
const NAMED = `with moments as (select $1::uuid, $2::date, $3::date, $4::timestamptz)`;

function parametersOf(staffId: string, { today, weekEnd, unreadBefore }: DayMoments): unknown[] {
  return [staffId, today, weekEnd, unreadBefore];
}
