/** What a killed standalone left running: its PostgreSQL is stopped properly before a new one starts. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import { processIdentity, processesWorkingIn } from '../processes/process-identity.js';
import { CannotStart } from '../standalone.errors.js';

/** The state file of a server: its process number, and whether it takes connections. */
export function readPostmasterPid(cluster: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * Stops the server that still works in this folder, if there is one. Only processes whose working folder it is are
 * touched, whatever number the state file holds.
 */
export async function stopLeftover(cluster: string, say: (line: string) => void): Promise<void> {
  const noted = readPostmasterPid(cluster)?.pid;
  const atWork = () => processesWorkingIn(cluster, noted);
  if (atWork().length > 0) {
    if (noted !== undefined && atWork().includes(noted)) {
      say('An earlier start left PostgreSQL running: stopping it.');
      process.kill(noted, 'SIGINT');
    }
    // The helpers of a server that was killed notice it and leave by themselves.
    if (!(await empty(atWork, 20_000))) {
      if (noted !== undefined && atWork().includes(noted)) process.kill(noted, 'SIGQUIT');
      if (!(await empty(atWork, 10_000))) {
        throw new CannotStart(
          'POSTGRES',
          `PostgreSQL still runs in ${cluster} and does not stop (process ${noted}).`,
        );
      }
    }
  }
  forgetReusedNumber(cluster);
}

/** After a restart of the machine the noted number may be another program's; PostgreSQL would wait for it forever. */
function forgetReusedNumber(cluster: string): void {
  const noted = readPostmasterPid(cluster)?.pid;
  if (noted !== undefined && existsSync('/proc/self') && processIdentity(noted) !== undefined) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
  }
}

async function empty(list: () => number[], patienceMs: number): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while (list().length > 0) {
    if (performance.now() > end) return false;
    await elapse(50);
  }
  return true;
}
