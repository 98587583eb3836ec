import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

export interface SecondCodeRow {
  caseId: string;
  lookup: Buffer;
  publicKey: Buffer;
  sealed: Buffer;
  ownerSealed: Buffer;
}

interface Row {
  case_id: string;
  lookup: Buffer;
  public_key: Buffer;
  sealed: Buffer;
  owner_sealed: Buffer;
}

const COLUMNS = 'case_id, lookup, public_key, sealed, owner_sealed';

/** One row for each case that was opened, of one shape and size: those that nobody made are filled at random. */
@Injectable()
export class SecondCodesRepository {
  constructor(private readonly transactions: Transactions) {}

  async byLookup(lookup: Buffer): Promise<SecondCodeRow | undefined> {
    return this.one('lookup = $1', lookup);
  }

  async ofCase(caseId: string): Promise<SecondCodeRow | undefined> {
    return this.one('case_id = $1', caseId);
  }

  async add(row: SecondCodeRow): Promise<void> {
    await this.transactions.query(
      `insert into intake.second_codes (case_id, key_version, lookup, public_key, sealed, owner_sealed)
       values ($1, 1, $2, $3, $4, $5) on conflict on constraint pk_second_codes do nothing`,
      [row.caseId, row.lookup, row.publicKey, row.sealed, row.ownerSealed],
    );
  }

  /** Every column each time, so that what was changed does not show. */
  async replace(row: SecondCodeRow): Promise<void> {
    await this.transactions.query(
      `insert into intake.second_codes (case_id, key_version, lookup, public_key, sealed, owner_sealed)
       values ($1, 1, $2, $3, $4, $5) on conflict on constraint pk_second_codes
       do update set lookup = excluded.lookup, public_key = excluded.public_key, sealed = excluded.sealed,
         owner_sealed = excluded.owner_sealed`,
      [row.caseId, row.lookup, row.publicKey, row.sealed, row.ownerSealed],
    );
  }

  private async one(condition: string, value: unknown): Promise<SecondCodeRow | undefined> {
    const [row] = await this.transactions.query<Row>(
      `select ${COLUMNS} from intake.second_codes where ${condition}`,
      [value],
    );
    return (
      row && {
        caseId: row.case_id,
        lookup: row.lookup,
        publicKey: row.public_key,
        sealed: row.sealed,
        ownerSealed: row.owner_sealed,
      }
    );
  }
}
