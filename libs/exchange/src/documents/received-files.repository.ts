import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { FileParent, ReceivedFileScan } from './received-file.js';

export interface ReceivedFileRow {
  id: string;
  answerId: string | null;
  mailId: string | null;
  heldMailId: string | null;
  number: number;
  keyVersion: number | null;
  sealedKey: Buffer;
  sealedFacts: Buffer;
  scan: ReceivedFileScan;
  createdAt: Date;
}

export type NewReceivedFile = Pick<
  ReceivedFileRow,
  'id' | 'number' | 'keyVersion' | 'sealedKey' | 'sealedFacts' | 'scan' | 'createdAt'
>;

const COLUMNS = `f.id, f.answer_id as "answerId", f.mail_id as "mailId", f.held_mail_id as "heldMailId", f.number,
  f.key_version as "keyVersion", f.sealed_key as "sealedKey", f.sealed_facts as "sealedFacts", f.scan,
  f.created_at as "createdAt"`;

@Injectable()
export class ReceivedFilesRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(parent: FileParent, file: NewReceivedFile): Promise<void> {
    const [column, id] =
      'answerId' in parent
        ? ['answer_id', parent.answerId]
        : 'mailId' in parent
          ? ['mail_id', parent.mailId]
          : ['held_mail_id', parent.heldMailId];
    await this.transactions.query(
      `insert into mediation.received_files
         (id, ${column}, number, key_version, sealed_key, sealed_facts, scan, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        file.id,
        id,
        file.number,
        file.keyVersion,
        file.sealedKey,
        file.sealedFacts,
        file.scan,
        file.createdAt,
      ],
    );
  }

  async addChunk(fileId: string, number: number, sealed: Buffer): Promise<void> {
    await this.transactions.query(
      'insert into mediation.received_chunks (file_id, number, sealed) values ($1, $2, $3)',
      [fileId, number, sealed],
    );
  }

  async chunk(fileId: string, number: number): Promise<Buffer | undefined> {
    const [row] = await this.transactions.query<{ sealed: Buffer }>(
      'select sealed from mediation.received_chunks where file_id = $1 and number = $2',
      [fileId, number],
    );
    return row?.sealed;
  }

  /** Those of answers and mails of one case. */
  ofCase(caseId: string): Promise<ReceivedFileRow[]> {
    return this.transactions.query<ReceivedFileRow>(
      `select ${COLUMNS} from mediation.received_files f
         left join mediation.answers a on a.id = f.answer_id
         left join mediation.received_mails m on m.id = f.mail_id
       where a.case_id = $1 or m.case_id = $1 order by f.created_at, f.number`,
      [caseId],
    );
  }

  ofHeldMail(heldMailId: string): Promise<ReceivedFileRow[]> {
    return this.transactions.query<ReceivedFileRow>(
      `select ${COLUMNS} from mediation.received_files f where f.held_mail_id = $1 order by f.number`,
      [heldMailId],
    );
  }

  async moveToMail(id: string, mailId: string, keyVersion: number, sealedKey: Buffer): Promise<void> {
    await this.transactions.query(
      `update mediation.received_files set held_mail_id = null, mail_id = $2, key_version = $3, sealed_key = $4
       where id = $1`,
      [id, mailId, keyVersion, sealedKey],
    );
  }
}
