/**
 * Both ways of protecting a quarter, side by side, each attacked by itself with everything that was published of it: the
 * two are never published together. What they are worth depends on the counts, and is for the officer who chooses.
 */
import { utilityOf, type Method } from '@app/disclosure-control';
import { DomainError } from '@app/kernel';
import type { RawCounts } from '../facts/tabulation.js';
import { attackQuarter } from './attack.js';
import { policyUnder } from './policy.js';
import { editionsOf, type ProtectedCounts, type ProtectionTask } from './protected-counts.js';
import { cellsOf } from './release-model.js';
import { roundCounts } from './rounding.js';
import { suppressCounts } from './suppression.js';

export const METHODS: readonly Method[] = ['suppression', 'rounding'];

/** `other-method`: an edition of the other method is out, and both together would give counts away. */
export type MethodRefusal = 'other-method' | 'tells-too-much';

/** What a protected quarter is worth to its readers. It depends on hidden counts, and is not published. */
export interface MethodUtility {
  /** Share of the groups with somebody in them that show a figure, whole percent; a rounded zero is a figure. */
  visiblePercent: number;
  /** Hellinger distance to the counts, two decimals: 0 when nothing was changed, 1 when nothing is left. */
  hellinger: number;
  /** Tables that show no figure. */
  withheld: number;
}

export type MethodVariant =
  | { method: Method; counts: ProtectedCounts; utility: MethodUtility }
  | { method: Method; refusal: MethodRefusal; why: string };

/**
 * @param task With a policy of either method.
 * @returns One for each method, in a fixed order.
 * @throws DomainError `DISCLOSURE.CONTRADICTION` when what was published before cannot be true
 */
export function protectBothWays(task: ProtectionTask): Promise<MethodVariant[]> {
  return Promise.all(METHODS.map((method) => variantOf(method, task)));
}

/** Protects by the method of the task's policy. @throws DomainError `STATISTICS.NOT_SAFE` */
export function protectCounts(task: ProtectionTask): Promise<ProtectedCounts> {
  return task.policy.method === 'rounding' ? roundCounts(task) : suppressCounts(task);
}

async function variantOf(method: Method, wanted: ProtectionTask): Promise<MethodVariant> {
  const task = { ...wanted, policy: policyUnder(method, wanted.policy) };
  const clash = await clashOf(task);
  if (clash !== undefined) return { method, refusal: 'other-method', why: clash };
  try {
    const counts = await protectCounts(task);
    return { method, counts, utility: utilityIn(task.counts, counts) };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'STATISTICS.NOT_SAFE') throw error;
    return { method, refusal: 'tells-too-much', why: error.publicMessage };
  }
}

/**
 * Whether an edition by the other method forbids this one: the number of everybody alone is attacked together with it,
 * because every release shows that. Undefined when nothing follows; otherwise what an attacker would learn of.
 */
async function clashOf(task: ProtectionTask): Promise<string | undefined> {
  const { counts, policy, quarter, edition, dictionary } = task;
  const editions = editionsOf(task).filter(({ persons }) => persons !== null);
  if (editions.every((made) => made.policy.method === policy.method)) return undefined;
  if (counts.total < policy.thresholdOneWay) return undefined;
  const base = policy.roundingBase ?? policy.thresholdOneWay;
  const persons = policy.method === 'rounding' ? Math.round(counts.total / base) * base : counts.total;
  const alone = { quarter, edition, dictionary, policy, persons, tables: [] };
  const verdict = await attackQuarter([...editions, alone]);
  return verdict.safe ? undefined : verdict.why;
}

function utilityIn(raw: RawCounts, { total, tables }: ProtectedCounts): MethodUtility {
  const figures = new Map(tables.map(({ dimension, persons }) => [dimension, persons]));
  const shown = raw.tables.map(({ dimension, persons }) => ({
    persons: figures.get(dimension) ?? persons.map(() => null),
  }));
  const { visibleShare, hellingerDistance } = utilityOf(
    cellsOf(raw.total, raw.tables),
    cellsOf(total, shown),
  );
  return {
    visiblePercent: Math.round(visibleShare * 100),
    hellinger: Math.round(hellingerDistance * 100) / 100,
    withheld: shown.filter(({ persons }) => persons.every((figure) => figure === null)).length,
  };
}
