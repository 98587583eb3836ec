import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

/** So long a key belongs to its first request. */
export const IDEMPOTENCY_HOURS = 24;

export interface StoredAnswer {
  bodyHash: Buffer;
  sealedAnswer: Buffer;
}

@Injectable()
export class IdempotencyKeysRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(keyHash: Buffer, now: Date): Promise<StoredAnswer | undefined> {
    const [row] = await this.transactions.query<{ body_hash: Buffer; sealed_answer: Buffer }>(
      `select body_hash, sealed_answer from intake.idempotency_keys
       where key_hash = $1 and created_at > $2::timestamptz - make_interval(hours => $3)`,
      [keyHash, now, IDEMPOTENCY_HOURS],
    );
    return row && { bodyHash: row.body_hash, sealedAnswer: row.sealed_answer };
  }

  /**
   * Takes the key for this transaction. Another request with the same key waits here until this one is over.
   * False when the key is in use; a key that no longer counts is taken over.
   */
  async take(keyHash: Buffer, bodyHash: Buffer, at: Date): Promise<boolean> {
    const rows = await this.transactions.query(
      `insert into intake.idempotency_keys as k (key_hash, body_hash, sealed_answer, created_at) values ($1, $2, '', $3)
       on conflict on constraint pk_idempotency_keys
       do update set body_hash = excluded.body_hash, sealed_answer = '', created_at = excluded.created_at
       where k.created_at <= excluded.created_at - make_interval(hours => $4)
       returning 1`,
      [keyHash, bodyHash, at, IDEMPOTENCY_HOURS],
    );
    return rows.length === 1;
  }

  async keepAnswer(keyHash: Buffer, sealedAnswer: Buffer): Promise<void> {
    await this.transactions.query(
      'update intake.idempotency_keys set sealed_answer = $2 where key_hash = $1',
      [keyHash, sealedAnswer],
    );
  }
}
