import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { newId } from '@app/kernel';

export interface KeySealRow {
  version: number;
  sealedKey: Buffer;
}

export interface ReaderKey {
  staffId: string;
  publicKey: Buffer;
  role: string;
}

@Injectable()
export class CaseKeysRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The case's present public key. */
  async currentKey(caseId: string): Promise<{ version: number; publicKey: Buffer } | undefined> {
    const [row] = await this.transactions.query<{ version: number; public_key: Buffer }>(
      'select version, public_key from cases.case_keys where case_id = $1 order by version desc limit 1',
      [caseId],
    );
    return row && { version: row.version, publicKey: row.public_key };
  }

  /**
   * The seals of one reader, and the case's present public key with them; `staffId` null for her receipt.
   * Undefined when the case has no key.
   */
  async heldBy(
    caseId: string,
    staffId: string | null,
  ): Promise<{ version: number; publicKey: Buffer; seals: KeySealRow[] } | undefined> {
    const rows = await this.transactions.query<{
      version: number;
      public_key: Buffer;
      sealed_key: Buffer | null;
    }>(
      `select k.version, k.public_key, s.sealed_key from cases.case_keys k
       left join cases.key_seals s
         on s.case_id = k.case_id and s.version = k.version and s.staff_id is not distinct from $2::uuid
       where k.case_id = $1 order by k.version desc`,
      [caseId, staffId],
    );
    const [current] = rows;
    return (
      current && {
        version: current.version,
        publicKey: current.public_key,
        seals: rows.flatMap(({ version, sealed_key: sealedKey }) =>
          sealedKey === null ? [] : [{ version, sealedKey }],
        ),
      }
    );
  }

  async readersOf(caseId: string): Promise<string[]> {
    const rows = await this.transactions.query<{ staff_id: string }>(
      'select distinct staff_id from cases.key_seals where case_id = $1 and staff_id is not null',
      [caseId],
    );
    return rows.map((row) => row.staff_id);
  }

  async addKey(caseId: string, version: number, publicKey: Buffer, at: Date): Promise<void> {
    await this.transactions.query(
      'insert into cases.case_keys (case_id, version, public_key, created_at) values ($1, $2, $3, $4)',
      [caseId, version, publicKey, at],
    );
  }

  async addSeal(caseId: string, version: number, staffId: string | null, sealedKey: Buffer): Promise<void> {
    await this.transactions.query(
      `insert into cases.key_seals (id, case_id, version, staff_id, sealed_key) values ($1, $2, $3, $4, $5)
       on conflict on constraint uq_key_seals do nothing`,
      [newId(), caseId, version, staffId, sealedKey],
    );
  }

  /** Her present one; a change of her code waits until the lock is changed. */
  async receiptPublicKey(caseId: string): Promise<Buffer | null> {
    const [row] = await this.transactions.query<{ receipt_public_key: Buffer | null }>(
      'select receipt_public_key from cases.cases where id = $1 for update',
      [caseId],
    );
    return row?.receipt_public_key ?? null;
  }

  async removeReader(caseId: string, staffId: string): Promise<void> {
    await this.transactions.query('delete from cases.key_seals where case_id = $1 and staff_id = $2', [
      caseId,
      staffId,
    ]);
  }

  /** Everybody to whom a new, unassigned case is sealed. */
  intakeTeam(): Promise<ReaderKey[]> {
    return this.readers('takes_intake', []);
  }

  readerKeys(staffIds: string[]): Promise<ReaderKey[]> {
    return this.readers('id = any($1)', [staffIds]);
  }

  leads(): Promise<ReaderKey[]> {
    return this.readers(`role = 'lead'`, []);
  }

  private async readers(condition: string, parameters: unknown[]): Promise<ReaderKey[]> {
    const rows = await this.transactions.query<{ id: string; public_key: Buffer; role: string }>(
      `select id, public_key, role from identity.reader_keys where ${condition} order by id`,
      parameters,
    );
    return rows.map((row) => ({ staffId: row.id, publicKey: row.public_key, role: row.role }));
  }
}
