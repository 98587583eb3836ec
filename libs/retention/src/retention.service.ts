import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import { RETENTION_RULES, type RetentionRule } from './retention-rules.js';

/** How many of each kind were removed, or would be. */
export type RetentionReport = Record<string, number>;

/** Removes what is past its time; each kind in transactions of its own, so that one that fails undoes no other. */
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
      report[rule.kind] = await (dryRun ? this.count(rule, now) : this.remove(rule, now));
    }
    return report;
  }

  private async count(rule: RetentionRule, now: Date): Promise<number> {
    const [row] = await this.transactions.query<{ count: string }>(rule.count, [now]);
    return Number(row?.count ?? 0);
  }

  private async remove(rule: RetentionRule, now: Date): Promise<number> {
    if (rule.tell !== undefined) await this.transactions.query(rule.tell, [now]);
    for (let removed = 0; ;) {
      const batch = await this.transactions.run(() => this.transactions.change(rule.remove, [now]));
      removed += batch.length;
      if (rule.batch === undefined || batch.length < rule.batch) return removed;
    }
  }
}
