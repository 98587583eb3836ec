/**
 * How a quarter is counted: the statement that makes every table of one subject. Cases are read once for each family of
 * columns whose combinations stay few, so that several processors can each read for one; what happened in them, which
 * most cases have little of, is read once for all. The tables are then sums over those groups. What nobody noted of a
 * case is everybody less those of whom it was noted.
 */
import { REFUSALS, TYPES_OF_SECTOR } from '../dictionary/dictionary-categories.js';
import type { DimensionId } from '../dictionary/dimension.js';
import { FACT_COLUMNS, INSTITUTION_DIMENSION } from './fact-columns.js';
import { TOTAL } from './tabulation.js';

const VIOLENCE = 'violence_codes';
const TYPE = FACT_COLUMNS[INSTITUTION_DIMENSION].column;
const CONDUCTS = FACT_COLUMNS.conduct.column;

/** A set of columns that are grouped together: up to four codes, up to two lists of codes, and perhaps the institution. */
interface ColumnSet {
  codes?: readonly string[];
  lists?: readonly string[];
  institution?: boolean;
}

/** Sets of one family are grouped in one reading of the cases; the first family also counts everybody. */
const FAMILIES: readonly (readonly ColumnSet[])[] = [
  [
    { codes: columnsOf('region', 'work-type', 'language') },
    { codes: columnsOf('legal-form', 'channel', 'stigma-perceived', 'procedure') },
  ],
  [{ codes: [TYPE], lists: [CONDUCTS], institution: true }],
  [{ lists: columnsOf('stigma-setting') }, { lists: columnsOf('group', 'opting-in-breach') }],
  [{ codes: columnsOf('outcome', 'outcome-time') }],
  [{ lists: [VIOLENCE] }],
];
const SETS = FAMILIES.flat();

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

/** Tables that are made in a way of their own. */
const OWN: Partial<Record<DimensionId, string>> = {
  // Each row of its set is one institution and one list of conducts, or those who named none.
  'institution-type': inSet(TYPE, `${place(TYPE)}, sum(persons), count(distinct institution)`, place(TYPE)),
  'violence-form': listTable(VIOLENCE, `split_part(told, '/', 1)`),
  'violence-sub': listTable(VIOLENCE, 'told', `where told like '%/%'`),
  'refusal-sector': inSet(
    TYPE,
    `${sectorOf(place(TYPE))}, sum(persons), count(distinct institution)`,
    sectorOf(place(TYPE)),
    `and ${place(CONDUCTS)} && array[${listed(REFUSALS)}]`,
  ),
  'late-sector': `sector, sum(persons), count(distinct institution) from course where sector is not null group by sector`,
  'help-gap': gapTable('kinds'),
  'exit-gap-area': gapTable('array[area]', `where 'exit-programme' = any (kinds)`),
  'exit-gap-group': gapTable('groups', `where 'exit-programme' = any (kinds)`),
};

/** @returns The statement for the cases filed from $1 to $2; its rows are dimension, category, persons, institutions. */
export function countingStatement(): string {
  const tables = (Object.keys(FACT_COLUMNS) as DimensionId[]).map((id) => tableOf(id));
  return `
    with facts as materialized (
      ${FAMILIES.map(readingOf).join('\n union all ')}
      union all
      select 'course ' || subject, code, sector, null, null, codes, others, institution, count(*)
      from reporting.case_course where filed_on between $1 and $2
      group by subject, code, sector, codes, others, institution
    ), course as (
      select substr(set_name, 8) as subject, code_1 as code, code_2 as sector, list_1 as codes, list_2 as others,
        institution, persons
      from facts where set_name like 'course %'
    ), gaps as materialized (select kinds, area, groups from reporting.help_gaps where filed_on between $1 and $2),
    everybody as (select persons from facts where set_name = '${TOTAL}')
    select '${TOTAL}' as dimension, '${TOTAL}' as category, persons, null::bigint as institutions from everybody
    ${tables.map((table) => `union all ${table}`).join('\n')}`;
}

/** One reading of the cases; every reading has the same columns, whatever stands in them. */
function readingOf(sets: readonly ColumnSet[], nth: number): string {
  const groups = [...(nth === 0 ? ['()'] : []), ...sets.map((set) => `(${columnsIn(set).join(', ')})`)];
  const names = sets.map((set) => `when grouping(${nameOf(set)}) = 0 then '${nameOf(set)}'`);
  const several = (pick: (set: ColumnSet) => readonly string[], most: number, type: string) =>
    Array.from({ length: most }, (_, at) => {
      const columns = sets.flatMap((set) => pick(set)[at] ?? []);
      return columns.length === 0 ? `null::${type}` : `coalesce(${columns.join(', ')})`;
    });
  const values = [
    ...several(({ codes = [] }) => codes, 4, 'text'),
    ...several(({ lists = [] }) => lists, 2, 'text[]'),
    sets.some(({ institution }) => institution) ? 'institution' : 'null::uuid',
  ];
  const aliases = ['code_1', 'code_2', 'code_3', 'code_4', 'list_1', 'list_2', 'institution'];
  return `select case ${names.join(' ')} else '${TOTAL}' end as set_name,
      ${values.map((value, at) => `${value} as ${aliases[at] ?? ''}`).join(', ')}, count(*) as persons
    from reporting.case_facts where filed_on between $1 and $2 group by grouping sets (${groups.join(', ')})`;
}

function tableOf(id: DimensionId): string {
  const own = OWN[id];
  if (own !== undefined) return `select '${id}', ${own}`;
  const course = COURSE[id];
  if (course !== undefined) return courseTable(id, course);
  const { column, holds } = FACT_COLUMNS[id];
  if (holds === 'codes') return `select '${id}', ${listTable(column, 'told')}`;
  return `select '${id}', ${inSet(column, `${place(column)}, sum(persons), null`, place(column))}`;
}

function inSet(column: string, what: string, by: string, also = ''): string {
  return `${what} from facts where set_name = '${nameOf(setOf(column))}' ${also} group by ${by}`;
}

/** Each code of a list once for each person. */
function listTable(column: string, code: string, only = ''): string {
  return `each_code.code, sum(persons), null from facts cross join lateral
    (select distinct ${code} as code from unnest(${place(column)}) told ${only}) each_code
    where set_name = '${nameOf(setOf(column))}' group by each_code.code`;
}

function gapTable(codes: string, only = ''): string {
  return `each_code.code, count(*), null from gaps
    cross join lateral (select distinct unnest(${codes}) as code) each_code ${only} group by each_code.code`;
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

function columnsIn({ codes = [], lists = [], institution = false }: ColumnSet): string[] {
  return [...codes, ...lists, ...(institution ? ['institution'] : [])];
}

function nameOf(set: ColumnSet): string {
  return columnsIn(set)[0] ?? '';
}

function setOf(column: string): ColumnSet {
  const found = SETS.find((set) => columnsIn(set).includes(column));
  if (found === undefined) throw new Error(`no set of columns holds ${column}`);
  return found;
}

/** Where the readings hold a column of the view. */
function place(column: string): string {
  const { codes = [], lists = [] } = setOf(column);
  const at = codes.indexOf(column);
  return at < 0 ? `list_${lists.indexOf(column) + 1}` : `code_${at + 1}`;
}

function sectorOf(type: string): string {
  const cases = Object.entries(TYPES_OF_SECTOR).map(
    ([sector, types]) => `when ${type} in (${listed(types)}) then '${sector}'`,
  );
  return `case ${cases.join(' ')} else 'unknown' end`;
}

function listed(codes: readonly string[]): string {
  return codes.map((code) => `'${code}'`).join(', ');
}
