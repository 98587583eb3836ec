import { Injectable } from '@nestjs/common';
import type { CallResult, SealedColumn } from '@app/cases';
import { Transactions } from '@app/database';

export interface AttemptRow {
  id: string;
  staffId: string;
  startedAt: Date;
  result: CallResult | null;
  endedAt: Date | null;
  note: SealedColumn | undefined;
}

@Injectable()
export class ContactAttemptsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** False when another call of this case has no result yet. */
  async begin(attempt: {
    id: string;
    caseId: string;
    staffId: string;
    planVersion: number;
    at: Date;
  }): Promise<boolean> {
    const rows = await this.transactions.change(
      `insert into cases.contact_attempts (id, case_id, staff_id, plan_version, started_at)
       values ($1, $2, $3, $4, $5) on conflict (case_id) where result is null do nothing returning 1`,
      [attempt.id, attempt.caseId, attempt.staffId, attempt.planVersion, attempt.at],
    );
    return rows.length > 0;
  }

  /** False when this call is not there, or has its result. */
  async end(
    caseId: string,
    id: string,
    ending: { result: CallResult; note: SealedColumn | undefined; at: Date },
  ): Promise<boolean> {
    const rows = await this.transactions.change(
      `update cases.contact_attempts set result = $3, ended_at = $4, key_version = $5, sealed = $6
       where case_id = $1 and id = $2 and result is null returning 1`,
      [caseId, id, ending.result, ending.at, ending.note?.keyVersion ?? null, ending.note?.sealed ?? null],
    );
    return rows.length > 0;
  }

  /** The newest first. */
  async ofCase(caseId: string): Promise<AttemptRow[]> {
    const rows = await this.transactions.query<{
      id: string;
      staff_id: string;
      started_at: Date;
      result: CallResult | null;
      ended_at: Date | null;
      key_version: number | null;
      sealed: Buffer | null;
    }>(
      `select id, staff_id, started_at, result, ended_at, key_version, sealed
       from cases.contact_attempts where case_id = $1 order by started_at desc, id desc`,
      [caseId],
    );
    return rows.map((row) => ({
      id: row.id,
      staffId: row.staff_id,
      startedAt: row.started_at,
      result: row.result,
      endedAt: row.ended_at,
      note:
        row.sealed === null || row.key_version === null
          ? undefined
          : { keyVersion: row.key_version, sealed: row.sealed },
    }));
  }
}
