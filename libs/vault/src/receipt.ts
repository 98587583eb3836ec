/**
 * Her receipt: 20 decimal digits, so that it can be hidden as two phone numbers. It is never stored.
 * Argon2id over the receipt and the pepper gives 64 bytes: the first half finds her case,
 * the second half is the seed of the key pair to which her case key is sealed.
 */
import { createHash } from 'node:crypto';
import sodium from 'sodium-native';
import { ARGON2_SALT_BYTES, argon2id, RECEIPT_COST, type Argon2Line } from './argon2.js';
import { keyPairFromSeed, type KeyPair } from './key-pair.js';

export const RECEIPT_DIGITS = 20;

export interface ReceiptKey {
  /** What the database stores to find the case: SHA-256 of the first half. */
  lookup: Buffer;
  keys: KeyPair;
}

/** A new receipt, in groups of four. */
export function newReceipt(): string {
  let digits = '';
  while (digits.length < RECEIPT_DIGITS) digits += String(sodium.randombytes_uniform(10));
  return formatReceipt(digits);
}

/** `12345678901234567890` as `1234 5678 9012 3456 7890`. */
export function formatReceipt(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** The bare digits of what she typed; spaces, dashes, dots and plus signs are ignored. Undefined when it is no receipt. */
export function receiptDigits(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\u200b\u00a0.+()\u2010-\u2015-]/g, '');
  return /^\d{20}$/.test(digits) ? digits : undefined;
}

export class Receipts {
  private readonly pepper: Buffer;
  private readonly salt: Buffer;

  /** @param pepperHex 32 bytes and @param saltHex 16 bytes, from the installation's secrets. */
  constructor(pepperHex: string, saltHex: string) {
    this.pepper = Buffer.from(pepperHex, 'hex');
    this.salt = Buffer.from(saltHex, 'hex');
    if (this.pepper.length !== 32 || this.salt.length !== ARGON2_SALT_BYTES) {
      throw new Error('the receipt secrets have the wrong length');
    }
  }

  /** About 30 ms of one core; the same whether the receipt exists or not. */
  async derive(digits: string, line: Argon2Line = 'known'): Promise<ReceiptKey> {
    const peppered = Buffer.alloc(sodium.crypto_generichash_BYTES);
    sodium.crypto_generichash(peppered, Buffer.from(digits, 'utf8'), this.pepper);
    const output = await argon2id(peppered, this.salt, 64, RECEIPT_COST, line);
    const lookup = createHash('sha256').update(output.subarray(0, 32)).digest();
    const keys = keyPairFromSeed(output.subarray(32));
    sodium.sodium_memzero(output);
    return { lookup, keys };
  }
}
