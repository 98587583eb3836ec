/** Agreement between two coders beyond what chance alone would give. Pure. */

/** A square table of counts: `table[i][j]` units got code `i` from the first coder and code `j` from the second. */
export type AgreementTable = readonly (readonly number[])[];

export interface Kappa {
  /** Decisions compared. */
  units: number;
  /** Share of units on which both agree, 0 to 1. */
  observed: number;
  /** Share on which they would agree if each kept her own habits and did not look at the case, 0 to 1. */
  expected: number;
  /** From -1 to 1; undefined when chance alone would make them agree always, so that nothing can be said. */
  kappa: number | undefined;
  /** Between which values kappa lies with 95 percent confidence at least; undefined together with kappa. */
  range: readonly [low: number, high: number] | undefined;
  caution: KappaCaution | undefined;
}

/**
 * `nothing`: no unit was coded twice. `no-variation`: both used one code only. `wide`: the range is wider than
 * `WIDE_RANGE`, so that another sample could well read as another grade of agreement.
 */
export type KappaCaution = 'nothing' | 'no-variation' | 'wide';

/** Two grades of the scale of Landis and Koch (Biometrics 33, 1977) are this wide together. */
export const WIDE_RANGE = 0.4;

/**
 * Cohen's kappa: (observed - expected) / (1 - expected).
 *
 * The range is not the large-sample formula, which promises too much in a small sample. It is the exact interval of
 * Clopper and Pearson (Biometrika 26, 1934) for the observed agreement, carried over with the expected agreement held
 * where it was found. Decisions about the same case hang together, so that the interval counts cases and not decisions:
 * in the worst case all decisions about a case stand or fall together.
 *
 * @param table Counts, whole and not negative; as many rows as columns.
 * @param cases How many cases the units come from; never more than units, and by default each unit is a case.
 * @throws RangeError for a table that is not square, a count that is not whole, or more cases than units.
 * @see Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20,
 *   37-46.
 */
export function cohensKappa(table: AgreementTable, cases?: number): Kappa {
  assertTable(table);
  const units = sum(table.flat());
  const counted = cases ?? units;
  if (!Number.isInteger(counted) || counted < 0 || counted > units || (counted === 0 && units > 0))
    throw new RangeError('the number of cases does not fit the table');
  if (units === 0)
    return { units, observed: 0, expected: 0, kappa: undefined, range: undefined, caution: 'nothing' };
  const same = sum(table.map((row, at) => row[at] ?? 0));
  // Whole numbers as long as possible: two coders of one habit must give exactly one, and not almost.
  const chance = sum(table.map((row, at) => sum(row) * sum(table.map((other) => other[at] ?? 0))));
  const observed = same / units;
  const expected = chance / (units * units);
  if (chance === units * units)
    return { units, observed, expected, kappa: undefined, range: undefined, caution: 'no-variation' };
  const beyondChance = (share: number) => (share - expected) / (1 - expected);
  const agreeing = (same / units) * counted;
  const range = [
    beyondChance(lowestShare(Math.floor(agreeing + 1e-9), counted)),
    beyondChance(highestShare(Math.ceil(agreeing - 1e-9), counted)),
  ] as const;
  const caution = range[1] - range[0] > WIDE_RANGE ? ('wide' as const) : undefined;
  return { units, observed, expected, kappa: beyondChance(observed), range, caution };
}

const TAIL = 0.025;

/** The smallest share under which this many hits or more are not rarer than one in forty. */
function lowestShare(hits: number, of: number): number {
  if (hits === 0) return 0;
  return bisect((share) => upTo(of - hits, of, 1 - share) < TAIL);
}

/** The largest share under which this many hits or fewer are not rarer than one in forty. */
function highestShare(hits: number, of: number): number {
  if (hits === of) return 1;
  return bisect((share) => upTo(hits, of, share) > TAIL);
}

/** The share at which `below` stops to hold. */
function bisect(below: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The chance of at most `hits` of `of` when each comes with chance `share`; by logarithms, so that nothing underflows. */
function upTo(hits: number, of: number, share: number): number {
  if (share <= 0) return 1;
  if (share >= 1) return hits >= of ? 1 : 0;
  let term = of * Math.log1p(-share);
  let total = Math.exp(term);
  for (let count = 1; count <= hits; count += 1) {
    term += Math.log((of - count + 1) / count) + Math.log(share) - Math.log1p(-share);
    total += Math.exp(term);
  }
  return Math.min(1, total);
}

function assertTable(table: AgreementTable): void {
  const square = table.every((row) => row.length === table.length);
  if (!square) throw new RangeError('the table is not square');
  if (!table.flat().every((count) => Number.isInteger(count) && count >= 0))
    throw new RangeError('a count is whole and not negative');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
