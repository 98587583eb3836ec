import sodium from 'sodium-native';
import { WaitingLines } from './waiting-lines.js';

/** Cost of one derivation: memory in bytes, passes over it. */
export interface Argon2Cost {
  memoryBytes: number;
  passes: number;
}

/** OWASP's minimum for Argon2id; a receipt carries 66 bits of its own. */
export const RECEIPT_COST: Argon2Cost = { memoryBytes: 19 * 1024 * 1024, passes: 2 };
/** A passphrase is chosen by a person and wraps a key that opens many cases. */
export const PASSPHRASE_COST: Argon2Cost = { memoryBytes: 64 * 1024 * 1024, passes: 3 };

export const ARGON2_SALT_BYTES = sodium.crypto_pwhash_SALTBYTES;

/** Who waits for whom: whoever types what she has does not wait behind a crowd that asks for something new. */
export type Argon2Line = 'new' | 'known';

const lines = new WaitingLines(2);

/**
 * Argon2id (RFC 9106) off the event loop, at most two at a time in this process: a burst of wrong codes
 * waits in line and can take neither the memory nor the door.
 */
export async function argon2id(
  password: Buffer,
  salt: Buffer,
  outputBytes: number,
  cost: Argon2Cost,
  line: Argon2Line = 'known',
): Promise<Buffer> {
  return lines.turn(line, () => derive(password, salt, outputBytes, cost));
}

function derive(password: Buffer, salt: Buffer, outputBytes: number, cost: Argon2Cost): Promise<Buffer> {
  const output = Buffer.alloc(outputBytes);
  return new Promise((resolve, reject) => {
    sodium.crypto_pwhash_async(
      output,
      password,
      salt,
      cost.passes,
      cost.memoryBytes,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
      (error: Error | null) => (error === null || error === undefined ? resolve(output) : reject(error)),
    );
  });
}
