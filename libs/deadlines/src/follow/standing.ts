import type { DeadlineResult } from '../compute/result.js';

/**
 * Where a term stands at a moment.
 *
 * `running`, `last-day`, then `passed` (the last day is over, but a later one can still be defended) and `overdue`.
 * A suspended term is `suspended` whatever the day.
 */
export type Standing = 'running' | 'last-day' | 'passed' | 'overdue' | 'suspended';

/**
 * Derives the standing on read; it is never stored.
 *
 * @param now Today in Europe/Amsterdam as `YYYY-MM-DD`; for a term in hours the local date-time `YYYY-MM-DDTHH:MM`.
 */
export function standingOn(
  deadline: Pick<DeadlineResult, 'due' | 'overdueFrom' | 'state'>,
  now: string,
): Standing {
  const { due, overdueFrom } = deadline;
  if (due === null || overdueFrom === null) return 'suspended';
  // A last day lasts until midnight: nothing is late at 23:00 on it. ISO texts of one form sort by time.
  if (now >= overdueFrom) return 'overdue';
  if (now > due) return 'passed';
  return now.slice(0, 10) === due.slice(0, 10) ? 'last-day' : 'running';
}
