import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import type { ReceiptKey, SecondLock } from '@app/vault';
import type { CaseKeyring, CaseSeal } from '../keys/case-keyring.js';
import {
  closeKeptKey,
  openKeptKey,
  openOriginalKey,
  openSharedKey,
  sealOriginalKey,
} from './attachment-seal.js';
import { AttachmentsRepository, type AttachmentRow } from './attachments.repository.js';
import { KeptOriginalsRepository } from './kept-originals.repository.js';

/**
 * The keys of her originals, kept for the day on which she has lost her code. They are sealed to the case, and around
 * that lies the lock of the intake door: a reader of the case has the first key and not the second, the door has the
 * second and not the first, and only she who comes to the door with a code of the case brings both together.
 */
@Injectable()
export class KeptOriginalsService {
  constructor(
    private readonly kept: KeptOriginalsRepository,
    private readonly attachments: AttachmentsRepository,
  ) {}

  /** Keeps what is not kept yet. She is there with her code. */
  async keep(seal: CaseSeal, receipt: ReceiptKey, lock: SecondLock): Promise<void> {
    for (const { id, sealedOriginalKey } of await this.kept.missing(seal.caseId)) {
      // One that came in while the code changed hands keeps nobody out of her mailbox.
      const key = unlessClosed(() => openOriginalKey(id, sealedOriginalKey, receipt));
      if (key !== undefined) await this.kept.add(id, closeKeptKey(id, key, seal, lock));
    }
  }

  /**
   * Another code for the same case: her originals open with the new one and no longer with the old one. After a
   * replacement the old code of this visit never opened them, and they are opened with what was kept.
   *
   * @param keyring In her hands. Part of the transaction that changes the code.
   */
  async reseal(keyring: CaseKeyring, old: ReceiptKey, next: ReceiptKey, lock: SecondLock): Promise<void> {
    const rows = await this.attachments.of({ caseId: keyring.caseId });
    for (const row of rows) {
      if (row.sealedOriginalKey === null) continue;
      const key =
        unlessClosed(() => openOriginalKey(row.id, row.sealedOriginalKey ?? Buffer.alloc(0), old)) ??
        (await this.openKept(keyring, row.id, lock)) ??
        openShared(keyring, row);
      const sealed = key === undefined ? null : sealOriginalKey(row.id, key, next.keys.publicKey);
      await this.attachments.changeOriginalKey(row.id, sealed);
    }
  }

  private async openKept(keyring: CaseKeyring, id: string, lock: SecondLock): Promise<Buffer | undefined> {
    const stored = await this.kept.of(id);
    return stored && unlessClosed(() => openKeptKey(id, stored, keyring, lock));
  }
}

/** For a file from before originals were kept: what she had shared, she still has. */
function openShared(keyring: CaseKeyring, row: AttachmentRow): Buffer | undefined {
  const { id, sharedKeyVersion, sharedOriginalKey } = row;
  if (sharedOriginalKey === null) return undefined;
  const stored = { keyVersion: sharedKeyVersion, sealed: sharedOriginalKey };
  return unlessClosed(() => openSharedKey(id, stored, keyring));
}

function unlessClosed(open: () => Buffer): Buffer | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'VAULT.CANNOT_OPEN') return undefined;
    throw error;
  }
}
