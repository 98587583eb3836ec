/**
 * What a colleague may see in lists. Every statement carries `visibleTo`: a seal of hers, and no wall. Pages go on from
 * a key, and no statement counts without an end. Nothing here can read a text.
 */
import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { writeCursor, type CaseListItem } from './case-list.js';
import { listStatement, PAGE_SIZE, type CaseListFilter } from './list-statement.js';

export interface CaseListPage {
  items: CaseListItem[];
  /** For the next page; absent on the last. */
  after?: string;
}

@Injectable()
export class CaseQueueRepository {
  constructor(private readonly transactions: Transactions) {}

  async list(staffId: string, filter: CaseListFilter): Promise<CaseListPage> {
    const { sql, parameters, limit, sort } = listStatement(staffId, filter);
    type Row = CaseListItem & { cursorValue: string };
    // Each way to filter and to sort is a text of its own, so only the usual length of a page is kept planned.
    const rows =
      limit === PAGE_SIZE
        ? await this.transactions.prepared<Row>(sql, parameters)
        : await this.transactions.query<Row>(sql, parameters);
    const items = rows.slice(0, limit).map(({ cursorValue: _left, ...item }) => item);
    const last = rows[limit - 1];
    if (rows.length <= limit || last === undefined) return { items };
    return { items, after: writeCursor({ sort, value: last.cursorValue, id: last.id }) };
  }
}
