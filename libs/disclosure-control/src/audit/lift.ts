/**
 * Whole tables around the rounded figures, without a solver. The figures add up, so that they could be the counts
 * themselves; and base − 1 more in one cell, in every total over it and in one cell under it could be, too. Every
 * table that is made here is checked against all equations and bounds before it counts.
 */
import type { PossibleCounts } from './possible-counts.js';

const NEAR = 1e-6;

/** @param isOpen Whether a column still wants a wider range. */
export function liftFigures(counts: PossibleCounts, isOpen: (column: number) => boolean): void {
  const { cells } = counts.world;
  if (!counts.unknowns.every((place) => cells[place]?.kind === 'rounded')) return;
  const figures = Float64Array.from(counts.unknowns, (place) => cells[place]?.figure ?? 0);
  if (!counts.isPossible(figures)) return;
  counts.meet(figures);
  const rowsWith = counts.unknowns.map((): number[] => []);
  counts.rows.forEach(({ terms }, row) => terms.forEach(([column]) => rowsWith[column]?.push(row)));
  for (let column = 0; column < figures.length; column++) {
    if (!isOpen(column)) continue;
    const step = (cells[counts.unknowns[column] ?? -1]?.release.base ?? 1) - 1;
    const lifted = lift(counts, rowsWith, figures, column, step);
    if (lifted !== undefined && counts.isPossible(lifted)) counts.meet(lifted);
  }
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
