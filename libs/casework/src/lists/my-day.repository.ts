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

export interface DayGroups {
  /** How many cases are in each group, up to one more than is ever shown as a number. */
  counts: Record<DayGroup, number>;
  rows: (CaseListItem & { group: DayGroup })[];
}

/** The groups of one colleague's day. One statement, whose cost is bounded by what is shown and counted. */
@Injectable()
export class MyDayRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Always all groups: one text is planned once, and a group without a case costs next to nothing. */
  async read(staffId: string, { today, weekEnd, unreadBefore }: DayMoments): Promise<DayGroups> {
    const found = await this.transactions.prepared<Found>(DAY_STATEMENT, [
      staffId,
      today,
      weekEnd,
      unreadBefore,
    ]);
    const rows: DayGroups['rows'] = [];
    for (const { counts: _first, group, ...item } of found) if (group !== null) rows.push({ group, ...item });
    const counts = found[0]?.counts;
    if (counts == null) throw new Error('the counts of a day are missing');
    return { counts, rows };
  }
}

/** The counts stand in the first row, which is there without any case too. */
type Found = CaseListItem & { group: DayGroup | null; counts: Record<DayGroup, number> | null };

function dayStatement(): string {
  const counts = DAY_GROUPS.map(
    (group) =>
      `'${group}', (select count(*) from (select from cases.cases c
         where ${DAY_CONDITIONS[group].where} and ${visibleTo('$1')} limit ${DAY_COUNT_MAX + 1}) q)`,
  );
  const rows = DAY_GROUPS.map((group) => {
    const { where, order } = DAY_CONDITIONS[group];
    return `(select '${group}' as "group", ${CASE_COLUMNS} from cases.cases c ${CASE_JOINS}
      where ${where} and ${visibleTo('$1')} order by ${order} limit ${DAY_ROWS})`;
  });
  // Every parameter has its type also where a statement has no group that uses it.
  return `with moments as (select $1::uuid, $2::date, $3::date, $4::timestamptz),
    counted as materialized (select json_build_object(${counts.join(', ')}) as counts)
    select case when row_number() over () = 1 then counted.counts end as counts, shown.*
    from counted left join (${rows.join(' union all ')}) shown on true`;
}

/** Exported so that a test can look at how the database would go about it. */
export const DAY_STATEMENT = dayStatement();
