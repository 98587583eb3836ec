/**
 * How published figures moved from quarter to quarter. Only what the public has already seen goes in, so nothing that
 * comes out can tell more; where a figure is hidden the answer is that nobody can tell.
 */
import { plainDate } from '@app/kernel';
import type { Bilingual, DimensionId } from '../dictionary/dimension.js';
import { periodOf, previousQuarter, type Quarter } from '../facts/quarter.js';
import type { ReleaseDocument } from '../release/release-document.js';
import { adjustedForAll } from './false-discovery.js';
import { poissonTest } from './poisson-test.js';

/** Level of the false discovery rate, over all tests of one report. */
export const CHANGE_LEVEL = 0.05;

/** A quarter of a series: `number` persons, `null` hidden, `undefined` not published or not asked. */
export type Point = number | null | undefined;

export interface Comparison {
  with: Quarter;
  /** `cannot-tell`: one of the two figures is hidden or missing. `steady`: the difference may be chance. */
  verdict: 'more' | 'fewer' | 'steady' | 'cannot-tell';
  /** p-value of the exact test, and the same adjusted for all tests of the report; absent where there was no test. */
  pValue?: number;
  adjusted?: number;
}

export interface Series {
  /** `total` is everybody. */
  dimension: DimensionId | 'total';
  category: string;
  label: Bilingual;
  /** One for each quarter of the report, oldest first. */
  points: Point[];
  /** With the quarter before, and with the same quarter a year before. */
  comparisons: Comparison[];
}

export interface Trends {
  /** Without gaps, oldest first; the last one is the quarter of the report. */
  quarters: Quarter[];
  series: Series[];
  /** Tests that were made and adjusted together. */
  tests: number;
  level: number;
}

export const EVERYBODY: Bilingual = { nl: 'Iedereen', en: 'Everybody' };

/**
 * @param documents The latest edition of each published quarter, in any order.
 * @param quarter   The last quarter of the trend.
 * @param length    Quarters to look back over, itself included; at least 5 for a comparison with a year before.
 */
export function trendsOf(documents: readonly ReleaseDocument[], quarter: Quarter, length: number): Trends {
  const quarters = quartersUpTo(quarter, length);
  const byQuarter = new Map(documents.map((document) => [document.quarter, document]));
  const newest = byQuarter.get(quarter);
  const series = newest === undefined ? [] : linesOf(newest, quarters, byQuarter);
  const tests = judgeTogether(series.flatMap(({ comparisons }) => comparisons));
  return { quarters, series, tests, level: CHANGE_LEVEL };
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
    if (comparison.adjusted > CHANGE_LEVEL) comparison.verdict = 'steady';
  });
  return made.length;
}

function quartersUpTo(quarter: Quarter, length: number): Quarter[] {
  const quarters = [quarter];
  for (let first = quarter; quarters.length < length;) {
    first = previousQuarter(first);
    quarters.unshift(first);
  }
  return quarters;
}

function linesOf(
  newest: ReleaseDocument,
  quarters: readonly Quarter[],
  byQuarter: ReadonlyMap<Quarter, ReleaseDocument>,
): Series[] {
  const line = (
    dimension: Series['dimension'],
    category: string,
    label: Bilingual,
    pointOf: (document: ReleaseDocument) => Point,
  ): Series => {
    const points = quarters.map((quarter) => {
      const document = byQuarter.get(quarter);
      return document === undefined ? undefined : pointOf(document);
    });
    return { dimension, category, label, points, comparisons: comparisonsOf(points, quarters) };
  };
  const tables = newest.dictionary.dimensions.flatMap(({ id, categories }) =>
    categories.map(({ code, label }) => line(id, code, label, (document) => figureOf(document, id, code))),
  );
  return [line('total', 'total', EVERYBODY, (document) => document.persons), ...tables];
}

/** A category that an earlier dictionary did not have was not asked then, which is not the same as nobody. */
export function figureOf(document: ReleaseDocument, dimension: DimensionId, category: string): Point {
  const table = document.tables.find((made) => made.dimension === dimension);
  if (table === undefined) return document.persons === null ? null : undefined;
  return table.cells.find((cell) => cell.category === category)?.persons;
}

function comparisonsOf(points: readonly Point[], quarters: readonly Quarter[]): Comparison[] {
  const last = points.length - 1;
  return [last - 1, last - 4]
    .filter((place) => place >= 0)
    .map((place) => compared(points[place], points[last], quarters[place] ?? '', quarters[last] ?? ''));
}

/** One exact test of two figures, not yet adjusted for the others of the report. */
export function compared(before: Point, after: Point, earlier: Quarter, later: Quarter): Comparison {
  if (typeof before !== 'number' || typeof after !== 'number')
    return { with: earlier, verdict: 'cannot-tell' };
  const [long, short] = [daysOf(later), daysOf(earlier)];
  const pValue = poissonTest({ count: before, days: short }, { count: after, days: long });
  return { with: earlier, verdict: after / long > before / short ? 'more' : 'fewer', pValue };
}

function daysOf(quarter: Quarter): number {
  const { from, to } = periodOf(quarter);
  return plainDate(from).until(plainDate(to), { largestUnit: 'days' }).days + 1;
}
