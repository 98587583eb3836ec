/** The intervals of one attacker, and which of them say too much. */
import { explore } from './explore.js';
import { liftFigures } from './lift.js';
import type { PossibleCounts } from './possible-counts.js';
import type { PublicCell, World } from './world.js';

const NEAR = 1e-5;

/** Cells (places in the world) about which an attacker learns too much. */
export interface Findings {
  /** Sensitive cells whose count is certain. */
  exact: number[];
  /** Hidden cells that are certain to be under the threshold. */
  belowThreshold: number[];
  /** Rounded cells whose interval is narrower than base − 1. */
  narrow: number[];
  /** Every interval is at least this wide, in persons. */
  minimalWidth: number;
}

export interface Interval {
  low: number;
  high: number;
}

/**
 * Measures every unknown cell as far as needed: a cell that has been seen far enough apart needs no program of its own.
 *
 * @throws AuditTimeout
 */
export function survey(counts: PossibleCounts): Findings {
  const seen = (column: number): Interval => ({
    low: counts.lowest[column] ?? Infinity,
    high: counts.highest[column] ?? -Infinity,
  });
  const isOpen = (column: number) => {
    const cell = counts.world.cells[counts.unknowns[column] ?? -1];
    return cell !== undefined && saysTooMuch(cell, seen(column));
  };
  liftFigures(counts, isOpen);
  explore(counts, isOpen);
  counts.unknowns.forEach((_, column) => {
    if (isOpen(column)) counts.extreme(column, 1);
    if (isOpen(column)) counts.extreme(column, -1);
  });
  return findingsOf(counts.world, counts.unknowns, seen);
}

/** What the intervals of the unknown cells give away. */
export function findingsOf(
  world: World,
  unknowns: readonly number[],
  seen: (column: number) => Interval,
): Findings {
  const findings: Findings = { exact: [], belowThreshold: [], narrow: [], minimalWidth: Infinity };
  unknowns.forEach((place, column) => {
    const cell = world.cells[place];
    if (cell === undefined) return;
    const interval = seen(column);
    findings.minimalWidth = Math.min(findings.minimalWidth, interval.high - interval.low);
    if (isExact(cell, interval)) findings.exact.push(place);
    if (isBelowThreshold(cell, interval)) findings.belowThreshold.push(place);
    if (isNarrow(cell, interval)) findings.narrow.push(place);
  });
  return findings;
}

/** Sensitive counts that are simply published: no attack is needed. A zero is no person, and always published. */
export function sensitiveInTheOpen({ cells }: World): number[] {
  return cells.flatMap(({ kind, figure, release, place }, cell) => {
    const isSensitive = figure < release.threshold || release.alsoSensitive?.includes(place) === true;
    return kind === 'shown' && figure > 0 && isSensitive ? [cell] : [];
  });
}

/** Both bounds of every unknown cell, by place in the world; a cell that is shown has its figure twice. */
export function intervalsOf(counts: PossibleCounts): Interval[] {
  return counts.world.cells.map(({ figure }, place) => {
    const column = counts.columnOf[place] ?? -1;
    if (column < 0) return { low: figure, high: figure };
    // Adding zero turns a negative zero into a plain one.
    return { low: counts.extreme(column, -1).value + 0, high: counts.extreme(column, 1).value + 0 };
  });
}

/** Only one whole number is possible, and it is one that may not be known. */
export function isExact(cell: PublicCell, { low, high }: Interval): boolean {
  if (high - low >= 1 - NEAR) return false;
  if (cell.kind === 'rounded' || cell.release.alsoSensitive?.includes(cell.place) === true) return true;
  return Math.ceil(low - NEAR) < cell.release.threshold;
}

export function isBelowThreshold({ kind, release }: PublicCell, { high }: Interval): boolean {
  return kind === 'hidden' && high < release.threshold - NEAR;
}

export function isNarrow({ kind, release }: PublicCell, { low, high }: Interval): boolean {
  return kind === 'rounded' && high - low < release.base - 1 - NEAR;
}

/** Whether what has been seen of a cell so far would be too little room. */
export function saysTooMuch(cell: PublicCell, seen: Interval): boolean {
  if (!(seen.high - seen.low >= 1 - NEAR)) return true;
  return isBelowThreshold(cell, seen) || isNarrow(cell, seen);
}
