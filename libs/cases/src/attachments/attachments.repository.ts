import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

/** `original` as it came, `cleaned` as it is shown. */
export type AttachmentCopy = 'original' | 'cleaned';
export type AttachmentScan = 'clean' | 'not-scanned' | 'infected';

/** Where an attachment belongs: to what she is writing, or to a case. */
export type AttachmentPlace = { draftLookup: Buffer } | { caseId: string };

export interface AttachmentRow {
  id: string;
  caseId: string | null;
  authorId: string | null;
  messageId: string | null;
  number: number;
  keyVersion: number | null;
  sealedKey: Buffer;
  sealedFacts: Buffer;
  sealedOriginalKey: Buffer | null;
  sealedOriginalFacts: Buffer | null;
  sharedKeyVersion: number | null;
  sharedOriginalKey: Buffer | null;
  scan: AttachmentScan;
  createdAt: Date;
}

export type AttachmentSeals = Pick<
  AttachmentRow,
  | 'keyVersion'
  | 'sealedKey'
  | 'sealedFacts'
  | 'sealedOriginalKey'
  | 'sealedOriginalFacts'
  | 'scan'
  | 'messageId'
>;

const COLUMNS = `id, case_id as "caseId", author_id as "authorId", message_id as "messageId", number, key_version as "keyVersion",
  sealed_key as "sealedKey", sealed_facts as "sealedFacts", sealed_original_key as "sealedOriginalKey",
  sealed_original_facts as "sealedOriginalFacts", shared_key_version as "sharedKeyVersion",
  shared_original_key as "sharedOriginalKey", scan, created_at as "createdAt"`;

@Injectable()
export class AttachmentsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** For counting and adding: another file for the same place waits. False when the place is not there. */
  async lockPlace(place: AttachmentPlace, now: Date): Promise<boolean> {
    const rows =
      'caseId' in place
        ? await this.transactions.query(
            `select from cases.cases where id = $1 and status <> 'erased' for update`,
            [place.caseId],
          )
        : await this.transactions.query(
            'select from intake.drafts where receipt_lookup = $1 and expires_at > $2 for update',
            [place.draftLookup, now],
          );
    return rows.length > 0;
  }

  /** Those that are arriving count: two at once could otherwise be one too many. */
  async count(place: AttachmentPlace): Promise<{ held: number; lastNumber: number }> {
    const [row] = await this.transactions.query<{ held: string; last: number }>(
      `select count(*) filter (where author_id is null) as held, coalesce(max(number), 0) as last
       from cases.attachments where ${condition(place)}`,
      [keyOf(place)],
    );
    return { held: Number(row?.held ?? 0), lastNumber: row?.last ?? 0 };
  }

  async add(
    id: string,
    place: AttachmentPlace,
    number: number,
    authorId: string | null,
    at: Date,
  ): Promise<void> {
    const column = 'caseId' in place ? 'case_id' : 'draft_lookup';
    await this.transactions.query(
      `insert into cases.attachments (id, ${column}, number, author_id, created_at) values ($1, $2, $3, $4, $5)`,
      [id, keyOf(place), number, authorId, at],
    );
  }

  async addChunk(id: string, copy: AttachmentCopy, number: number, sealed: Buffer): Promise<void> {
    await this.transactions.query(
      'insert into cases.attachment_chunks (attachment_id, copy, number, sealed) values ($1, $2, $3, $4)',
      [id, copy, number, sealed],
    );
  }

  /** Only of what the desk brings in; the database knows which that is. */
  async dropOriginal(id: string): Promise<void> {
    await this.transactions.query('select cases.drop_desk_original($1)', [id]);
  }

  async chunk(id: string, copy: AttachmentCopy, number: number): Promise<Buffer | undefined> {
    const [row] = await this.transactions.query<{ sealed: Buffer }>(
      'select sealed from cases.attachment_chunks where attachment_id = $1 and copy = $2 and number = $3',
      [id, copy, number],
    );
    return row?.sealed;
  }

  /** From now on it is there. False when it was taken away meanwhile. */
  async complete(id: string, seals: AttachmentSeals, sizeClass: number, at: Date): Promise<boolean> {
    const rows = await this.transactions.change(
      `update cases.attachments set key_version = $2, sealed_key = $3, sealed_facts = $4, sealed_original_key = $5,
         sealed_original_facts = $6, scan = $7, size_class = $8, ready_at = $9,
         message_id = $10
       where id = $1 and ready_at is null returning id`,
      [
        id,
        seals.keyVersion,
        seals.sealedKey,
        seals.sealedFacts,
        seals.sealedOriginalKey,
        seals.sealedOriginalFacts,
        seals.scan,
        sizeClass,
        at,
        seals.messageId,
      ],
    );
    return rows.length > 0;
  }

  of(place: AttachmentPlace): Promise<AttachmentRow[]> {
    return this.transactions.query<AttachmentRow>(
      `select ${COLUMNS} from cases.attachments where ${condition(place)} and ready_at is not null order by number`,
      [keyOf(place)],
    );
  }

  async remove(id: string): Promise<void> {
    await this.transactions.query('delete from cases.attachments where id = $1', [id]);
  }

  /** Lets go of the draft, so that taking it does not take its files; part of the transaction that files them. */
  async detach(draftLookup: Buffer): Promise<void> {
    await this.transactions.query(
      'update cases.attachments set draft_lookup = null where draft_lookup = $1 and ready_at is not null',
      [draftLookup],
    );
  }

  async moveToCase(id: string, caseId: string, keyVersion: number, sealedKey: Buffer): Promise<void> {
    await this.transactions.query(
      'update cases.attachments set case_id = $2, key_version = $3, sealed_key = $4 where id = $1',
      [id, caseId, keyVersion, sealedKey],
    );
  }

  /** Null for one that nobody can open any more. */
  async changeOriginalKey(id: string, sealedKey: Buffer | null): Promise<void> {
    await this.transactions.query('update cases.attachments set sealed_original_key = $2 where id = $1', [
      id,
      sealedKey,
    ]);
  }

  async shareOriginal(id: string, keyVersion: number, sealedKey: Buffer): Promise<void> {
    await this.transactions.query(
      'update cases.attachments set shared_key_version = $2, shared_original_key = $3 where id = $1',
      [id, keyVersion, sealedKey],
    );
  }

  async noteScan(id: string, scan: AttachmentScan): Promise<void> {
    await this.transactions.query('update cases.attachments set scan = $2 where id = $1', [id, scan]);
  }

  /** Removes whatever began to arrive before this moment and never did. */
  async sweep(startedBefore: Date): Promise<void> {
    await this.transactions.query('select cases.sweep_attachments($1)', [startedBefore]);
  }
}

function condition(place: AttachmentPlace): string {
  return 'caseId' in place ? 'case_id = $1' : 'draft_lookup = $1';
}

function keyOf(place: AttachmentPlace): string | Buffer {
  return 'caseId' in place ? place.caseId : place.draftLookup;
}
