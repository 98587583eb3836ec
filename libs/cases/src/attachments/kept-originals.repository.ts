import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { SealedColumn } from '../keys/case-keyring.js';

/** Reached by the intake door alone; the desk has no right on this table. */
@Injectable()
export class KeptOriginalsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Originals of hers whose key is not kept yet. */
  missing(caseId: string): Promise<{ id: string; sealedOriginalKey: Buffer }[]> {
    return this.transactions.query(
      `select a.id, a.sealed_original_key as "sealedOriginalKey" from cases.attachments a
       where a.case_id = $1 and a.ready_at is not null and a.sealed_original_key is not null
         and not exists (select from cases.kept_originals k where k.attachment_id = a.id)
       order by a.number`,
      [caseId],
    );
  }

  async add(attachmentId: string, { keyVersion, sealed }: SealedColumn): Promise<void> {
    await this.transactions.query(
      `insert into cases.kept_originals (attachment_id, key_version, sealed) values ($1, $2, $3)
       on conflict (attachment_id) do nothing`,
      [attachmentId, keyVersion, sealed],
    );
  }

  async of(attachmentId: string): Promise<SealedColumn | undefined> {
    const [row] = await this.transactions.query<SealedColumn>(
      `select key_version as "keyVersion", sealed from cases.kept_originals where attachment_id = $1`,
      [attachmentId],
    );
    return row;
  }
}
