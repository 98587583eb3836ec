import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { CaseKeyring, CaseSeal } from '../keys/case-keyring.js';

/** Answers that no list, clock or figure needs, by the name of the question: codes, and a text of hers. */
export type Particulars = Readonly<Record<string, string>>;

const COLUMN = 'cases.particulars.sealed';

/** What she told besides the codes of the case. Because nothing is computed from it, all of it is sealed. */
@Injectable()
export class ParticularsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Part of the transaction that files. */
  async add(seal: CaseSeal, particulars: Particulars): Promise<void> {
    if (Object.keys(particulars).length === 0) return;
    const { keyVersion, sealed } = seal.seal(JSON.stringify(particulars), COLUMN, seal.caseId);
    await this.transactions.query(
      'insert into cases.particulars (case_id, key_version, sealed) values ($1, $2, $3)',
      [seal.caseId, keyVersion, sealed],
    );
  }

  async read(keyring: CaseKeyring): Promise<Particulars> {
    const [row] = await this.transactions.query<{ key_version: number; sealed: Buffer }>(
      'select key_version, sealed from cases.particulars where case_id = $1',
      [keyring.caseId],
    );
    if (row === undefined) return {};
    const stored = { keyVersion: row.key_version, sealed: row.sealed };
    return JSON.parse(keyring.open(stored, COLUMN, keyring.caseId)) as Particulars;
  }
}
