import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { CASE_COLUMNS, CASE_JOINS, type CaseListItem } from '../lists/case-list.js';
import { visibleTo } from '../walls/case-visibility.js';

export type OwnComplaint = CaseListItem & { handlerName: string; markedAt: Date };

@Injectable()
export class OwnComplaintsRepository {
  constructor(private readonly transactions: Transactions) {}

  async mark(caseId: string, handlerId: string, markedBy: string, at: Date): Promise<boolean> {
    const rows = await this.transactions.change<object>(
      `insert into cases.own_complaints (case_id, handler_id, marked_by, marked_at) values ($1, $2, $3, $4)
       on conflict on constraint pk_own_complaints do nothing returning case_id`,
      [caseId, handlerId, markedBy, at],
    );
    return rows.length === 1;
  }

  async isOwnComplaint(caseId: string): Promise<boolean> {
    const rows = await this.transactions.query('select from cases.own_complaints where case_id = $1', [
      caseId,
    ]);
    return rows.length > 0;
  }

  async wallOff(caseId: string, staffId: string, at: Date): Promise<void> {
    await this.transactions.query(
      `insert into cases.recusals (case_id, staff_id, reason, recorded_at) values ($1, $2, 'complained-about', $3)
       on conflict on constraint pk_recusals do nothing`,
      [caseId, staffId, at],
    );
  }

  /** The holder of each case to which this one is linked, whoever may see that case: the rule binds in any event. */
  async holdersOfRelated(caseId: string): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `select distinct c.assignee_id as id from cases.relations r
       join cases.cases c on c.id = case when r.case_id = $1 then r.other_id else r.case_id end
       where (r.case_id = $1 or r.other_id = $1) and c.assignee_id is not null`,
      [caseId],
    );
    return rows.map(({ id }) => id);
  }

  async possibleHandlers(): Promise<{ id: string; role: 'lead' | 'administrator' }[]> {
    return this.transactions.query(
      `select id, role from identity.reader_keys where role in ('lead', 'administrator') order by id`,
    );
  }

  visibleTo(staffId: string): Promise<OwnComplaint[]> {
    return this.transactions.query<OwnComplaint>(
      `select ${CASE_COLUMNS}, h.display_name as "handlerName", o.marked_at as "markedAt"
       from cases.own_complaints o join cases.cases c on c.id = o.case_id
       join identity.staff h on h.id = o.handler_id ${CASE_JOINS}
       where ${visibleTo('$1')} order by o.marked_at desc, c.id limit 200`,
      [staffId],
    );
  }
}
