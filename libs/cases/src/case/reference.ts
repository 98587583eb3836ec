import { randomInt } from 'node:crypto';

/**
 * The public number of a case, as `SR-2026-004711`. It is drawn by chance and not counted up: two people who compare
 * their numbers must not learn how many others complained between them.
 */
export function drawReference(year: number): string {
  return `SR-${year}-${String(randomInt(1_000_000)).padStart(6, '0')}`;
}
