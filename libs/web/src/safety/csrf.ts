/**
 * Forms carry a token that only pages of the same session can know. It is stateless: a keyed hash of the session's
 * secret over a fresh salt, so no two pages carry the same characters and compressing one would reveal nothing.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@app/kernel';

const SALT_BYTES = 12;
const TOKEN = /^[A-Za-z0-9_-]{59}$/;

/**
 * @param sessionSecret What the session cookie holds, or a secret kept beside the session; at least 16 bytes.
 * @returns 59 characters for the hidden field `csrf`.
 */
export function csrfToken(sessionSecret: Buffer | string): string {
  const salt = randomBytes(SALT_BYTES);
  return Buffer.concat([salt, proof(sessionSecret, salt)]).toString('base64url');
}

/** @throws DomainError `WEB.FORM_EXPIRED` unless `given` was made for this session. */
export function assertCsrf(sessionSecret: Buffer | string, given: unknown): void {
  if (typeof given === 'string' && TOKEN.test(given)) {
    const bytes = Buffer.from(given, 'base64url');
    const expected = proof(sessionSecret, bytes.subarray(0, SALT_BYTES));
    if (timingSafeEqual(expected, bytes.subarray(SALT_BYTES))) return;
  }
  throw new DomainError(
    'WEB.FORM_EXPIRED',
    'forbidden',
    'This form is no longer valid. Open the page again and send it once more.',
  );
}

function proof(sessionSecret: Buffer | string, salt: Buffer): Buffer {
  if (sessionSecret.length < 16) throw new Error('A session secret has at least 16 bytes.');
  return createHmac('sha256', sessionSecret).update('form token v1\0').update(salt).digest();
}
