import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { IsoDate } from '@app/kernel';
import type { AgreementCount } from '../dictionary/coder-agreement.js';
import type { DimensionId } from '../dictionary/dimension.js';
import { countingStatement } from './counting.js';
import { FACT_COLUMNS } from './fact-columns.js';
import { periodOf, type Quarter } from './quarter.js';
import type { CountedFact } from './tabulation.js';

/** Persons and institutions behind a pair of codes. */
export interface CrossedFact {
  codes: [string, string];
  persons: number;
  institutions: number;
}

const COUNTING = countingStatement();

/** Enough for the groups of a million cases to stay in memory; held while a quarter is counted, by one connection. */
const MEMORY = '64MB';

/** Other cores that may help, where the server has processes to spare. Compiling the statement costs more than it saves. */
const HELPERS = '2';

/** Counts facts in the views of `reporting`, which hold no text, no name and no id of a case. */
@Injectable()
export class FactsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** One statement, so that all tables see the same moment. */
  async count(quarter: Quarter, today: IsoDate): Promise<CountedFact[]> {
    return this.transactions.run(async () => {
      await this.nameTheDay(today);
      await this.transactions.query(
        `select set_config('work_mem', $1, true), set_config('hash_mem_multiplier', '4', true),
           set_config('max_parallel_workers_per_gather', $2, true), set_config('jit', 'off', true)`,
        [MEMORY, HELPERS],
      );
      const { from, to } = periodOf(quarter);
      const rows = await this.transactions.query<{
        dimension: string;
        category: string;
        persons: string;
        institutions: string | null;
      }>(COUNTING, [from, to]);
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
      const { from, to } = periodOf(quarter);
      const rows = await this.transactions.query<
        Record<'one' | 'other' | 'persons' | 'institutions', string>
      >(
        `select one.code as one, other.code as other, count(*) as persons, count(distinct institution) as institutions
         from reporting.case_facts f
         cross join lateral (${codesOf(one)}) one cross join lateral (${codesOf(other)}) other
         where filed_on between $1 and $2 group by one.code, other.code`,
        [from, to],
      );
      return rows.map((row) => ({
        codes: [row.one, row.other],
        persons: Number(row.persons),
        institutions: Number(row.institutions),
      }));
    });
  }

  /** Whether anything that was invented, for a demonstration or a load, would be counted in this quarter. */
  async holdsInvented(quarter: Quarter): Promise<boolean> {
    const { from, to } = periodOf(quarter);
    const [row] = await this.transactions.query<{ found: boolean }>(
      'select exists (select from reporting.synthetic_cases where filed_on between $1 and $2) as found',
      [from, to],
    );
    return row?.found ?? false;
  }

  /** How often two coders decided the same and how often not, in all quarters up to this one together. */
  async agreement(quarter: Quarter): Promise<AgreementCount[]> {
    return this.transactions.query(
      `select list, first_code as first, second_code as second, sum(units)::int as units,
         (select sum(cases)::int from (select distinct quarter, cases from reporting.coder_agreement o
           where o.list = a.list and o.quarter <= $1) each_quarter) as cases
       from reporting.coder_agreement a where quarter <= $1 group by list, first_code, second_code`,
      [quarter],
    );
  }

  /** The view asks which day it is; it shall be the day of the clock, and the same for the whole statement. */
  private async nameTheDay(today: IsoDate): Promise<void> {
    await this.transactions.query(`select set_config('reporting.today', $1, true)`, [today]);
  }
}

function codesOf(id: DimensionId): string {
  const { column, holds } = FACT_COLUMNS[id];
  return holds === 'code' ? `select f.${column} as code` : `select distinct unnest(f.${column}) as code`;
}
