/**
 * Whether two counts differ by more than chance: the exact conditional test of two Poisson rates.
 * Given both counts together, the second is binomial (Przyborowski and Wilenski, Biometrika 31, 1940).
 */

/** A count, and the time in which it could grow. */
export interface Observed {
  /** Persons; a whole number that is not negative. */
  count: number;
  /** Days; positive. */
  days: number;
}

/** Two probabilities that differ by rounding only are the same. */
const NEAR = 1e-9;

/**
 * The two-sided p-value: the probability, if both rates were equal, of a division of all persons over the two periods
 * that is at most as probable as the one that was seen.
 *
 * @returns From 0 to 1. 1 when both counts are zero.
 * @throws RangeError for a count that is negative or not whole, and for a period that is not positive
 */
export function poissonTest(before: Observed, after: Observed): number {
  for (const { count, days } of [before, after]) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a count`);
    if (!(days > 0)) throw new RangeError(`${days} days is not a period`);
  }
  const total = before.count + after.count;
  const share = after.days / (before.days + after.days);
  const logs = Array.from({ length: total + 1 }, (_, count) => logBinomial(total, count, share));
  const seen = logs[after.count] ?? 0;
  const sum = logs.reduce((add, log) => (log <= seen + NEAR ? add + Math.exp(log) : add), 0);
  return Math.min(1, sum);
}

/** Logarithm of the probability of `count` out of `total`. */
function logBinomial(total: number, count: number, share: number): number {
  const ways = logFactorial(total) - logFactorial(count) - logFactorial(total - count);
  return ways + count * Math.log(share) + (total - count) * Math.log1p(-share);
}

const LOG_FACTORIALS = [0];

/** Kept, because every test asks for the same ones again. */
function logFactorial(number: number): number {
  for (let next = LOG_FACTORIALS.length; next <= number; next += 1) {
    LOG_FACTORIALS.push((LOG_FACTORIALS[next - 1] ?? 0) + Math.log(next));
  }
  return LOG_FACTORIALS[number] ?? 0;
}
