/**
 * Whole tables around the rounded figures, without a solver. The figures add up, so that they could be the counts
 * themselves; and base − 1 more in one cell, in every total over it and in one cell under it could be, too. Every
 * table that is made here is checked against all equations and bounds before it counts. Hidden cells among the rounded
 * ones take what is left over for them, each in turn all of it.
 */
import type { PossibleCounts } from './possible-counts.js';

const NEAR = 1e-6;

/** @param isOpen Whether a column still wants a wider range. */
export function liftFigures(counts: PossibleCounts, isOpen: (column: number) => boolean): void {
  const { cells } = counts.world;
  const kinds = counts.unknowns.map((place) => cells[place]?.kind);
  if (!kinds.includes('rounded')) return;
  const hidden = kinds.flatMap((kind, column) => (kind === 'hidden' ? [column] : []));
  const figures = figuresWith(counts, hidden, undefined);
  if (!counts.isPossible(figures)) return;
  counts.meet(figures);
  const rowsWith = counts.unknowns.map((): number[] => []);
  counts.rows.forEach(({ terms }, row) => terms.forEach(([column]) => rowsWith[column]?.push(row)));
  for (let column = 0; column < figures.length; column++) {
    if (!isOpen(column)) continue;
    if (kinds[column] === 'hidden') {
      const other = figuresWith(counts, hidden, column);
      if (counts.isPossible(other)) counts.meet(other);
      continue;
    }
    const step = (cells[counts.unknowns[column] ?? -1]?.release.base ?? 1) - 1;
    const lifted = lift(counts, rowsWith, figures, column, step);
    if (lifted !== undefined && counts.isPossible(lifted)) counts.meet(lifted);
  }
}

/** The figures, with what is missing from each sum in one hidden cell of it: the chosen one, or else the first. */
function figuresWith(
  { rows, unknowns, world, lower }: PossibleCounts,
  hidden: readonly number[],
  chosen: number | undefined,
): Float64Array {
  const isHidden = new Set(hidden);
  const point = Float64Array.from(unknowns, (place, column) =>
    isHidden.has(column) ? (lower[column] ?? 0) : (world.cells[place]?.figure ?? 0),
  );
  if (hidden.length === 0) return point;
  // Sums that bind exactly come last: they have the last word about what is left over.
  const ordered = [...rows].sort((one, other) => other.high - other.low - (one.high - one.low));
  for (const { terms, low, high } of ordered) {
    const sum = terms.reduce((add, [column, coefficient]) => add + coefficient * (point[column] ?? 0), 0);
    const missing = sum < low ? low - sum : sum > high ? high - sum : 0;
    if (Math.abs(missing) <= NEAR) continue;
    const free = terms.filter(([column]) => isHidden.has(column));
    const [column, coefficient] = free.find(([column]) => column === chosen) ?? free[0] ?? [];
    if (column === undefined || coefficient === undefined) continue;
    point[column] = (point[column] ?? 0) + missing / coefficient;
  }
  return point;
}

/** Adds `step` to one cell, and to one untouched cell of every equation that this unbalances: its total, if it can be. */
function lift(
  { rows }: PossibleCounts,
  rowsWith: readonly number[][],
  figures: Float64Array,
  start: number,
  step: number,
): Float64Array | undefined {
  const point = Float64Array.from(figures);
  const moved = new Set<number>();
  const waiting: number[] = [];
  const move = (column: number, by: number) => {
    point[column] = (point[column] ?? 0) + by;
    moved.add(column);
    waiting.push(...(rowsWith[column] ?? []));
  };
  move(start, step);
  // First come, first served: all sums over a cell are settled before the sums over those.
  for (let next = 0; next < waiting.length; next++) {
    const { terms, low, high } = rows[waiting[next] ?? -1] ?? { terms: [], low: 0, high: 0 };
    const sum = terms.reduce((add, [column, coefficient]) => add + coefficient * (point[column] ?? 0), 0);
    const missing = sum < low ? low - sum : sum > high ? high - sum : 0;
    if (Math.abs(missing) <= NEAR) continue;
    const free = terms.filter(([column]) => !moved.has(column));
    const [column, coefficient] = free.find(([, sign]) => sign < 0) ?? free[0] ?? [];
    if (column === undefined || coefficient === undefined) return undefined;
    move(column, missing / coefficient);
  }
  return point;
}
