/**
 * Two published figures, and whether they differ by more than chance. A rounded figure stands for several counts: a
 * change is called only if it would be one for each of them, because nobody outside can know which it is.
 */
import { plainDate } from '@app/kernel';
import { periodOf, type Quarter } from '../facts/quarter.js';
import { adjustedForAll } from './false-discovery.js';
import { poissonTest } from './poisson-test.js';

/** Level of the false discovery rate, over all tests of one report. */
export const CHANGE_LEVEL = 0.05;

/** A quarter of a series: `number` persons, `null` hidden, `undefined` not published or not asked. */
export type Point = number | null | undefined;

export interface Comparison {
  with: Quarter;
  /**
   * `cannot-tell`: one of the two figures is hidden or missing, or it depends on what a rounded one stands for.
   * `steady`: the difference may be chance.
   */
  verdict: 'more' | 'fewer' | 'steady' | 'cannot-tell';
  /**
   * p-value of the exact test, the largest of all counts that the figures can stand for; and the same adjusted for all
   * tests of the report. Absent where there was no test.
   */
  pValue?: number;
  adjusted?: number;
  /** The smallest of these p-values; only where a figure is rounded. */
  leastPValue?: number;
}

/** How far the counts can lie from the two figures, in persons; 0 for figures that are the counts. */
export interface Reaches {
  before: number;
  after: number;
}

const EXACT: Reaches = { before: 0, after: 0 };

/** One exact test of two figures, not yet adjusted for the others of the report. */
export function compared(
  before: Point,
  after: Point,
  earlier: Quarter,
  later: Quarter,
  reaches: Reaches = EXACT,
): Comparison {
  if (typeof before !== 'number' || typeof after !== 'number')
    return { with: earlier, verdict: 'cannot-tell' };
  const [long, short] = [daysOf(later), daysOf(earlier)];
  const test = (one: number, other: number) =>
    poissonTest({ count: one, days: short }, { count: other, days: long });
  const isMore = after / long > before / short;
  const [low, high] = [bounds(before, reaches.before), bounds(after, reaches.after)];
  if (low.length === 1 && high.length === 1)
    return { with: earlier, verdict: isMore ? 'more' : 'fewer', pValue: test(before, after) };
  const leastPValue = Math.min(
    test(low.at(0) ?? 0, high.at(-1) ?? 0),
    test(low.at(-1) ?? 0, high.at(0) ?? 0),
  );
  const [one, other] = isMore ? [low.at(-1) ?? 0, high.at(0) ?? 0] : [low.at(0) ?? 0, high.at(-1) ?? 0];
  const isSure = isMore ? other / long > one / short : other / long < one / short;
  // The nearest two counts are tried first: where they are no change, there is no need to try all others.
  const nearest = isSure ? test(one, other) : 1;
  const pValue =
    nearest > CHANGE_LEVEL
      ? nearest
      : Math.max(...low.flatMap((count) => high.map((after) => test(count, after))));
  return { with: earlier, verdict: isMore ? 'more' : 'fewer', pValue, leastPValue };
}

/**
 * Calls a difference a change only if it holds although all of these tests were made at once.
 *
 * @returns How many tests were made.
 */
export function judgeTogether(comparisons: readonly Comparison[]): number {
  const made = comparisons.filter((one) => one.pValue !== undefined);
  const adjusted = adjustedForAll(made.map(({ pValue }) => pValue ?? 1));
  made.forEach((comparison, test) => {
    comparison.adjusted = adjusted[test] ?? 1;
    if (comparison.adjusted <= CHANGE_LEVEL) return;
    const depends = (comparison.leastPValue ?? 1) <= CHANGE_LEVEL;
    comparison.verdict = depends ? 'cannot-tell' : 'steady';
  });
  return made.length;
}

/** Every count that a figure can stand for, the smallest first. */
function bounds(figure: number, reach: number): number[] {
  const low = Math.max(0, figure - reach);
  return Array.from({ length: figure + reach - low + 1 }, (_, nth) => low + nth);
}

function daysOf(quarter: Quarter): number {
  const { from, to } = periodOf(quarter);
  return plainDate(from).until(plainDate(to), { largestUnit: 'days' }).days + 1;
}
