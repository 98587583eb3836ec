import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

/** The number is arbitrary; PostgreSQL asks only that everybody uses the same. */
const LOCK = 1_763_740_080;

/** Lets one pass at a time work on the ledger, whatever number of workers there is. */
@Injectable()
export class SweepLock {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Runs `work` in a transaction of its own that holds the lock.
   *
   * @returns undefined when another pass is at it, which will do what this one would have done. A worker that died
   *          with the lock loses it with its connection, and after two silent minutes at the latest.
   */
  alone<T>(work: () => Promise<T>): Promise<T | undefined> {
    return this.transactions.run(async () => {
      const [row] = await this.transactions.query<{ held: boolean }>(
        `select pg_try_advisory_xact_lock($1) as held, set_config('idle_in_transaction_session_timeout', '120s', true)`,
        [LOCK],
      );
      return row?.held === true ? work() : undefined;
    });
  }
}
