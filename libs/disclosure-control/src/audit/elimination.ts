/**
 * The attacker without a solver: exact elimination over whole numbers of any size. A hidden cell is certain if the
 * equations can be added and subtracted until only that cell is left. Knows nothing of bounds, and makes no rounding
 * error: it is the second opinion on the linear programs.
 */
import type { World } from './world.js';

/** One equation: coefficients by cell, and the right-hand side. */
interface Row {
  terms: Map<number, bigint>;
  side: bigint;
}

/** A cell that the equations determine: its value is numerator ÷ denominator. */
export interface Determined {
  place: number;
  numerator: bigint;
  denominator: bigint;
}

/**
 * Solves all published equations with whole coefficients for the cells that are not shown exactly.
 *
 * @throws Error never for consistent figures; contradictory ones leave rows without terms, which are ignored here
 */
export function determinedCells({ cells, equations }: World): Determined[] {
  const rows = equations.flatMap(({ terms, low, high }): Row[] => {
    if (
      low !== high ||
      !Number.isInteger(low) ||
      terms.some(([, coefficient]) => !Number.isInteger(coefficient))
    )
      return [];
    const row: Row = { terms: new Map(), side: BigInt(low) };
    for (const [place, coefficient] of terms) {
      const cell = cells[place];
      if (cell === undefined) continue;
      if (cell.kind === 'shown') row.side -= BigInt(coefficient) * BigInt(cell.figure);
      else addTerm(row, place, BigInt(coefficient));
    }
    return row.terms.size === 0 ? [] : [row];
  });
  return reduced(rows)
    .filter(({ terms }) => terms.size === 1)
    .flatMap(({ terms, side }) =>
      [...terms].map(([place, factor]) => ({ place, numerator: side, denominator: factor })),
    )
    .sort((one, other) => one.place - other.place);
}

/** Places of the sensitive cells among them. */
export function exactByElimination(world: World): number[] {
  return determinedCells(world)
    .filter(({ place, numerator, denominator }) => {
      const cell = world.cells[place];
      if (cell === undefined) return false;
      if (cell.kind === 'rounded' || cell.release.alsoSensitive?.includes(cell.place) === true) return true;
      const threshold = BigInt(cell.release.threshold);
      return denominator > 0n ? numerator < denominator * threshold : numerator > denominator * threshold;
    })
    .map(({ place }) => place);
}

/** Reduced row echelon form without fractions: every pivot cell stands in one row only. */
function reduced(rows: Row[]): Row[] {
  const done: Row[] = [];
  const holders = new Map<number, Set<Row>>();
  const enter = (row: Row) => {
    for (const place of row.terms.keys()) {
      const holding = holders.get(place) ?? new Set();
      holders.set(place, holding.add(row));
    }
  };
  const open = new Set(rows);
  rows.forEach(enter);
  while (open.size > 0) {
    const row = shortest(open);
    open.delete(row);
    const pivot = fewestHolders(row, holders);
    if (pivot === undefined) continue;
    done.push(row);
    for (const other of Array.from(holders.get(pivot) ?? [])) {
      if (other !== row) eliminate(other, row, pivot, holders);
    }
  }
  return done;
}

/** Short rows first, and among their cells the one that fewest other rows hold: this keeps the numbers small. */
function shortest(open: Set<Row>): Row {
  let best: Row | undefined;
  for (const row of open) if (best === undefined || row.terms.size < best.terms.size) best = row;
  if (best === undefined) throw new Error('no row is left');
  return best;
}

function fewestHolders(row: Row, holders: Map<number, Set<Row>>): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const place of row.terms.keys()) {
    const size = holders.get(place)?.size ?? 0;
    if (size < least) [best, least] = [place, size];
  }
  return best;
}

/** other := other × pivot − row × factor, divided by what all its numbers have in common. */
function eliminate(other: Row, row: Row, pivot: number, holders: Map<number, Set<Row>>): void {
  const [own, theirs] = [row.terms.get(pivot) ?? 1n, other.terms.get(pivot) ?? 0n];
  const common = greatestCommon(own, theirs);
  const [scale, factor] = [own / common, theirs / common];
  if (scale !== 1n) {
    for (const [place, coefficient] of other.terms) other.terms.set(place, coefficient * scale);
    other.side *= scale;
  }
  for (const [place, coefficient] of row.terms) {
    addTerm(other, place, -coefficient * factor);
    const holding = holders.get(place) ?? new Set();
    if (other.terms.has(place)) holders.set(place, holding.add(other));
    else holding.delete(other);
  }
  other.side -= row.side * factor;
  shrink(other);
}

function addTerm({ terms }: Row, place: number, coefficient: bigint): void {
  const sum = (terms.get(place) ?? 0n) + coefficient;
  if (sum === 0n) terms.delete(place);
  else terms.set(place, sum);
}

function shrink(row: Row): void {
  let common = row.side < 0n ? -row.side : row.side;
  for (const coefficient of row.terms.values()) {
    if (common === 1n) return;
    common = greatestCommon(common, coefficient);
  }
  if (common <= 1n) return;
  for (const [place, coefficient] of row.terms) row.terms.set(place, coefficient / common);
  row.side /= common;
}

function greatestCommon(one: bigint, other: bigint): bigint {
  let [large, small] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}
