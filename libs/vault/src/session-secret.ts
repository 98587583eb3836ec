/**
 * A session whose content only the cookie's holder can open: the database has a hash of the token to find it by,
 * and the content encrypted under a key made of the token.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { decryptText, encryptText } from './sealed-text.js';

export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

export function sessionTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Seals `content` under `token`; `column` names the place where it is stored. */
export function sealSession(content: string, token: string, column: string): Buffer {
  return encryptText(content, sessionKey(token), { column, row: sessionTokenHash(token).toString('hex') });
}

/** @throws DomainError `VAULT.CANNOT_OPEN` */
export function openSession(sealed: Buffer, token: string, column: string): string {
  return decryptText(sealed, sessionKey(token), { column, row: sessionTokenHash(token).toString('hex') });
}

/** The secret for this session's form tokens; it cannot be turned back into the session's key. */
export function sessionFormSecret(token: string): Buffer {
  return createHmac('sha256', token).update('spreekrecht form secret').digest();
}

function sessionKey(token: string): Buffer {
  return createHmac('sha256', token).update('spreekrecht session key').digest();
}
