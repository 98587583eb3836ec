import sodium from 'sodium-native';
import { ARGON2_SALT_BYTES, argon2id, PASSPHRASE_COST } from './argon2.js';
import { decryptText, encryptText } from './sealed-text.js';

export function newSalt(): Buffer {
  const salt = Buffer.alloc(ARGON2_SALT_BYTES);
  sodium.randombytes_buf(salt);
  return salt;
}

/** The key that a passphrase opens; about a quarter of a second of one core. */
export function passphraseKey(passphrase: string, salt: Buffer): Promise<Buffer> {
  return argon2id(Buffer.from(passphrase.normalize('NFKC'), 'utf8'), salt, 32, PASSPHRASE_COST);
}

/** A secret of a member of staff, wrapped under her passphrase; `what` keeps the wrapped secrets apart. */
export function wrapSecret(secret: Buffer, key: Buffer, staffId: string, what: string): Buffer {
  return encryptText(secret.toString('base64'), key, { column: `identity.staff.${what}`, row: staffId });
}

/** @throws DomainError `VAULT.CANNOT_OPEN` for another passphrase. */
export function unwrapSecret(wrapped: Buffer, key: Buffer, staffId: string, what: string): Buffer {
  return Buffer.from(decryptText(wrapped, key, { column: `identity.staff.${what}`, row: staffId }), 'base64');
}
