/**
 * A table that somebody asks for, in memory: counts with the names of its rows and columns. Groups that are hidden in
 * the publication, or smaller there than a crossing may show, are taken together beforehand, so that the choice rests on
 * public figures alone.
 */
import type { Bilingual, Dimension, DimensionId } from '../dictionary/dimension.js';
import { fewInstitutions } from '../protection/few-institutions.js';
import { INSTITUTION_DIMENSION } from '../facts/fact-columns.js';
import type { CrossedFact } from '../facts/facts.repository.js';
import type { Policy } from '../protection/policy.js';
import { unknownCode } from '../statistics.errors.js';
import { TOTAL } from '../facts/tabulation.js';

/** A row or a column: one group, or several taken together. */
export interface Line {
  label: Bilingual;
  codes: readonly string[];
}

export interface Axis {
  dimension: DimensionId | 'total';
  label: Bilingual;
  answers: Dimension['answers'];
  lines: readonly Line[];
}

/** Never leaves the process that counted it. */
export interface Crossing {
  axes: readonly [Axis, Axis];
  /** Persons, row after row. */
  counts: number[];
  /** Places of cells that rest on too few institutions. */
  few: number[];
}

/** The other side of a table of one subject. */
export const EVERYBODY_AXIS: Axis = {
  dimension: TOTAL,
  label: { nl: 'Iedereen', en: 'Everybody' },
  answers: 'single',
  lines: [{ label: { nl: 'Iedereen', en: 'Everybody' }, codes: [TOTAL] }],
};

const REST: Bilingual = { nl: 'Andere groepen samen', en: 'Other groups together' };

/**
 * @param figures Published persons for each category of the dimension; null is hidden.
 * @param least   Smallest published group that gets a line of its own.
 * @param isExact False where figures are rounded: a group of zero may then hold somebody, and stands among the others.
 */
export function axisOf(
  dimension: Dimension,
  figures: readonly (number | null)[],
  least: number,
  isExact = true,
): Axis {
  const { id, label, answers, categories } = dimension;
  const isOwn = (place: number) => (figures[place] ?? 0) >= least;
  const own = categories.filter((_, place) => isOwn(place));
  const rest = categories.filter((_, place) => !isOwn(place) && (figures[place] !== 0 || !isExact));
  const lines: Line[] = own.map(({ code, label: name }) => ({ label: name, codes: [code] }));
  // People with several answers can stand in several of the groups: they cannot be taken together by adding up.
  const [only] = rest;
  if (answers === 'single' && only !== undefined) {
    lines.push({ label: rest.length === 1 ? only.label : REST, codes: rest.map(({ code }) => code) });
  }
  return { dimension: id, label, answers, lines };
}

/** @throws DomainError `STATISTICS.UNKNOWN_CODE` */
export function crossingOf(
  axes: readonly [Axis, Axis],
  dimensions: readonly Dimension[],
  facts: readonly CrossedFact[],
  policy: Policy,
): Crossing {
  const [rows, columns] = axes;
  const size = rows.lines.length * columns.lines.length;
  const counts = Array.from({ length: size }, () => 0);
  const institutions = Array.from({ length: size }, () => 0);
  for (const { codes, persons, institutions: behind } of facts) {
    const [row, column] = axes.map((axis, nth) => lineOf(axis, dimensions[nth], codes[nth] ?? ''));
    if (row === undefined || column === undefined || row < 0 || column < 0) continue;
    const cell = row * columns.lines.length + column;
    counts[cell] = (counts[cell] ?? 0) + persons;
    institutions[cell] = (institutions[cell] ?? 0) + behind;
  }
  const nth = axes.findIndex(({ dimension }) => dimension === INSTITUTION_DIMENSION);
  const categories = counts.map((_, cell) => {
    const place = nth === 0 ? Math.floor(cell / columns.lines.length) : cell % columns.lines.length;
    const line = axes[nth]?.lines[place];
    return { code: line?.codes.length === 1 ? (line.codes[0] ?? '') : '', label: REST };
  });
  return { axes, counts, few: nth < 0 ? [] : fewInstitutions(counts, institutions, categories, policy) };
}

/** The line of a code; −1 for one without a line. */
function lineOf(axis: Axis, dimension: Dimension | undefined, answer: string): number {
  if (axis.dimension === TOTAL) return 0;
  const code = answer === 'prefer-not-to-say' ? 'unknown' : answer;
  const isKnown = dimension?.categories.some((category) => category.code === code) === true;
  if (!isKnown && (code !== 'unknown' || axis.answers === 'single')) throw unknownCode(axis.dimension);
  return axis.lines.findIndex((line) => line.codes.includes(code));
}
