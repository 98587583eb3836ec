/**
 * The statement of one page of cases. Its plan is kept whatever the parameters, so everything that decides which way
 * is short stands in its text: the states that are asked for, the length of the page, and that only cases with a
 * running clock are meant. Each way has an index that begins with what is asked for and goes on in the order of the
 * page, so that a page costs the same behind a thousand cases and behind a million.
 */
import type { CaseStatus } from '@app/cases';
import { visibleTo } from '../walls/case-visibility.js';
import { HELD, HOLDS_FEW, HOLDS_MANY, JOIN_HELD } from './held-cases.js';
import { CASE_COLUMNS, CASE_JOINS, CASE_SORTS, readCursor, type CaseSort } from './case-list.js';

export interface CaseListFilter {
  status?: CaseStatus[];
  /** A staff id, or `none` for unassigned. */
  assignee?: string;
  /** Has a running clock that ends on or before this day. */
  dueBefore?: string;
  institutionType?: string;
  /** The newest first when left out. By `due` and by `event` list only the cases that have one. */
  sort?: CaseSort;
  /** Where the page before ended, as given by `CaseListPage.after`. */
  after?: string;
  limit?: number;
}

export const PAGE_SIZE = 50;
const PAGE_SIZE_MAX = 200;

const OPEN = ['new', 'in-progress', 'waiting-for-her', 'waiting-for-them'];
const STATUSES = [...OPEN, 'closed', 'withdrawn', 'erased'];

export interface ListStatement {
  sql: string;
  parameters: unknown[];
  /** Rows of the page; one more is read, to know whether there is a next one. */
  limit: number;
  sort: CaseSort;
}

export function listStatement(staffId: string, filter: CaseListFilter): ListStatement {
  const parameters: unknown[] = [staffId];
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const cursor = filter.after === undefined ? undefined : readCursor(filter.after);
  const sort = cursor?.sort ?? filter.sort ?? 'newest';
  const { column, descending, type } = CASE_SORTS[sort];
  const conditions = [visibleTo('$1')];
  if (filter.assignee === 'none') conditions.push('c.assignee_id is null');
  else if (filter.assignee !== undefined) conditions.push(`c.assignee_id = ${add(filter.assignee)}`);
  if (filter.institutionType !== undefined)
    conditions.push(`c.institution_type = ${add(filter.institutionType)}`);
  if (filter.dueBefore !== undefined)
    conditions.push(`c.next_due is not null and c.next_due <= ${add(filter.dueBefore)}::date`);
  const statuses = [...new Set(filter.status)].filter((status) => STATUSES.includes(status)).sort();
  if (statuses.length === 0 && filter.status !== undefined && filter.status.length > 0)
    conditions.push('false');
  if (sort === 'due' || sort === 'event') conditions.push(`${column} is not null`);
  if (cursor !== undefined) {
    const past = descending ? '<' : '>';
    conditions.push(`(${column}, c.id) ${past} (${add(cursor.value)}::${type}, ${add(cursor.id)}::uuid)`);
  }
  const way = descending ? 'desc' : 'asc';
  const limit = Math.max(1, Math.min(Math.trunc(filter.limit ?? PAGE_SIZE) || PAGE_SIZE, PAGE_SIZE_MAX));
  const end = `order by ${column} ${way}, c.id ${way} limit ${limit + 1}`;
  const asWritten =
    type === 'date'
      ? `to_char(${column}, 'YYYY-MM-DD')`
      : `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  const shown = `select ${CASE_COLUMNS}, ${asWritten} as "cursorValue" from cases.cases c ${CASE_JOINS}`;
  const where = (...more: string[]) => `where ${[...more, ...conditions].join(' and ')} ${end}`;
  // In the order of filing each state has its own index, so the page is merged from the first cases of each.
  const isMerged = statuses.length > 1 && filter.dueBefore === undefined && column === 'c.filed_at';
  const ways = isMerged ? statuses.map((status) => [status]) : [statuses];
  const isNarrow =
    filter.dueBefore !== undefined ||
    sort === 'due' ||
    filter.assignee === staffId ||
    (statuses.length > 0 && statuses.every((status) => OPEN.includes(status)));
  if (isNarrow && ways.length === 1)
    return { sql: `${shown} ${where(...ofStatuses(statuses))}`, parameters, limit, sort };
  const parts = ways.map(
    (some) =>
      `(select c.id from cases.cases c ${where(...(isNarrow ? [] : [HOLDS_MANY]), ...ofStatuses(some))})`,
  );
  if (!isNarrow)
    parts.push(`(select c.id from held ${JOIN_HELD} ${where(HOLDS_FEW, ...ofStatuses(statuses))})`);
  const sql = `${isNarrow ? '' : HELD} ${shown} join (${parts.join(' union all ')}) found on found.id = c.id ${end}`;
  return { sql, parameters, limit, sort };
}

/** As words of the statement, from the list above and from nowhere else. */
function ofStatuses(statuses: readonly string[]): string[] {
  const [only] = statuses;
  if (only === undefined) return [];
  const listed = statuses.map((status) => `'${status}'`).join(', ');
  const among = statuses.length === 1 ? `c.status = '${only}'` : `c.status in (${listed})`;
  // Said once more in the words of the index that holds the open cases alone.
  return statuses.every((status) => OPEN.includes(status)) ? [among, OPEN_CASES] : [among];
}

const OPEN_CASES = `c.status in (${OPEN.map((status) => `'${status}'`).join(', ')})`;
