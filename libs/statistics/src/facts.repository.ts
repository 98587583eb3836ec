import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { Quarter } from './quarter.js';
import { TOTAL, type CountedFact } from './tabulation.js';

/** Dimensions with one answer a person, and their column in `reporting.case_facts`. */
const SINGLE_ANSWERS = {
  'institution-type': 'institution_type',
  region: 'region',
  'stigma-perceived': 'stigma_perceived',
  'stigma-assessed': 'stigma_assessed',
  outcome: 'outcome',
} as const;

/** Counts facts in the views of `reporting`, which hold no text, no name and no id of a case. */
@Injectable()
export class FactsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** One statement, so that all tables see the same moment. */
  async count(quarter: Quarter): Promise<CountedFact[]> {
    const tables = Object.entries(SINGLE_ANSWERS).map(
      ([dimension, column]) => `select '${dimension}', ${column}, count(*) from facts group by ${column}`,
    );
    const rows = await this.transactions.query<{ dimension: string; category: string; persons: string }>(
      `with facts as materialized (select * from reporting.case_facts where quarter = $1)
       select '${TOTAL}' as dimension, '${TOTAL}' as category, count(*) as persons from facts
       union all ${tables.join(' union all ')}
       union all select 'conduct', conduct, count(*) from reporting.case_conducts where quarter = $1 group by conduct
       union all select 'violence-form', form, count(*) from reporting.case_violence_forms where quarter = $1 group by form`,
      [quarter],
    );
    return rows.map((row) => ({ ...row, persons: Number(row.persons) }));
  }
}
