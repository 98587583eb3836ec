import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock, DomainError, newId } from '@app/kernel';
import { CHUNK_BYTES, chunkCount, newSecretKey, type ReceiptKey } from '@app/vault';
import { CopyWriter, readCopy, type CopyToRead } from './attachment-copies.js';
import {
  caseHolder,
  openFacts,
  openOriginalKey,
  openSharedKey,
  sealFacts,
  sealOriginalKey,
  shareOriginalKey,
  type AttachmentFacts,
  type AttachmentHolder,
  type AttachmentReader,
  type OriginalFacts,
} from './attachment-seal.js';
import {
  AttachmentsRepository,
  type AttachmentCopy,
  type AttachmentRow,
  type AttachmentScan,
} from './attachments.repository.js';
import type { CaseKeyring, CaseSeal } from '../keys/case-keyring.js';
import { CaseKeysService } from '../keys/case-keys.service.js';

/** An attachment as its reader sees it, with the key of its cleaned copy. */
export interface ReadableAttachment extends AttachmentFacts {
  id: string;
  /** Hers and the desk's are counted in one row, from 1; a file keeps its number when another one goes. */
  number: number;
  /** Null for what she sent herself. */
  authorId: string | null;
  scan: AttachmentScan;
  createdAt: Date;
  /** The message that it came with; null for what she sent. */
  messageId: string | null;
  /** Whether there is an original that she can open or share. */
  hasOriginal: boolean;
  /** Whether she lets the desk open the original. */
  isOriginalShared: boolean;
  key: Buffer;
}

/** A file on its way in. Nobody sees it before `complete`. */
export interface ArrivingAttachment {
  id: string;
  number: number;
  key: Buffer;
  originalKey: Buffer;
}

export interface ArrivedFacts {
  facts: AttachmentFacts;
  original: OriginalFacts;
  scan: AttachmentScan;
}

/** A phone on a slow line may need so long for one file; after that it has given up. */
const ARRIVAL_MS = 60 * 60 * 1000;

