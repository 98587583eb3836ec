/**
 * Brute force for small tables of two dimensions: every table of whole counts that fits what is visible, and every
 * pattern of hidden cells. Slow and plain, and written without a look at the optimiser or the auditor.
 */
import type { Attacker } from '@app/disclosure-control';

export interface Range {
  low: number;
  high: number;
}

/**
 * The smallest and largest value of every cell over all tables that fit.
 *
 * @param published Row-major with margins, null where hidden.
 * @param least     What the attacker knows a hidden cell to hold at least.
 */
export function possibleRanges(
  rows: number,
  columns: number,
  published: readonly (number | null)[],
  least: number,
): Range[] {
  const width = columns + 1;
  const ranges = published.map((): Range => ({ low: Infinity, high: -Infinity }));
  const table = new Array<number>(published.length).fill(0);
  const total = published[0] ?? 0;
  const fits = (cell: number) => {
    const figure = published[cell] ?? null;
    return figure === null ? (table[cell] ?? 0) >= least : table[cell] === figure;
  };
  const finish = () => {
    for (let column = 1; column <= columns; column++) {
      let sum = 0;
      for (let row = 1; row <= rows; row++) sum += table[row * width + column] ?? 0;
      table[column] = sum;
      if (!fits(column)) return;
    }
    table[0] = table.slice(1, width).reduce((one, other) => one + other, 0);
    if (!fits(0)) return;
    table.forEach((value, cell) => {
      const range = ranges[cell];
      if (range === undefined) return;
      range.low = Math.min(range.low, value);
      range.high = Math.max(range.high, value);
    });
  };
  const fill = (row: number, column: number, rowSum: number, sum: number): void => {
    if (sum > total) return;
    if (row > rows) return finish();
    if (column > columns) {
      table[row * width] = rowSum;
      if (fits(row * width)) fill(row + 1, 1, 0, sum);
      return;
    }
    const cell = row * width + column;
    const figure = published[cell] ?? null;
    const margin = published[row * width] ?? null;
    const most = Math.min(total - sum, margin === null ? total : margin - rowSum);
    const [from, to] = figure === null ? [least, most] : [figure, figure];
    for (let value = from; value <= to && value <= most; value++) {
      table[cell] = value;
      fill(row, column + 1, rowSum + value, sum + value);
    }
  };
  fill(1, 1, 0, 0);
  return ranges;
}

/** Whether every sensitive cell keeps the room that the attacker of the contract must be left with. */
export function isSafe(
  [rows, columns]: readonly [number, number],
  counts: readonly number[],
  hidden: ReadonlySet<number>,
  threshold: number,
  attacker: Attacker,
): boolean {
  const published = counts.map((count, cell) => (hidden.has(cell) ? null : count));
  const ranges = possibleRanges(rows, columns, published, attacker === 'naive' ? 0 : 1);
  return counts.every((count, cell) => {
    if (count === 0 || count >= threshold) return true;
    const { low, high } = ranges[cell] ?? { low: 0, high: 0 };
    return attacker === 'naive' ? high - low >= 1 : high >= threshold;
  });
}

/** The smallest number of hidden cells of any safe pattern, primary ones included; undefined when none is safe. */
export function fewestHidden(
  dims: readonly [number, number],
  counts: readonly number[],
  threshold: number,
  attacker: Attacker,
): number | undefined {
  if ((counts[0] ?? 0) < threshold) return undefined;
  const primary = counts.flatMap((count, cell) => (count > 0 && count < threshold ? [cell] : []));
  const choices = counts.flatMap((count, cell) => (cell > 0 && count >= threshold ? [cell] : []));
  const all = new Set([...primary, ...choices]);
  if (!isSafe(dims, counts, all, threshold, attacker)) return undefined;
  for (let size = 0; size <= choices.length; size++) {
    for (const chosen of subsets(choices, size)) {
      if (isSafe(dims, counts, new Set([...primary, ...chosen]), threshold, attacker))
        return primary.length + size;
    }
  }
  return undefined;
}

function* subsets(items: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) return void (yield []);
  for (let place = from; place <= items.length - size; place++) {
    for (const rest of subsets(items, size - 1, place + 1)) yield [items[place] ?? 0, ...rest];
  }
}

/**
 * Cells that linear equations determine, by ranks in floating point: a cell is determined when its unit vector adds
 * nothing to the rank of the equations.
 *
 * @param equations Coefficients of the unknown cells.
 */
export function determinedByRank(
  unknowns: readonly number[],
  equations: readonly Map<number, number>[],
): number[] {
  const rows = equations.map((equation) => unknowns.map((cell) => equation.get(cell) ?? 0));
  const rank = rankOf(rows);
  return unknowns.filter(
    (_, place) => rankOf([...rows, unknowns.map((__, other) => (other === place ? 1 : 0))]) === rank,
  );
}

function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, place) => place >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    const found = rows[pivot];
    if (found === undefined) continue;
    rows.splice(pivot, 1);
    rows.splice(rank, 0, found);
    for (let other = rank + 1; other < rows.length; other++) {
      const row = rows[other] ?? [];
      const factor = (row[column] ?? 0) / (found[column] ?? 1);
      for (let place = column; place < row.length; place++)
        row[place] = (row[place] ?? 0) - factor * (found[place] ?? 0);
    }
    rank++;
  }
  return rank;
}
