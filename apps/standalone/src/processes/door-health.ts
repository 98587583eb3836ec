import { get } from 'node:http';
import { setTimeout as elapse } from 'node:timers/promises';

/** True when `/healthz` answers 200. */
export function isHealthy(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(
      { host: reachable(host), port, path: '/healthz', agent: false, timeout: 3_000 },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

/** Asks until the answer is good. @returns false when the time is up or `isGivenUp` says so. */
export async function becomesHealthy(
  host: string,
  port: number,
  patienceMs: number,
  isGivenUp: () => boolean,
): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end && !isGivenUp()) {
    if (await isHealthy(host, port)) return true;
    await elapse(100);
  }
  return false;
}

/** An address to call for a server that listens everywhere. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}
