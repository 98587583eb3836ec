import { Injectable } from '@nestjs/common';
import type { CaseKeyring } from '@app/cases';
import {
  cleanFile,
  fileBroken,
  fileEmpty,
  fileInfected,
  fileTypeOf,
  fileTypeUnknown,
  TELLING_BYTES,
  VirusScanner,
} from '@app/files';
import { Clock, newId } from '@app/kernel';
import { chunkCount, ChunkSealer, newSecretKey, openChunk, type KeyPair } from '@app/vault';
import { fileLocked } from '../exchange.errors.js';
import {
  openCaseFileKey,
  openFileFacts,
  openHeldFileKey,
  RECEIVED_CHUNK,
  sealFileFacts,
  tidyFileName,
  type FileHolder,
  type ReceivedFileFacts,
  type ReceivedFileScan,
} from './received-file.js';
import { ReceivedFilesRepository, type ReceivedFileRow } from './received-files.repository.js';

/** A file that was checked and cleaned and is not stored yet. */
export interface CheckedFile {
  facts: ReceivedFileFacts;
  bytes: Buffer;
  scan: ReceivedFileScan;
}

export interface ReadableFile extends ReceivedFileFacts {
  id: string;
  answerId: string | null;
  mailId: string | null;
  number: number;
  scan: ReceivedFileScan;
  receivedAt: Date;
  key: Buffer;
}

/** Files that come in from outside: checked by their bytes, cleaned, scanned, and sealed before they are stored. */
@Injectable()
export class ReceivedFilesService {
  constructor(
    private readonly repository: ReceivedFilesRepository,
    private readonly scanner: VirusScanner,
    private readonly clock: Clock,
  ) {}

  /**
   * Looks at one file and cleans it. A file that cannot be cleaned is refused, because nobody here opens anything else.
   *
   * @throws DomainError `FILES.*`, `EXCHANGE.FILE_LOCKED`
   */
  async check(name: string, bytes: Buffer): Promise<CheckedFile> {
    if (bytes.length === 0) throw fileEmpty();
    const type = fileTypeOf(bytes.subarray(0, TELLING_BYTES));
    if (type === undefined) throw fileTypeUnknown();
    const scan = this.scanner.begin();
    await scan.write(bytes);
    const verdict = await scan.end();
    if (verdict === 'infected') throw fileInfected();
    const clean = await cleanFile(type, async () => bytes);
    if (clean === undefined) throw fileLocked();
    if (clean.bytes.length === 0) throw fileBroken();
    const facts = { name: tidyFileName(name), kind: type.kind, mime: clean.mime, bytes: clean.bytes.length };
    return { facts, bytes: clean.bytes, scan: verdict };
  }

  /** Part of the transaction that stores what the files came with. */
  async store(files: readonly CheckedFile[], holder: FileHolder): Promise<void> {
    for (const [index, { facts, bytes, scan }] of files.entries()) {
      const id = newId();
      const key = newSecretKey();
      const { keyVersion, sealed } = holder.sealKey(id, key);
      await this.repository.add(holder.parent, {
        id,
        number: index + 1,
        keyVersion,
        sealedKey: sealed,
        sealedFacts: sealFileFacts(facts, key, id),
        scan,
        createdAt: this.clock.now(),
      });
      const sealer = new ChunkSealer(key, { column: RECEIVED_CHUNK, row: id });
      for (const piece of sealer.push(bytes)) await this.repository.addChunk(id, sealer.number - 1, piece);
      const last = sealer.end();
      await this.repository.addChunk(id, sealer.number - 1, last);
    }
  }

  async ofCase(keyring: CaseKeyring): Promise<ReadableFile[]> {
    const rows = await this.repository.ofCase(keyring.caseId);
    return rows.map((row) =>
      readable(row, openCaseFileKey(keyring, row.id, row.keyVersion ?? 0, row.sealedKey)),
    );
  }

  async ofHeldMail(heldMailId: string, keys: KeyPair): Promise<ReadableFile[]> {
    const rows = await this.repository.ofHeldMail(heldMailId);
    return rows.map((row) => readable(row, openHeldFileKey(keys, row.id, row.sealedKey)));
  }

  /** Files of a mail that found its case; part of the same transaction. */
  async giveToMail(files: readonly ReadableFile[], mailId: string, holder: FileHolder): Promise<void> {
    for (const { id, key } of files) {
      const { keyVersion, sealed } = holder.sealKey(id, key);
      await this.repository.moveToMail(id, mailId, keyVersion ?? 0, sealed);
    }
  }

  /** @throws DomainError `VAULT.CANNOT_OPEN` at the first piece that is missing or not as it was written. */
  async *content({ id, key, bytes }: Pick<ReadableFile, 'id' | 'key' | 'bytes'>): AsyncGenerator<Buffer> {
    const last = chunkCount(bytes) - 1;
    for (let number = 0; number <= last; number += 1) {
      const sealed = (await this.repository.chunk(id, number)) ?? Buffer.alloc(0);
      const place = { column: RECEIVED_CHUNK, row: id };
      const plain = openChunk(sealed, key, place, { number, isLast: number === last });
      if (plain.length > 0) yield plain;
    }
  }
}

function readable(row: ReceivedFileRow, key: Buffer): ReadableFile {
  const { id, answerId, mailId, number, scan, createdAt: receivedAt } = row;
  return { id, answerId, mailId, number, scan, receivedAt, key, ...openFileFacts(row.sealedFacts, key, id) };
}
