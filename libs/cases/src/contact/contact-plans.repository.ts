import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { SealedColumn } from '../keys/case-keyring.js';

export interface ContactPlanRow extends SealedColumn {
  version: number;
  setAt: Date;
  stoppedAt: Date | null;
}

@Injectable()
export class ContactPlansRepository {
  constructor(private readonly transactions: Transactions) {}

  find(caseId: string): Promise<ContactPlanRow | undefined> {
    return this.read(caseId, '');
  }

  /** While a call is begun she cannot change her plan, and the other way round. */
  findLocked(caseId: string): Promise<ContactPlanRow | undefined> {
    return this.read(caseId, 'for update');
  }

  /** Takes the place of the plan before; a stop word is forgotten with it. */
  async save(caseId: string, column: SealedColumn, at: Date): Promise<void> {
    await this.transactions.query(
      `insert into cases.contact_plans (case_id, key_version, sealed, set_at) values ($1, $2, $3, $4)
       on conflict on constraint pk_contact_plans do update set
         key_version = excluded.key_version, sealed = excluded.sealed, set_at = excluded.set_at,
         version = contact_plans.version + 1, stopped_at = null`,
      [caseId, column.keyVersion, column.sealed, at],
    );
  }

  async remove(caseId: string): Promise<boolean> {
    const rows = await this.transactions.change(
      'delete from cases.contact_plans where case_id = $1 returning 1',
      [caseId],
    );
    return rows.length > 0;
  }

  async stop(caseId: string, at: Date): Promise<void> {
    await this.transactions.query('update cases.contact_plans set stopped_at = $2 where case_id = $1', [
      caseId,
      at,
    ]);
  }

  private async read(caseId: string, lock: '' | 'for update'): Promise<ContactPlanRow | undefined> {
    const [row] = await this.transactions.query<{
      key_version: number;
      sealed: Buffer;
      version: number;
      set_at: Date;
      stopped_at: Date | null;
    }>(
      `select key_version, sealed, version, set_at, stopped_at from cases.contact_plans where case_id = $1 ${lock}`,
      [caseId],
    );
    return (
      row && {
        keyVersion: row.key_version,
        sealed: row.sealed,
        version: row.version,
        setAt: row.set_at,
        stoppedAt: row.stopped_at,
      }
    );
  }
}
