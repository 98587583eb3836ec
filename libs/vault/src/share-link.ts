/**
 * The one-case link of an institution: 256 bits in the link's fragment, and a passcode that travels another way.
 * The key of the extract is made of both, so that neither the mail nor the telephone call opens it alone.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import sodium from 'sodium-native';
import { argon2id, RECEIPT_COST } from './argon2.js';

const PASSCODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const PASSCODE_LENGTH = 10;

export interface NewShareLink {
  /** For the fragment of the address, and nowhere else. */
  link: string;
  /** To be told by telephone, and nowhere else. 50 bits. */
  passcode: string;
}

export function newShareLink(): NewShareLink {
  let passcode = '';
  while (passcode.length < PASSCODE_LENGTH) {
    passcode += PASSCODE_ALPHABET[sodium.randombytes_uniform(PASSCODE_ALPHABET.length)];
  }
  return {
    link: randomBytes(32).toString('base64url'),
    passcode: `${passcode.slice(0, 5)}-${passcode.slice(5)}`,
  };
}

/** What the database stores to find the link. */
export function shareLinkHash(link: string): Buffer {
  return createHash('sha256').update(link).digest();
}

/** The passcode as it was meant: capitals, no dashes or spaces. */
export function tidyPasscode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}

/** The key of the one extract; about 30 ms of one core. */
export async function shareKey(link: string, passcode: string, salt: Buffer): Promise<Buffer> {
  const stretched = await argon2id(Buffer.from(tidyPasscode(passcode), 'utf8'), salt, 32, RECEIPT_COST);
  return createHmac('sha256', Buffer.from(link, 'utf8')).update(stretched).digest();
}
