import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { SealedColumn } from './case-keyring.js';
import type { Recognition, Replacement, ReplacementStatus } from './receipt-replacement.js';

/** With the words of the colleague who asked, still sealed; the desk alone reads these columns. */
export interface StoredReplacement extends Replacement, SealedColumn {}

interface Row {
  id: string;
  case_id: string;
  status: ReplacementStatus;
  recognised: Recognition;
  key_version: number;
  sealed: Buffer;
  asked_by: string;
  asked_at: Date;
  approved_by: string | null;
  waits_until: Date | null;
}

const COLUMNS =
  'id, case_id, status, recognised, key_version, sealed, asked_by, asked_at, approved_by, waits_until';

@Injectable()
export class ReceiptReplacementsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @returns False when one is running already. */
  async ask(replacement: StoredReplacement): Promise<boolean> {
    const { id, caseId, recognised, keyVersion, sealed, askedBy, askedAt } = replacement;
    const rows = await this.transactions.query(
      `insert into cases.receipt_replacements (id, case_id, key_version, status, recognised, sealed, asked_by, asked_at)
       values ($1, $2, $3, 'asked', $4, $5, $6, $7)
       on conflict (case_id) where status in ('asked', 'approved') do nothing returning id`,
      [id, caseId, keyVersion, recognised, sealed, askedBy, askedAt],
    );
    return rows.length === 1;
  }

  /** For deciding about it: a second decision waits. */
  async locked(caseId: string, id: string): Promise<StoredReplacement | undefined> {
    const [row] = await this.transactions.query<Row>(
      `select ${COLUMNS} from cases.receipt_replacements where case_id = $1 and id = $2 for update`,
      [caseId, id],
    );
    return row && replacementOf(row);
  }

  async ofCase(caseId: string): Promise<StoredReplacement[]> {
    const rows = await this.transactions.query<Row>(
      `select ${COLUMNS} from cases.receipt_replacements where case_id = $1 order by asked_at desc, id desc`,
      [caseId],
    );
    return rows.map(replacementOf);
  }

  async approve(id: string, by: string, at: Date, waitsUntil: Date): Promise<void> {
    await this.transactions.query(
      `update cases.receipt_replacements set status = 'approved', approved_by = $2, approved_at = $3, waits_until = $4
       where id = $1`,
      [id, by, at, waitsUntil],
    );
  }

  async end(id: string, status: 'refused' | 'made', by: string, at: Date): Promise<void> {
    await this.transactions.query(
      'update cases.receipt_replacements set status = $2, ended_by = $3, ended_at = $4 where id = $1',
      [id, status, by, at],
    );
  }

  /** What whoever holds the old code may know: that it was asked for, and until when nothing can be made. */
  async running(caseId: string): Promise<{ askedAt: Date; waitsUntil: Date | null } | undefined> {
    const [row] = await this.transactions.query<Pick<Row, 'asked_at' | 'waits_until'>>(
      `select asked_at, waits_until from cases.receipt_replacements
       where case_id = $1 and status in ('asked', 'approved')`,
      [caseId],
    );
    return row && { askedAt: row.asked_at, waitsUntil: row.waits_until };
  }

  /** The same for the case of a code, without opening anything of it. */
  async runningUnder(lookup: Buffer): Promise<{ askedAt: Date; waitsUntil: Date | null } | undefined> {
    const [row] = await this.transactions.query<Pick<Row, 'asked_at' | 'waits_until'>>(
      `select r.asked_at, r.waits_until from cases.receipt_replacements r join cases.cases c on c.id = r.case_id
       where c.receipt_lookup = $1 and r.status in ('asked', 'approved')`,
      [lookup],
    );
    return row && { askedAt: row.asked_at, waitsUntil: row.waits_until };
  }

  /** @returns False when none was running. */
  async stop(caseId: string, at: Date): Promise<boolean> {
    const rows = await this.transactions.change(
      `update cases.receipt_replacements set status = 'stopped', ended_at = $2
       where case_id = $1 and status in ('asked', 'approved') returning id`,
      [caseId, at],
    );
    return rows.length > 0;
  }
}

function replacementOf(row: Row): StoredReplacement {
  return {
    id: row.id,
    caseId: row.case_id,
    status: row.status,
    recognised: row.recognised,
    keyVersion: row.key_version,
    sealed: row.sealed,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    approvedBy: row.approved_by,
    waitsUntil: row.waits_until,
  };
}
