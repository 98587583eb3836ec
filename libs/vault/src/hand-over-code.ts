/**
 * A code that somebody else has seen or heard: a helper who was with her, a caseworker who read it out. It has 24
 * digits, so that it cannot be mistaken for a receipt, opens her case once, and is then changed for a receipt.
 *
 * The pepper has no part in it, because the desk makes such codes and does not hold the pepper; 80 bits from a CSPRNG
 * behind Argon2id need none. What the code itself gives finds a draft at most: the keys of the case are one step
 * further, which only the first visit takes, so a session that was begun with it cannot read a word of the case.
 */
import { createHash, createHmac } from 'node:crypto';
import sodium from 'sodium-native';
import { ARGON2_SALT_BYTES, argon2id, RECEIPT_COST, type Argon2Line } from './argon2.js';
import { keyPairFromSeed } from './key-pair.js';
import type { ReceiptKey } from './receipt.js';

export const HAND_OVER_DIGITS = 24;

/** One for all installations: it parts these codes from everything else that is derived here. */
const SALT = createHash('sha256')
  .update('spreekrecht hand-over code')
  .digest()
  .subarray(0, ARGON2_SALT_BYTES);

/** 24 digits without spaces. */
export function newHandOverCode(): string {
  let digits = '';
  while (digits.length < HAND_OVER_DIGITS) digits += String(sodium.randombytes_uniform(10));
  return digits;
}

/** The bare digits of what was typed, by the rules of a receipt. Undefined when it is no such code. */
export function handOverDigits(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\u200b\u00a0.+()\u2010-\u2015-]/g, '');
  return /^\d{24}$/.test(digits) ? digits : undefined;
}

/** Costs what a receipt costs. */
export async function deriveHandOver(digits: string, line: Argon2Line = 'known'): Promise<ReceiptKey> {
  const output = await argon2id(Buffer.from(digits, 'utf8'), SALT, 64, RECEIPT_COST, line);
  const lookup = createHash('sha256').update(output.subarray(0, 32)).digest();
  const keys = keyPairFromSeed(output.subarray(32));
  sodium.sodium_memzero(output);
  return { lookup, keys };
}

/** What finds and opens the case of this code. */
export function firstVisitKey(key: ReceiptKey): ReceiptKey {
  const step = (purpose: string) => createHmac('sha256', key.keys.privateKey).update(purpose).digest();
  return {
    lookup: step('spreekrecht first visit look-up'),
    keys: keyPairFromSeed(step('spreekrecht first visit keys')),
  };
}
