import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

/** What another part of the desk holds about her case; `sealed` is null where there is nothing but codes. */
export interface CopyRow {
  part: CopyPart;
  id: string;
  code: string;
  detail: Record<string, unknown>;
  keyVersion: number | null;
  sealed: Buffer | null;
  happenedAt: Date;
}

export type CopyPart =
  | 'answer'
  | 'passed-on'
  | 'referral'
  | 'letter'
  | 'mediation'
  | 'said'
  | 'agreed'
  | 'incident'
  | 'stigma'
  | 'call'
  | 'partner-answer'
  | 'her-word'
  | 'mail'
  | 'their-file'
  | 'mail-address'
  | 'check'
  | 'step'
  | 'referral-link'
  | 'help-gap'
  | 'second-coding'
  | 'told-program'
  | 'own-complaint'
  | 'hold'
  | 'ping'
  | 'code-replacement'
  | 'approval'
  | 'log'
  | NotePart;

/** What colleagues wrote for themselves; it stands with their notes. */
export type NotePart = 'mediator-note' | 'call-note' | 'code-note' | 'approval-note';

const COLUMNS = `part, id, code, detail, key_version as "keyVersion", sealed, happened_at as "happenedAt"`;

@Injectable()
export class CaseCopyRepository {
  constructor(private readonly transactions: Transactions) {}

  /** For the role of the desk. */
  ofCase(caseId: string): Promise<CopyRow[]> {
    return this.transactions.query<CopyRow>(`select ${COLUMNS} from cases.copy_of_case($1)`, [caseId]);
  }

  /** For the role of the intake door, which may read these rows for a code and in no other way. */
  byReceipt(receiptLookup: Buffer): Promise<CopyRow[]> {
    return this.transactions.query<CopyRow>(`select ${COLUMNS} from cases.copy_by_receipt($1)`, [
      receiptLookup,
    ]);
  }
}
