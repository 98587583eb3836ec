/**
 * What a colleague may see in lists. Every statement carries `visibleTo`: a seal of hers, and no wall. Pages go on from
 * a key, and no statement counts without an end. Nothing here can read a text.
 */
import { Injectable } from '@nestjs/common';
import type { CaseStatus } from '@app/cases';
import { Transactions } from '@app/database';
import {
  CASE_COLUMNS,
  CASE_JOINS,
  CASE_SORTS,
  readCursor,
  writeCursor,
  type CaseListItem,
  type CaseSort,
} from './case-list.js';
import { visibleTo } from '../walls/case-visibility.js';

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

export interface CaseListPage {
  items: CaseListItem[];
  /** For the next page; absent on the last. */
  after?: string;
}

export const PAGE_SIZE = 50;
const PAGE_SIZE_MAX = 200;

@Injectable()
export class CaseQueueRepository {
  constructor(private readonly transactions: Transactions) {}

  async list(staffId: string, filter: CaseListFilter): Promise<CaseListPage> {
    const { sql, parameters, limit, sort } = listStatement(staffId, filter);
    const rows = await this.transactions.query<CaseListItem & { cursorValue: string }>(sql, parameters);
    const items = rows.slice(0, limit).map(({ cursorValue: _left, ...item }) => item);
    const last = rows[limit - 1];
    if (rows.length <= limit || last === undefined) return { items };
    return { items, after: writeCursor({ sort, value: last.cursorValue, id: last.id }) };
  }
}

/** The statement of one page; exported so that a test can look at how the database would go about it. */
export function listStatement(
  staffId: string,
  filter: CaseListFilter,
): { sql: string; parameters: unknown[]; limit: number; sort: CaseSort } {
  const parameters: unknown[] = [staffId];
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [visibleTo('$1')];
  if (filter.status !== undefined && filter.status.length > 0) {
    conditions.push(`c.status = any(${add(filter.status)})`);
  }
  if (filter.assignee === 'none') conditions.push('c.assignee_id is null');
  else if (filter.assignee !== undefined) conditions.push(`c.assignee_id = ${add(filter.assignee)}`);
  if (filter.institutionType !== undefined)
    conditions.push(`c.institution_type = ${add(filter.institutionType)}`);
  if (filter.dueBefore !== undefined) conditions.push(`c.next_due <= ${add(filter.dueBefore)}::date`);
  const cursor = filter.after === undefined ? undefined : readCursor(filter.after);
  const sort = cursor?.sort ?? filter.sort ?? 'newest';
  const { column, descending, type } = CASE_SORTS[sort];
  if (sort === 'due' || sort === 'event') conditions.push(`${column} is not null`);
  if (cursor !== undefined) {
    const past = descending ? '<' : '>';
    conditions.push(`(${column}, c.id) ${past} (${add(cursor.value)}::${type}, ${add(cursor.id)}::uuid)`);
  }
  const way = descending ? 'desc' : 'asc';
  const limit = Math.min(filter.limit ?? PAGE_SIZE, PAGE_SIZE_MAX);
  const asWritten =
    type === 'date'
      ? `to_char(${column}, 'YYYY-MM-DD')`
      : `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  return {
    sql: `select ${CASE_COLUMNS}, ${asWritten} as "cursorValue" from cases.cases c ${CASE_JOINS}
      where ${conditions.join(' and ')} order by ${column} ${way}, c.id ${way} limit ${add(limit + 1)}`,
    parameters,
    limit,
    sort,
  };
}
