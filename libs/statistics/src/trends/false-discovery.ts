/**
 * p-values that hold although many tests were made at once: the step-up procedure of Benjamini and Hochberg
 * (Journal of the Royal Statistical Society B 57, 1995). Of all changes that are called a change, the expected share
 * of false ones is at most the level with which the result is compared.
 *
 * @param values p-values of all tests of one report, from 0 to 1.
 * @returns For each test, in the same order, its adjusted value, from 0 to 1: the smallest level at which it counts.
 */
export function adjustedForAll(values: readonly number[]): number[] {
  const adjusted = new Array<number>(values.length).fill(1);
  const order = values.map((_, test) => test).sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0));
  let least = 1;
  order.forEach((test, place) => {
    const rank = values.length - place;
    least = Math.min(least, ((values[test] ?? 1) * values.length) / rank);
    adjusted[test] = least;
  });
  return adjusted;
}
