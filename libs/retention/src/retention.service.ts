import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import { RETENTION_RULES } from './retention-rules.js';

/** How many of each kind were removed, or would be. */
export type RetentionReport = Record<string, number>;

/** Removes what is past its time; each kind in a transaction of its own. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @param dryRun counts only. */
  async run({ dryRun }: { dryRun: boolean }): Promise<RetentionReport> {
    const now = this.clock.now();
    const report: RetentionReport = {};
    for (const rule of RETENTION_RULES) {
      if (dryRun) {
        const [row] = await this.transactions.query<{ count: string }>(rule.count, [now]);
        report[rule.kind] = Number(row?.count ?? 0);
      } else {
        const removed = await this.transactions.run(() => this.transactions.change(rule.remove, [now]));
        report[rule.kind] = removed.length;
      }
    }
    return report;
  }
}
