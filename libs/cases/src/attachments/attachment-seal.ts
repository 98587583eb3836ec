/**
 * Which key opens what of an attachment. Each copy has a key of its own, made by chance. That of the cleaned copy is
 * sealed to her code while she writes, and sealed anew to the case when she sends: not one byte of the file has to be
 * read for that. That of the original is sealed to her code, and kept behind two locks for the day on which she has lost it.
 */
import { decryptText, encryptText, openText, sealText, type ReceiptKey, type SecondLock } from '@app/vault';
import type { CaseKeyring, CaseSeal, SealedColumn } from '../keys/case-keyring.js';
import type { AttachmentPlace } from './attachments.repository.js';

export type AttachmentKind = 'photo' | 'pdf' | 'recording';

/** What a reader of the cleaned copy may know. */
export interface AttachmentFacts {
  kind: AttachmentKind;
  mime: string;
  bytes: number;
  /** It could not be cleaned, so there is no copy: only she can open the original. */
  isLocked: boolean;
}

/** What came with the file itself; the name may say more than she knows. */
export interface OriginalFacts {
  name: string;
  mime: string;
  bytes: number;
}

/** A sealed key, with the version of the case key when it is a case's. */
export interface SealedFileKey {
  keyVersion: number | null;
  sealed: Buffer;
}

const KEY = 'cases.attachments.sealed_key';
const ORIGINAL_KEY = 'cases.attachments.sealed_original_key';
const SHARED_KEY = 'cases.attachments.shared_original_key';
const KEPT_KEY = 'cases.kept_originals.sealed';
const KEPT_INSIDE = 'cases.kept_originals.inside';

/** Whose key the cleaned copies of one place are sealed to. */
export interface AttachmentHolder {
  place: AttachmentPlace;
  sealKey(id: string, key: Buffer): SealedFileKey;
}

/** A holder that can also open. */
export interface AttachmentReader extends AttachmentHolder {
  openKey(id: string, stored: SealedFileKey): Buffer;
}

export function draftHolder(receipt: ReceiptKey): AttachmentReader {
  const place = (id: string) => ({ column: KEY, row: `${receipt.lookup.toString('hex')}:${id}` });
  return {
    place: { draftLookup: receipt.lookup },
    sealKey: (id, key) => ({
      keyVersion: null,
      sealed: sealText(key.toString('base64'), receipt.keys.publicKey, place(id)),
    }),
    openKey: (id, { sealed }) => Buffer.from(openText(sealed, receipt.keys, place(id)), 'base64'),
  };
}

export function caseHolder(seal: CaseSeal): AttachmentHolder {
  return {
    place: { caseId: seal.caseId },
    sealKey: (id, key) => seal.seal(key.toString('base64'), KEY, `${seal.caseId}:${id}`),
  };
}

export function caseReader(keyring: CaseKeyring): AttachmentReader {
  return {
    ...caseHolder(keyring),
    openKey: (id, { keyVersion, sealed }) =>
      Buffer.from(
        keyring.open({ keyVersion: keyVersion ?? 0, sealed }, KEY, `${keyring.caseId}:${id}`),
        'base64',
      ),
  };
}

export function sealOriginalKey(id: string, key: Buffer, receiptPublicKey: Buffer): Buffer {
  return sealText(key.toString('base64'), receiptPublicKey, { column: ORIGINAL_KEY, row: id });
}

export function openOriginalKey(id: string, sealed: Buffer, receipt: ReceiptKey): Buffer {
  return Buffer.from(openText(sealed, receipt.keys, { column: ORIGINAL_KEY, row: id }), 'base64');
}

/** What she gives to the case when she consents to one original being seen. */
export function shareOriginalKey(id: string, key: Buffer, seal: CaseSeal): SealedFileKey {
  return seal.seal(key.toString('base64'), SHARED_KEY, `${seal.caseId}:${id}`);
}

export function openSharedKey(id: string, stored: SealedFileKey, keyring: CaseKeyring): Buffer {
  const { keyVersion, sealed } = stored;
  const text = keyring.open({ keyVersion: keyVersion ?? 0, sealed }, SHARED_KEY, `${keyring.caseId}:${id}`);
  return Buffer.from(text, 'base64');
}

/** Sealed to the case, and closed with the lock that the case does not open. */
export function closeKeptKey(id: string, key: Buffer, seal: CaseSeal, lock: SecondLock): SealedColumn {
  const row = `${seal.caseId}:${id}`;
  const { keyVersion, sealed } = seal.seal(key.toString('base64'), KEPT_INSIDE, row);
  return { keyVersion, sealed: lock.close(sealed, { column: KEPT_KEY, row }) };
}

export function openKeptKey(id: string, kept: SealedColumn, keyring: CaseKeyring, lock: SecondLock): Buffer {
  const row = `${keyring.caseId}:${id}`;
  const sealed = lock.open(kept.sealed, { column: KEPT_KEY, row });
  return Buffer.from(keyring.open({ keyVersion: kept.keyVersion, sealed }, KEPT_INSIDE, row), 'base64');
}

export function sealFacts(
  facts: AttachmentFacts | OriginalFacts,
  key: Buffer,
  id: string,
  column: string,
): Buffer {
  return encryptText(JSON.stringify(facts), key, { column: `cases.attachments.${column}`, row: id });
}

export function openFacts<Facts extends AttachmentFacts | OriginalFacts>(
  sealed: Buffer,
  key: Buffer,
  id: string,
  column: string,
): Facts {
  return JSON.parse(decryptText(sealed, key, { column: `cases.attachments.${column}`, row: id })) as Facts;
}
