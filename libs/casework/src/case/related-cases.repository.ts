import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { CASE_COLUMNS, CASE_JOINS, type CaseListItem } from '../lists/case-list.js';
import { visibleTo } from '../walls/case-visibility.js';
import type { RelationReason } from './related-cases.js';

export type RelatedCase = CaseListItem & { reason: RelationReason };

@Injectable()
export class RelatedCasesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those that the reader may see; the others are not there, also not as a number. */
  of(staffId: string, caseId: string): Promise<RelatedCase[]> {
    return this.transactions.query<RelatedCase>(
      `select ${CASE_COLUMNS}, r.reason from cases.relations r
       join cases.cases c on c.id = case when r.case_id = $2 then r.other_id else r.case_id end
       ${CASE_JOINS}
       where (r.case_id = $2 or r.other_id = $2) and ${visibleTo('$1')}
       order by c.filed_at desc, c.id limit 100`,
      [staffId, caseId],
    );
  }

  async add(one: string, other: string, reason: RelationReason, madeBy: string, at: Date): Promise<boolean> {
    const rows = await this.transactions.change<object>(
      `insert into cases.relations (case_id, other_id, reason, made_by, made_at)
       values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, $4, $5)
       on conflict on constraint pk_relations do nothing returning case_id`,
      [one, other, reason, madeBy, at],
    );
    return rows.length === 1;
  }

  async remove(one: string, other: string): Promise<void> {
    await this.transactions.query(
      `delete from cases.relations
       where case_id = least($1::uuid, $2::uuid) and other_id = greatest($1::uuid, $2::uuid)`,
      [one, other],
    );
  }
}
