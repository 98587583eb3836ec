import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { CASE_COLUMNS, CASE_JOINS, type CaseListItem } from '../lists/case-list.js';
import { HELD, HOLDS_FEW, HOLDS_MANY, JOIN_HELD } from '../lists/held-cases.js';
import { visibleTo } from '../walls/case-visibility.js';

export interface SealedRow {
  id: string;
  caseId: string;
  kind: string;
  keyVersion: number;
  sealed: Buffer;
  isMessage: boolean;
}

export interface CaseSealRow {
  caseId: string;
  version: number;
  sealedKey: Buffer;
}

const LATEST = 'c.last_event_at desc, c.id desc';
const OTHERS = `c.last_event_at is not null and c.assignee_id is distinct from $1::uuid and ${visibleTo('$1')}`;

/** What a search reads: which cases, their seals for one reader, and their sealed texts. */
@Injectable()
export class CaseSearchRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The reader's own cases, the last event first, then others whose key she holds. */
  async candidates(staffId: string, limit: number): Promise<CaseListItem[]> {
    const own = await this.transactions.query<CaseListItem>(
      `select ${CASE_COLUMNS} from cases.cases c ${CASE_JOINS}
       where c.assignee_id = $1 and c.last_event_at is not null and ${visibleTo('$1')}
       order by c.last_event_at desc, c.id desc limit $2`,
      [staffId, limit],
    );
    if (own.length >= limit) return own;
    const others = await this.transactions.query<CaseListItem>(
      `${HELD} select ${CASE_COLUMNS} from cases.cases c ${CASE_JOINS}
       join ((select c.id from cases.cases c where ${HOLDS_MANY} and ${OTHERS} order by ${LATEST} limit $2)
         union all
         (select c.id from held ${JOIN_HELD} where ${HOLDS_FEW} and ${OTHERS} order by ${LATEST} limit $2)
       ) found on found.id = c.id order by ${LATEST}`,
      [staffId, limit - own.length],
    );
    return [...own, ...others];
  }

  seals(staffId: string, caseIds: readonly string[]): Promise<CaseSealRow[]> {
    return this.transactions.query<CaseSealRow>(
      `select case_id as "caseId", version, sealed_key as "sealedKey" from cases.key_seals
       where staff_id = $1 and case_id = any($2)`,
      [staffId, caseIds],
    );
  }

  texts(caseIds: readonly string[]): Promise<SealedRow[]> {
    return this.transactions.query<SealedRow>(
      `select id, case_id as "caseId", kind, key_version as "keyVersion", sealed, false as "isMessage"
         from cases.texts where case_id = any($1)
       union all
       select id, case_id, direction, key_version, sealed, true from cases.messages where case_id = any($1)`,
      [caseIds],
    );
  }
}
