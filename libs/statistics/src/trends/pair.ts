/**
 * Two published quarters side by side. As in the trends, only published figures go in, and a difference is called a
 * change only by the same exact test, adjusted for all tests of this one comparison.
 */
import type { Bilingual, DimensionId } from '../dictionary/dimension.js';
import type { Quarter } from '../facts/quarter.js';
import type { ReleaseDocument } from '../release/release-document.js';
import { reachOf, roundedTo } from '../protection/policy.js';
import { CHANGE_LEVEL, compared, judgeTogether, type Comparison, type Point } from './compared.js';
import { EVERYBODY, figureOf } from './trends.js';

export interface PairLine {
  /** `total` is everybody. */
  dimension: DimensionId | 'total';
  category: string;
  label: Bilingual;
  before: Point;
  after: Point;
  comparison: Comparison;
}

export interface Pair {
  before: Quarter;
  after: Quarter;
  /** What the figures of each are multiples of, in persons; null where they are the counts. */
  roundedTo: { before: number | null; after: number | null };
  /** Everybody first, then every table of the later dictionary in its order. */
  lines: PairLine[];
  /** Tests that were made and adjusted together. */
  tests: number;
  level: number;
  /** True when the two quarters were counted by the same data dictionary. */
  sameDictionary: boolean;
}

/**
 * @param one   A published release; the order of the two does not matter.
 * @param other Another quarter.
 * @throws RangeError when both are of the same quarter
 */
export function pairOf(one: ReleaseDocument, other: ReleaseDocument): Pair {
  if (one.quarter === other.quarter) throw new RangeError('a quarter is not compared with itself');
  const [before, after] = one.quarter < other.quarter ? [one, other] : [other, one];
  const line = (
    dimension: PairLine['dimension'],
    category: string,
    label: Bilingual,
    pointOf: (document: ReleaseDocument) => Point,
  ): PairLine => {
    const points = { before: pointOf(before), after: pointOf(after) };
    const comparison = compared(points.before, points.after, before.quarter, after.quarter, {
      before: reachOf(before.policy),
      after: reachOf(after.policy),
    });
    return { dimension, category, label, ...points, comparison };
  };
  const lines = [
    line('total', 'total', EVERYBODY, (document) => document.persons),
    ...after.dictionary.dimensions.flatMap(({ id, categories }) =>
      categories.map(({ code, label }) => line(id, code, label, (document) => figureOf(document, id, code))),
    ),
  ];
  const tests = judgeTogether(lines.map(({ comparison }) => comparison));
  return {
    before: before.quarter,
    after: after.quarter,
    roundedTo: { before: roundedTo(before.policy), after: roundedTo(after.policy) },
    lines,
    tests,
    level: CHANGE_LEVEL,
    sameDictionary: before.dictionary.version === after.dictionary.version,
  };
}
