/** Invented tables for benchmarks and tests: few large categories and many small ones, as complaints fall. */

/**
 * @param dims    Number of categories of each dimension.
 * @param persons Persons in the table.
 * @param seed    Another seed is another table; the same seed is always the same table.
 * @returns counts with all margins, row-major over (dimension + 1), index 0 is the total
 */
export function sampleTable(dims: readonly number[], persons: number, seed: number): number[] {
  const next = generator(seed);
  const shares = dims.map((count) => {
    const weights = Array.from({ length: count }, (_, place) => (place + 1) ** -1.1);
    const sum = weights.reduce((one, other) => one + other, 0);
    let reached = 0;
    return weights.map((weight) => (reached += weight / sum));
  });
  const cells = new Array<number>(dims.reduce((size, count) => size * (count + 1), 1)).fill(0);
  for (let person = 0; person < persons; person++) {
    const place = shares.map((bounds) => {
      const drawn = next();
      return (
        1 +
        Math.max(
          0,
          bounds.findIndex((bound) => drawn <= bound),
        )
      );
    });
    // She counts in her own cell and in every total over it.
    for (let totals = 0; totals < 2 ** dims.length; totals++) {
      const cell = place.reduce(
        (sum, at, nth) => sum * ((dims[nth] ?? 0) + 1) + ((totals >> nth) % 2 === 1 ? 0 : at),
        0,
      );
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
  }
  return cells;
}

/** Numbers between 0 and 1, after Park and Miller (1988). */
function generator(seed: number): () => number {
  let state = (seed * 2_654_435 + 1) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
