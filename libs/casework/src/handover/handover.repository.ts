import { Injectable } from '@nestjs/common';
import { OPEN_STATUSES } from '@app/cases';
import { Transactions } from '@app/database';
import { visibleTo } from '../walls/case-visibility.js';

export interface HeldCase {
  id: string;
  reference: string;
}

@Injectable()
export class HandoverRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The next cases of a colleague that this lead may see, by id. */
  held(
    leadId: string,
    colleagueId: string,
    withEnded: boolean,
    after: string | undefined,
    limit: number,
  ): Promise<HeldCase[]> {
    return this.transactions.query<HeldCase>(
      `select c.id, c.reference from cases.cases c
       where c.assignee_id = $2 and ($3 or c.status = any($4)) and ($5::uuid is null or c.id > $5::uuid)
         and ${visibleTo('$1')}
       order by c.id limit $6`,
      [leadId, colleagueId, withEnded, [...OPEN_STATUSES], after ?? null, limit],
    );
  }

  /** Those whose account was closed and who still hold something that this lead may see. */
  former(leadId: string): Promise<{ id: string; displayName: string }[]> {
    return this.transactions.query<{ id: string; displayName: string }>(
      `select s.id, s.display_name as "displayName" from identity.staff s
       where s.disabled_at is not null
         and exists (select from cases.cases c where c.assignee_id = s.id and ${visibleTo('$1')})
       order by s.display_name`,
      [leadId],
    );
  }

  async references(staffId: string, caseIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.transactions.query<HeldCase>(
      `select c.id, c.reference from cases.cases c where c.id = any($2) and ${visibleTo('$1')}`,
      [staffId, caseIds],
    );
    return new Map(rows.map(({ id, reference }) => [id, reference]));
  }
}
