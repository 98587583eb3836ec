/**
 * Counts are whole numbers. In tables of three and more dimensions, and where releases are linked, the whole tables
 * that fit can reach less far than the fractions of a linear program, so that an interval may be narrower than it
 * looks. Where a whole table has been met that is far enough out, nothing needs to be asked.
 */
import type { Attacker } from '../input/release.js';
import type { Engine, Stopwatch } from './engine.js';
import { explore } from './explore.js';
import { liftFigures } from './lift.js';
import { PossibleCounts } from './possible-counts.js';
import { findingsOf, saysTooMuch, type Findings, type Interval } from './survey.js';

/**
 * @param counts The survey of the same world in fractions, with the points that it met.
 * @throws AuditTimeout
 */
export function wholeFindings(
  engine: Engine,
  counts: PossibleCounts,
  attacker: Attacker,
  watch: Stopwatch,
): Findings {
  const { world, unknowns } = counts;
  let whole: PossibleCounts | undefined;
  const seen = (column: number): Interval => ({
    low: Math.min(counts.wholeLowest[column] ?? Infinity, whole?.wholeLowest[column] ?? Infinity),
    high: Math.max(counts.wholeHighest[column] ?? -Infinity, whole?.wholeHighest[column] ?? -Infinity),
  });
  const isOpen = (column: number) => {
    const cell = world.cells[unknowns[column] ?? -1];
    const { low, high } = seen(column);
    return cell !== undefined && (low > high || saysTooMuch(cell, { low, high }));
  };
  /** Cheapest first: a corner of the linear program is often whole, and only then is a whole program asked. */
  const ask = (where: PossibleCounts, column: number) => {
    if (isOpen(column)) where.extreme(column, 1);
    if (isOpen(column)) where.extreme(column, -1);
  };
  try {
    liftFigures(counts, isOpen);
    explore(counts, isOpen);
    unknowns.forEach((_, column) => ask(counts, column));
    if (unknowns.some((_, column) => isOpen(column))) {
      const exact = new PossibleCounts(engine, world, attacker, watch, true);
      whole = exact;
      unknowns.forEach((_, column) => ask(exact, column));
    }
    return findingsOf(world, unknowns, seen);
  } finally {
    whole?.dispose();
  }
}
