import type { Cut } from './cut.js';

/** Every cut found so far, each once, in the order in which they were found. */
export class CutPool {
  readonly cuts: Cut[] = [];
  private readonly known = new Set<string>();

  /** @returns how many were new */
  add(cuts: readonly Cut[]): number {
    const before = this.cuts.length;
    for (const cut of cuts) {
      const terms = cut.choices.map(
        (choice, place) => `${choice}:${(cut.coefficients[place] ?? 0).toFixed(6)}`,
      );
      const key = `${terms.join()}>${cut.atLeast.toFixed(6)}`;
      if (this.known.has(key)) continue;
      this.known.add(key);
      this.cuts.push(cut);
    }
    return this.cuts.length - before;
  }
}

/** Row form of cuts, for a solver. */
export function rowsOf(cuts: readonly Cut[], columns: number) {
  const starts = new Int32Array(cuts.length + 1);
  cuts.forEach((cut, row) => (starts[row + 1] = (starts[row] ?? 0) + cut.choices.length));
  return {
    lower: Float64Array.from(cuts, (cut) => cut.atLeast),
    upper: new Float64Array(cuts.length).fill(Infinity),
    matrix: {
      format: 'csr' as const,
      numRows: cuts.length,
      numCols: columns,
      starts,
      indices: Int32Array.from(cuts.flatMap((cut) => cut.choices)),
      values: Float64Array.from(cuts.flatMap((cut) => cut.coefficients)),
    },
  };
}
