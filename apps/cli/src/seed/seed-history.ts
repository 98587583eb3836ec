/** Synthetic complaints in bulk: for load, and for a first start that has figures to show. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import type { AuditTrail } from '@app/audit';
import type { Transactions } from '@app/database';
import type { Clock } from '@app/kernel';
import { fullQuartersBefore, type Quarter } from '@app/statistics';
import { daysOf } from './calendar-of-quarter.js';
import { Clocks } from './clocks.js';
import { inventCase } from './invented-case.js';
import { Random } from './random.js';
import { readReaders } from './readers.js';
import { nextReferences } from './references.js';
import { addSealedRows } from './sealed-rows.js';
import { Batch } from './tables.js';

export interface SeedTools {
  transactions: Transactions;
  audit: AuditTrail;
  clock: Clock;
}

export interface QuarterLoad {
  quarter: Quarter;
  cases: number;
}

export interface SeedPlan {
  quarters: readonly QuarterLoad[];
  /** Same seed, same day: same codes, dates and sentences. Keys are always new. */
  seed: number;
  /** Also mediations and referrals, of which the reports then have figures. */
  withOutside?: boolean;
  /** Hears after each batch how many cases are stored. */
  onProgress?: (stored: number) => void;
}

export interface SeedSummary {
  cases: number;
  rows: number;
  quarters: QuarterLoad[];
  firstReference: string | null;
  lastReference: string | null;
}

const CASES_PER_BATCH = 400;
/** Sealing keeps the process busy; after so many cases the connection gets its turn. */
const CASES_PER_BREATH = 20;

/** Cases for the last full quarters: `cases` in all, growing a little from each to the next. */
export function spread(today: Temporal.PlainDate, quarters: number, cases: number): QuarterLoad[] {
  const names = fullQuartersBefore(today, quarters);
  const weights = names.map((_, index) => 1 + 0.06 * index);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let given = 0;
  let upTo = 0;
  return names.map((quarter, index) => {
    upTo += weights[index] ?? 0;
    const share = Math.round((cases * upTo) / all) - given;
    given += share;
    return { quarter, cases: share };
  });
}

/** What a small desk sees: 60 to 120 complaints in each of the last full quarters. */
export function smallDeskQuarters(today: Temporal.PlainDate, quarters: number, seed: number): QuarterLoad[] {
  const random = new Random(seed);
  return fullQuartersBefore(today, quarters).map((quarter) => ({ quarter, cases: 60 + random.below(61) }));
}

export async function seedHistory(tools: SeedTools, plan: SeedPlan): Promise<SeedSummary> {
  const { transactions, clock } = tools;
  const random = new Random(plan.seed);
  const now = clock.instant().epochMilliseconds;
  const readers = await readReaders(transactions);
  const clocks = new Clocks();
  const summary: SeedSummary = {
    cases: 0,
    rows: 0,
    quarters: [...plan.quarters],
    firstReference: null,
    lastReference: null,
  };
  let writing: Promise<void> = Promise.resolve();
  for (const { quarter, cases } of plan.quarters) {
    const days = daysOf(quarter);
    const references = await nextReferences(transactions, quarter.slice(0, 4));
    for (let done = 0; done < cases;) {
      const batch = new Batch();
      for (let inBatch = 0; inBatch < CASES_PER_BATCH && done < cases; inBatch += 1, done += 1) {
        if (inBatch % CASES_PER_BREATH === 0) await breathe();
        const reference = references.next();
        const { withOutside } = plan;
        addSealedRows(batch, inventCase(random, days, now), { readers, clocks, now, reference, withOutside });
        summary.firstReference ??= reference;
        summary.lastReference = reference;
        summary.cases += 1;
      }
      // The next batch is sealed while the server still writes this one.
      await writing;
      writing = batch.write(transactions);
      writing.catch(() => undefined);
      summary.rows += batch.size;
      plan.onProgress?.(summary.cases);
    }
    await writing;
  }
  const detail = { cases: summary.cases, seed: plan.seed };
  await tools.audit.record({ actorId: null, action: 'synthetic-cases-added', subjectKind: 'system', detail });
  return summary;
}
