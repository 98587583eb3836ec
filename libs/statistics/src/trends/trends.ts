/**
 * How published figures moved from quarter to quarter. Only what the public has already seen goes in, so nothing that
 * comes out can tell more; where a figure is hidden the answer is that nobody can tell.
 */
import type { Bilingual, DimensionId } from '../dictionary/dimension.js';
import { previousQuarter, type Quarter } from '../facts/quarter.js';
import type { ReleaseDocument } from '../release/release-document.js';
import { reachOf, roundedTo } from '../protection/policy.js';
import { CHANGE_LEVEL, compared, judgeTogether, type Comparison, type Point } from './compared.js';

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
  /** For each of them what its figures are multiples of, in persons; null where they are the counts. */
  roundedTo: (number | null)[];
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
  const rounded = quarters.map((one) => {
    const document = byQuarter.get(one);
    return document === undefined ? null : roundedTo(document.policy);
  });
  return { quarters, roundedTo: rounded, series, tests, level: CHANGE_LEVEL };
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
  const reaches = quarters.map((quarter) => {
    const document = byQuarter.get(quarter);
    return document === undefined ? 0 : reachOf(document.policy);
  });
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
    return { dimension, category, label, points, comparisons: comparisonsOf(points, quarters, reaches) };
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

function comparisonsOf(
  points: readonly Point[],
  quarters: readonly Quarter[],
  reaches: readonly number[],
): Comparison[] {
  const last = points.length - 1;
  const after = reaches[last] ?? 0;
  return [last - 1, last - 4]
    .filter((place) => place >= 0)
    .map((place) =>
      compared(points[place], points[last], quarters[place] ?? '', quarters[last] ?? '', {
        before: reaches[place] ?? 0,
        after,
      }),
    );
}
