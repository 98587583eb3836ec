/**
 * A file that came in from outside. Only the cleaned copy is kept, in sealed pieces under a key of its own; that key is
 * sealed to whoever may read what the file came with.
 */
import type { CaseKeyring, CaseSeal } from '@app/cases';
import { decryptText, encryptText, openText, sealText, type KeyPair } from '@app/vault';

export interface ReceivedFileFacts {
  /** As the sender called it, without anything that could act in a page or a header. */
  name: string;
  kind: 'photo' | 'pdf' | 'recording';
  mime: string;
  bytes: number;
}

export type ReceivedFileScan = 'clean' | 'not-scanned';

/** What a file came with. */
export type FileParent = { answerId: string } | { mailId: string } | { heldMailId: string };

/** How the keys of files of one parent are sealed. */
export interface FileHolder {
  parent: FileParent;
  sealKey(id: string, key: Buffer): { keyVersion: number | null; sealed: Buffer };
}

const KEY = 'mediation.received_files.sealed_key';
const FACTS = 'mediation.received_files.sealed_facts';
/** The place that the pieces are bound to. */
export const RECEIVED_CHUNK = 'mediation.received_chunks.sealed';

export function caseFileHolder(seal: CaseSeal, parent: FileParent): FileHolder {
  return { parent, sealKey: (id, key) => seal.seal(key.toString('base64'), KEY, id) };
}

export function heldFileHolder(publicKey: Buffer, heldMailId: string): FileHolder {
  const place = (id: string) => ({ column: KEY, row: id });
  return {
    parent: { heldMailId },
    sealKey: (id, key) => ({
      keyVersion: null,
      sealed: sealText(key.toString('base64'), publicKey, place(id)),
    }),
  };
}

export function openCaseFileKey(
  keyring: CaseKeyring,
  id: string,
  keyVersion: number,
  sealed: Buffer,
): Buffer {
  return Buffer.from(keyring.open({ keyVersion, sealed }, KEY, id), 'base64');
}

export function openHeldFileKey(keys: KeyPair, id: string, sealed: Buffer): Buffer {
  return Buffer.from(openText(sealed, keys, { column: KEY, row: id }), 'base64');
}

export function sealFileFacts(facts: ReceivedFileFacts, key: Buffer, id: string): Buffer {
  return encryptText(JSON.stringify(facts), key, { column: FACTS, row: id });
}

export function openFileFacts(sealed: Buffer, key: Buffer, id: string): ReceivedFileFacts {
  return JSON.parse(decryptText(sealed, key, { column: FACTS, row: id })) as ReceivedFileFacts;
}

const LONGEST_NAME = 120;

/** A name that can stand in a page, a header and a folder, whatever somebody called the file. */
export function tidyFileName(name: string): string {
  const tidy = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}"\\/:*?<>|]+/gu, ' ')
    .trim();
  return [...tidy].slice(0, LONGEST_NAME).join('') || '–';
}
