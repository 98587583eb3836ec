import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { IsoDate } from '@app/kernel';
import type { DimensionId } from '../dictionary/dimension.js';
import { FACT_COLUMNS, INSTITUTION_DIMENSION } from './fact-columns.js';
import type { Quarter } from './quarter.js';
import { TOTAL, type CountedFact } from './tabulation.js';

/** Persons and institutions behind a pair of codes. */
export interface CrossedFact {
  codes: [string, string];
  persons: number;
  institutions: number;
}

const COLUMNS = Object.entries(FACT_COLUMNS).map(([dimension, about]) => ({ dimension, ...about }));
const SINGLES = COLUMNS.filter(({ holds }) => holds === 'code');
const MULTIPLES = COLUMNS.filter(({ holds }) => holds === 'codes');
const INSTITUTION_COLUMN = FACT_COLUMNS[INSTITUTION_DIMENSION].column;

/** Counts facts in the views of `reporting`, which hold no text, no name and no id of a case. */
@Injectable()
export class FactsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** One statement, so that all tables see the same moment; equal sets of codes are counted before they are taken apart. */
  async count(quarter: Quarter, today: IsoDate): Promise<CountedFact[]> {
    return this.transactions.run(async () => {
      await this.nameTheDay(today);
      const rows = await this.transactions.query<{
        dimension: string;
        category: string;
        persons: string;
        institutions: string | null;
      }>(
        `with facts as materialized (select * from reporting.case_facts where quarter = $1),
         sets as (
           select ${nameOfSet(MULTIPLES)} as dimension, coalesce(${columnsOf(MULTIPLES)}) as codes, count(*) as persons
           from facts group by grouping sets (${setsOf(MULTIPLES)})
         )
         select '${TOTAL}' as dimension, '${TOTAL}' as category, count(*) as persons, null::bigint as institutions from facts
         union all
         select ${nameOfSet(SINGLES)}, coalesce(${columnsOf(SINGLES)}), count(*), null
         from facts group by grouping sets (${setsOf(SINGLES)})
         union all
         select dimension, code, sum(persons), null
         from sets cross join lateral (select distinct unnest(codes) as code) each_code group by dimension, code
         union all
         select '${INSTITUTION_DIMENSION}', ${INSTITUTION_COLUMN}, 0, count(distinct institution)
         from facts group by ${INSTITUTION_COLUMN}`,
        [quarter],
      );
      return rows.map(({ dimension, category, persons, institutions }) => ({
        dimension,
        category,
        persons: Number(persons),
        ...(institutions === null ? {} : { institutions: Number(institutions) }),
      }));
    });
  }

  /** Persons for each pair of codes of two dimensions. Someone with several answers counts in each pair of them. */
  async cross(
    quarter: Quarter,
    today: IsoDate,
    [one, other]: readonly [DimensionId, DimensionId],
  ): Promise<CrossedFact[]> {
    return this.transactions.run(async () => {
      await this.nameTheDay(today);
      const rows = await this.transactions.query<
        Record<'one' | 'other' | 'persons' | 'institutions', string>
      >(
        `select one.code as one, other.code as other, count(*) as persons, count(distinct institution) as institutions
         from reporting.case_facts f
         cross join lateral (${codesOf(one)}) one cross join lateral (${codesOf(other)}) other
         where quarter = $1 group by one.code, other.code`,
        [quarter],
      );
      return rows.map((row) => ({
        codes: [row.one, row.other],
        persons: Number(row.persons),
        institutions: Number(row.institutions),
      }));
    });
  }

  /** The view asks which day it is; it shall be the day of the clock, and the same for the whole statement. */
  private async nameTheDay(today: IsoDate): Promise<void> {
    await this.transactions.query(`select set_config('reporting.today', $1, true)`, [today]);
  }
}

type Column = (typeof COLUMNS)[number];

function nameOfSet(columns: readonly Column[]): string {
  const names = columns.map(({ column, dimension }) => `when grouping(${column}) = 0 then '${dimension}'`);
  return `case ${names.join(' ')} end`;
}

function columnsOf(columns: readonly Column[]): string {
  return columns.map(({ column }) => column).join(', ');
}

function setsOf(columns: readonly Column[]): string {
  return columns.map(({ column }) => `(${column})`).join(', ');
}

function codesOf(id: DimensionId): string {
  const { column, holds } = FACT_COLUMNS[id];
  return holds === 'code' ? `select f.${column} as code` : `select distinct unnest(f.${column}) as code`;
}
