/**
 * Tables of some people only, such as refusals by sector. Each of their figures crosses two subjects, so the higher
 * threshold holds: nothing smaller is shown, and of everything hidden an attacker must think it could be as large.
 */
import { dimensionOf } from '../dictionary/dictionary.js';
import type { CellName, Dictionary, DimensionId } from '../dictionary/dimension.js';
import type { RawTable } from '../facts/tabulation.js';
import { hiddenTogether } from './companions.js';
import type { Policy } from './policy.js';

type Thresholds = Pick<Policy, 'thresholdOneWay' | 'thresholdCrossing'>;

export function isOfSome(id: DimensionId, dictionary: Dictionary): boolean {
  return dimensionOf(dictionary, id).among !== undefined;
}

/** Smallest count that a table of this dimension may show, in persons. */
export function thresholdOf(id: DimensionId, dictionary: Dictionary, policy: Thresholds): number {
  return isOfSome(id, dictionary) ? policy.thresholdCrossing : policy.thresholdOneWay;
}

/**
 * Whether hiding can protect this table at all. Some group must be large enough to hide the small ones; and in a table of
 * some people each hidden group must lie within larger groups that hold as many people as the threshold, because a part
 * is never more than its whole, whose figure is public. Then every hidden count could be exchanged for one that is not
 * small, with the same sum and within every whole, so that no attacker can rule it out.
 *
 * @param tables Every table of the quarter.
 */
export function canBeHidden(
  { dimension, persons }: RawTable,
  tables: readonly RawTable[],
  dictionary: Dictionary,
  policy: Thresholds,
): boolean {
  const threshold = thresholdOf(dimension, dictionary, policy);
  const hidden = hiddenTogether(persons, threshold);
  if (hidden === undefined || !isOfSome(dimension, dictionary)) return hidden !== undefined;
  const codes = dimensionOf(dictionary, dimension).categories.map(({ code }) => code);
  return hidden.every((place) =>
    wholesOf([dimension, codes[place] ?? ''], dictionary).every(
      (whole) => whole.reduce((sum, cell) => sum + personsIn(cell, tables, dictionary), 0) >= threshold,
    ),
  );
}

/** What this cell alone is a part of. */
function wholesOf([dimension, code]: CellName, dictionary: Dictionary): (readonly CellName[])[] {
  return (dictionary.relations ?? [])
    .filter(({ less }) => less.length === 1 && less[0]?.[0] === dimension && less[0][1] === code)
    .map(({ more }) => more);
}

function personsIn([id, code]: CellName, tables: readonly RawTable[], dictionary: Dictionary): number {
  const table = tables.find(({ dimension }) => dimension === id);
  if (id === 'total' || table === undefined) return 0;
  return table.persons[dimensionOf(dictionary, id).categories.findIndex((one) => one.code === code)] ?? 0;
}
