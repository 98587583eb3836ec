import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

/** Without a sign of life for so long, a visit is over; her draft stays. */
export const VISIT_IDLE_MINUTES = 30;

@Injectable()
export class SessionsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(tokenHash: Buffer, sealed: Buffer, at: Date): Promise<void> {
    await this.transactions.query(
      'insert into intake.sessions (token_hash, sealed, created_at, last_seen_at) values ($1, $2, $3, $3)',
      [tokenHash, sealed, at],
    );
  }

  async find(tokenHash: Buffer, now: Date): Promise<{ sealed: Buffer; lastSeenAt: Date } | undefined> {
    const [row] = await this.transactions.query<{ sealed: Buffer; last_seen_at: Date }>(
      `select sealed, last_seen_at from intake.sessions
       where token_hash = $1 and last_seen_at > $2::timestamptz - make_interval(mins => $3)`,
      [tokenHash, now, VISIT_IDLE_MINUTES],
    );
    return row && { sealed: row.sealed, lastSeenAt: row.last_seen_at };
  }

  async touch(tokenHash: Buffer, at: Date): Promise<void> {
    await this.transactions.query('update intake.sessions set last_seen_at = $2 where token_hash = $1', [
      tokenHash,
      at,
    ]);
  }

  async change(tokenHash: Buffer, sealed: Buffer, at: Date): Promise<void> {
    await this.transactions.query(
      'update intake.sessions set sealed = $2, last_seen_at = $3 where token_hash = $1',
      [tokenHash, sealed, at],
    );
  }

  async remove(tokenHash: Buffer): Promise<void> {
    await this.transactions.query('delete from intake.sessions where token_hash = $1', [tokenHash]);
  }
}
