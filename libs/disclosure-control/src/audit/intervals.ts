import { contradiction } from '../input/bad-input.js';
import type { Attacker, AuditRequest } from '../input/release.js';
import { Stopwatch, type Engine } from './engine.js';
import { PossibleCounts } from './possible-counts.js';
import { intervalsOf, type Interval } from './survey.js';
import { worldOf } from './world.js';

/**
 * The interval, in persons, to which an attacker can narrow every cell of the release and, after it, of the ledger.
 *
 * @throws DomainError `DISCLOSURE.CONTRADICTION` when no counts fit what is public, AuditTimeout
 */
export function attackIntervals(engine: Engine, request: AuditRequest, attacker: Attacker): Interval[] {
  const world = worldOf(request, 'everything');
  const counts = new PossibleCounts(engine, world, attacker, new Stopwatch(request.timeLimitSeconds));
  try {
    if (!counts.exist()) throw contradiction('no table of counts fits the published figures');
    return intervalsOf(counts);
  } finally {
    counts.dispose();
  }
}
