import { setTimeout as elapse } from 'node:timers/promises';

/**
 * Waits for a condition; a test that waits in vain says so.
 *
 * @param everyMs how often it is looked at: seldom when the look itself takes the time of what is waited for.
 */
export async function until(
  condition: () => boolean | Promise<boolean>,
  patienceMs = 60_000,
  everyMs = 20,
): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('What the test waits for did not happen in time.');
    await elapse(everyMs);
  }
}
