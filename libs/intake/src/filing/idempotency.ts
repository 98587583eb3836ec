/**
 * What is kept of a request that may be repeated: hashes that cannot be turned back, and the answer encrypted under
 * a key made of the client's key and the body. Whoever has the database and not both learns nothing, not even whether
 * a body that he guesses is the right one.
 */
import { createHash, createHmac } from 'node:crypto';
import { decryptText, encryptText } from '@app/vault';

/** The answer to a complaint that was filed. */
export interface FiledComplaint {
  /** 20 digits in groups of four. */
  receipt: string;
  /** `SR-2026-004711` */
  reference: string;
  /** The first working day on which coming back makes sense, `YYYY-MM-DD`. */
  comeBackOn: string;
}

const LONGEST_KEY = 255;

/** Printable characters without spaces, as programs make them: a UUID, a hash, a structured string. */
export function isIdempotencyKey(key: string): boolean {
  return key.length > 0 && key.length <= LONGEST_KEY && /^[\x21-\x7e]+$/.test(key);
}

export class RepeatedRequest {
  /** Finds the row. */
  readonly keyHash: Buffer;
  /** Tells another body under the same key. */
  readonly bodyHash: Buffer;
  private readonly answerKey: Buffer;

  /**
   * @param pepper Of this installation, in hexadecimal; a client's key may be short.
   * @param key    The client's `Idempotency-Key`.
   * @param body   The checked body in its one form.
   */
  constructor(pepper: string, key: string, body: string) {
    const secret = createHmac('sha256', Buffer.from(pepper, 'hex'))
      .update(`idempotency key\0${key}`)
      .digest();
    this.keyHash = createHash('sha256').update(secret).digest();
    this.bodyHash = createHmac('sha256', secret).update('body\0').update(body).digest();
    this.answerKey = createHmac('sha256', secret).update('answer\0').update(body).digest();
  }

  seal(answer: FiledComplaint): Buffer {
    return encryptText(JSON.stringify(answer), this.answerKey, this.place());
  }

  open(sealed: Buffer): FiledComplaint {
    return JSON.parse(decryptText(sealed, this.answerKey, this.place())) as FiledComplaint;
  }

  private place() {
    return { column: 'intake.idempotency_keys.sealed_answer', row: this.keyHash.toString('hex') };
  }
}
