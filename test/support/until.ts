import { setTimeout as elapse } from 'node:timers/promises';

/** Waits for a condition; a test that waits in vain says so. */
export async function until(condition: () => boolean | Promise<boolean>, patienceMs = 20_000): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('What the test waits for did not happen in time.');
    await elapse(20);
  }
}
