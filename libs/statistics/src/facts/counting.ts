/**
 * How a quarter is counted: the statement that makes every table of one subject. Cases are read once, grouped at once
 * by small sets of columns whose combinations stay few; so is what happened in them, which most cases have little of.
 * The tables are then sums over those groups. What nobody noted of a case is everybody less those of whom it was noted.
 */
import type { DimensionId } from '../dictionary/dimension.js';
import { FACT_COLUMNS, INSTITUTION_DIMENSION } from './fact-columns.js';
import { TOTAL } from './tabulation.js';

const VIOLENCE = 'violence_codes';
const INSTITUTIONS = [FACT_COLUMNS[INSTITUTION_DIMENSION].column, 'institution'];

/** Columns of `reporting.case_facts` that are grouped together; each set has its own name by its first column. */
const SETS: readonly (readonly string[])[] = [
  INSTITUTIONS,
  columnsOf('region', 'work-type', 'language'),
  columnsOf('legal-form', 'channel', 'stigma-perceived', 'procedure'),
  columnsOf('outcome', 'outcome-time'),
  columnsOf('conduct'),
  columnsOf('stigma-setting'),
  columnsOf('group', 'opting-in-breach'),
  [VIOLENCE],
];

/** What `reporting.case_course` holds of a dimension, and the answer of those who do not stand in it. */
const COURSE: Partial<Record<DimensionId, { subject: string; column: Course; otherwise?: string }>> = {
  'first-answer': { subject: 'first-answer', column: 'code', otherwise: 'not-yet' },
  'mediation-result': { subject: 'mediation', column: 'code', otherwise: 'none' },
  'referral-outcome': { subject: 'referral', column: 'code', otherwise: 'none' },
  'referral-kind': { subject: 'referral', column: 'codes' },
  'stigma-assessed': { subject: 'stigma', column: 'code', otherwise: 'not-assessed' },
  'stigma-expression': { subject: 'stigma', column: 'codes' },
  ground: { subject: 'stigma', column: 'others' },
  'terms-met': { subject: 'terms', column: 'codes' },
  'terms-late': { subject: 'terms', column: 'others' },
};
type Course = 'code' | 'codes' | 'others';

/** Of a list of codes of violence, the forms and the sub-forms. */
const FORMS = `select distinct split_part(told, '/', 1) as code from unnest(${VIOLENCE}) told`;
const SUB_FORMS = `select distinct told as code from unnest(${VIOLENCE}) told where told like '%/%'`;

/** @returns The statement for the cases filed from $1 to $2; its rows are dimension, category, persons, institutions. */
export function countingStatement(): string {
  return `
    with sets as materialized (
      select ${nameOfSet()} as set_name, ${SETS.flat().join(', ')}, count(*) as persons
      from reporting.case_facts where filed_on between $1 and $2
      group by grouping sets ((), ${SETS.map((columns) => `(${columns.join(', ')})`).join(', ')})
    ), course as materialized (
      select subject, code, codes, others, count(*) as persons
      from reporting.case_course where filed_on between $1 and $2 group by subject, code, codes, others
    ), everybody as (select persons from sets where set_name = '${TOTAL}')
    select '${TOTAL}' as dimension, '${TOTAL}' as category, persons, null::bigint as institutions from everybody
    ${(Object.keys(FACT_COLUMNS) as DimensionId[]).map((id) => `union all ${tableOf(id)}`).join('\n')}`;
}

function tableOf(id: DimensionId): string {
  const course = COURSE[id];
  if (course !== undefined) return courseTable(id, course);
  const { column, holds } = FACT_COLUMNS[id];
  if (id === 'violence-form') return listTable(id, VIOLENCE, FORMS);
  if (id === 'violence-sub') return listTable(id, VIOLENCE, SUB_FORMS);
  if (holds === 'codes') return listTable(id, column, `select distinct unnest(${column}) as code`);
  // Each row of its set is one institution, or those who named none.
  const institutions = id === INSTITUTION_DIMENSION ? 'count(institution)' : 'null';
  return `select '${id}', ${column}, sum(persons), ${institutions} from sets where set_name = '${setOf(column)}' group by ${column}`;
}

function listTable(id: DimensionId, column: string, distinctCodes: string): string {
  return `select '${id}', code, sum(persons), null
    from sets cross join lateral (${distinctCodes}) each_code where set_name = '${setOf(column)}' group by code`;
}

function courseTable(
  id: DimensionId,
  { subject, column, otherwise }: NonNullable<(typeof COURSE)[DimensionId]>,
) {
  if (column !== 'code') {
    return `select '${id}', each_code.code, sum(persons), null
      from course cross join lateral (select distinct unnest(${column}) as code) each_code
      where subject = '${subject}' group by each_code.code`;
  }
  return `select '${id}', code, sum(persons), null from course where subject = '${subject}' group by code
    union all select '${id}', '${otherwise ?? ''}', everybody.persons - coalesce(
      (select sum(persons) from course where subject = '${subject}'), 0), null from everybody`;
}

function columnsOf(...dimensions: DimensionId[]): string[] {
  return dimensions.map((id) => FACT_COLUMNS[id].column);
}

function setOf(column: string): string {
  const found = SETS.find((columns) => columns.includes(column))?.[0];
  if (found === undefined) throw new Error(`no set of columns holds ${column}`);
  return found;
}

function nameOfSet(): string {
  const names = SETS.map(([first = '']) => `when grouping(${first}) = 0 then '${first}'`);
  return `case ${names.join(' ')} else '${TOTAL}' end`;
}