/** Keeps files of a draft or a case, sealed. It knows nothing of their formats. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly repository: AttachmentsRepository,
    private readonly keys: CaseKeysService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes room for one more.
   *
   * @param most How many of her own there may be.
   * @returns Undefined when there is no room.
   * @throws DomainError `CASES.ATTACHMENT_PLACE_GONE`
   */
  async begin(
    { place }: AttachmentHolder,
    { most, authorId = null }: { most: number; authorId?: string | null },
  ): Promise<ArrivingAttachment | undefined> {
    const now = this.clock.now();
    await this.repository.sweep(new Date(now.getTime() - ARRIVAL_MS));
    return this.transactions.run(async () => {
      if (!(await this.repository.lockPlace(place, now))) throw placeGone();
      const { held, lastNumber } = await this.repository.count(place);
      if (authorId === null && held >= most) return undefined;
      const arriving = {
        id: newId(),
        number: lastNumber + 1,
        key: newSecretKey(),
        originalKey: newSecretKey(),
      };
      await this.repository.add(arriving.id, place, arriving.number, authorId, now);
      return arriving;
    });
  }

  write(arriving: ArrivingAttachment, copy: AttachmentCopy): CopyWriter {
    const key = copy === 'original' ? arriving.originalKey : arriving.key;
    return new CopyWriter(this.repository, arriving.id, copy, key);
  }

  /** Where the bytes of an original are while it is checked, for whoever brings it in. */
  holdingOf(arriving: ArrivingAttachment): {
    write(bytes: Buffer): Promise<void>;
    end(): Promise<number>;
    read(bytes: number): AsyncGenerator<Buffer>;
  } {
    const { id, originalKey: key } = arriving;
    const writer = this.write(arriving, 'original');
    return {
      write: (bytes) => writer.write(bytes),
      end: () => writer.end(),
      read: (bytes) => readCopy(this.repository, { id, copy: 'original', key, bytes }),
    };
  }

  /** Of what the desk sends, the cleaned copy alone is kept. */
  async dropOriginal(arriving: ArrivingAttachment): Promise<void> {
    await this.repository.dropOriginal(arriving.id);
  }

  /**
   * From now on it is there.
   *
   * @param receiptPublicKey To whom the original is sealed; null for what the desk itself sends.
   * @param messageId The message of the desk that it belongs to; stored in the same transaction.
   * @throws DomainError `CASES.ATTACHMENT_PLACE_GONE` when the draft was sent or thrown away meanwhile.
   */
  async complete(
    { id, key, originalKey }: ArrivingAttachment,
    holder: AttachmentHolder,
    receiptPublicKey: Buffer | null,
    { facts, original, scan }: ArrivedFacts,
    messageId: string | null = null,
  ): Promise<void> {
    const { keyVersion, sealed } = holder.sealKey(id, key);
    const isThere = await this.repository.complete(
      id,
      {
        keyVersion,
        sealedKey: sealed,
        sealedFacts: sealFacts(facts, key, id, 'sealed_facts'),
        sealedOriginalKey: receiptPublicKey && sealOriginalKey(id, originalKey, receiptPublicKey),
        sealedOriginalFacts:
          receiptPublicKey && sealFacts(original, originalKey, id, 'sealed_original_facts'),
        scan,
        messageId,
      },
      chunkCount(original.bytes) * CHUNK_BYTES,
      this.clock.now(),
    );
    if (!isThere) throw placeGone();
  }

  /** Takes it away for good, arrived or not. */
  async remove(id: string): Promise<void> {
    await this.repository.remove(id);
  }

  async read(reader: AttachmentReader): Promise<ReadableAttachment[]> {
    return (await this.repository.of(reader.place)).map((row) => readable(row, reader));
  }

  /** The bytes of the cleaned copy; `to` is included. */
  content({ id, key, bytes }: ReadableAttachment, from?: number, to?: number): AsyncGenerator<Buffer> {
    return readCopy(this.repository, { id, copy: 'cleaned', key, bytes }, from, to);
  }

  /** Part of the transaction that takes the draft, and before it does. */
  async letGoOfDraft(reader: AttachmentReader): Promise<ReadableAttachment[]> {
    if (!(await this.repository.lockPlace(reader.place, this.clock.now()))) return [];
    const attachments = await this.read(reader);
    if ('draftLookup' in reader.place) await this.repository.detach(reader.place.draftLookup);
    return attachments;
  }

  /**
   * Seals the keys of what was let go of to the case; part of the same transaction.
   *
   * @param receipt Under which it was written. @param next To which the case is sealed, if that is another one.
   */
  async giveToCase(
    attachments: readonly ReadableAttachment[],
    caseId: string,
    receipt: ReceiptKey,
    next: ReceiptKey = receipt,
  ): Promise<void> {
    if (attachments.length === 0) return;
    const holder = caseHolder(await this.keys.sealFor(caseId));
    for (const { id, key } of attachments) {
      const { keyVersion, sealed } = holder.sealKey(id, key);
      await this.repository.moveToCase(id, caseId, keyVersion ?? 1, sealed);
    }
    if (next === receipt) return;
    for (const { id, sealedOriginalKey } of await this.repository.of({ caseId })) {
      if (sealedOriginalKey === null) continue;
      const key = openOriginalKey(id, sealedOriginalKey, receipt);
      await this.repository.changeOriginalKey(id, sealOriginalKey(id, key, next.keys.publicKey));
    }
  }

  async noteScan(id: string, scan: AttachmentScan): Promise<void> {
    await this.repository.noteScan(id, scan);
  }

  /** She lets the desk open one original; taking it back is the database's doing, with her consent. */
  async shareOriginal(seal: CaseSeal, id: string, receipt: ReceiptKey): Promise<void> {
    const row = await this.rowOf(seal.caseId, id);
    if (row?.sealedOriginalKey == null) throw attachmentUnknown();
    const key = openOriginalKey(id, row.sealedOriginalKey, receipt);
    const { keyVersion, sealed } = shareOriginalKey(id, key, seal);
    await this.repository.shareOriginal(id, keyVersion ?? 1, sealed);
  }

  /** @throws DomainError `CASES.ORIGINAL_NOT_SHARED` */
  async sharedOriginal(
    keyring: CaseKeyring,
    id: string,
  ): Promise<{ facts: OriginalFacts; content: AsyncGenerator<Buffer> }> {
    const row = await this.rowOf(keyring.caseId, id);
    if (row?.sharedOriginalKey == null || row.sealedOriginalFacts === null) throw originalNotShared();
    const stored = { keyVersion: row.sharedKeyVersion, sealed: row.sharedOriginalKey };
    const key = openSharedKey(id, stored, keyring);
    const facts = openFacts<OriginalFacts>(row.sealedOriginalFacts, key, id, 'sealed_original_facts');
    const copy: CopyToRead = { id, copy: 'original', key, bytes: facts.bytes };
    return { facts, content: readCopy(this.repository, copy) };
  }

  private async rowOf(caseId: string, id: string): Promise<AttachmentRow | undefined> {
    return (await this.repository.of({ caseId })).find((row) => row.id === id);
  }
}

function readable(row: AttachmentRow, reader: AttachmentReader): ReadableAttachment {
  const { id, number, authorId, messageId, scan, createdAt } = row;
  const key = reader.openKey(id, { keyVersion: row.keyVersion, sealed: row.sealedKey });
  const facts = openFacts<AttachmentFacts>(row.sealedFacts, key, id, 'sealed_facts');
  return {
    id,
    number,
    authorId,
    messageId,
    scan,
    createdAt,
    hasOriginal: row.sealedOriginalKey !== null,
    isOriginalShared: row.sharedOriginalKey !== null,
    key,
    ...facts,
  };
}

export function attachmentUnknown(): DomainError {
  return new DomainError('CASES.ATTACHMENT_UNKNOWN', 'not-found', 'This file is not here.');
}

function placeGone(): DomainError {
  return new DomainError(
    'CASES.ATTACHMENT_PLACE_GONE',
    'conflict',
    'The complaint was sent or thrown away meanwhile, so this file was not added.',
  );
}

function originalNotShared(): DomainError {
  return new DomainError(
    'CASES.ORIGINAL_NOT_SHARED',
    'forbidden',
    'She has not consented to the original of this file being opened.',
  );
}
