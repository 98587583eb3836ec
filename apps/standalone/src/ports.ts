import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as elapse } from 'node:timers/promises';
import { CannotStart, systemCode } from './standalone.errors.js';

export interface WantedPort {
  /** For whom, as the person at the terminal calls it: `intake door`. */
  what: string;
  /** The variable that sets it. */
  variable: string;
  port: number;
}

/**
 * A port that nobody listens on at this moment, below those that a system gives to outgoing connections: one of them
 * could take it while a server that died is started again.
 */
export async function freePort(host: string): Promise<number> {
  for (let tries = 0; tries < 20; tries += 1) {
    const port = randomInt(20_000, 32_000);
    if (await isPortFree(host, port)) return port;
  }
  return listenOnce(host, 0);
}

export async function isPortFree(host: string, port: number): Promise<boolean> {
  return listenOnce(host, port).then(
    () => true,
    () => false,
  );
}

/**
 * Checks that each port can be opened; 0 becomes a free one.
 *
 * @param patienceMs How long a port may stay taken: longer than 0 after a crash, while the doors of the earlier run
 *                   are still closing.
 * @throws CannotStart with one line about the first port that cannot be used.
 */
export async function claimPorts(
  host: string,
  wanted: readonly WantedPort[],
  patienceMs = 0,
): Promise<number[]> {
  const claimed: number[] = [];
  const end = performance.now() + patienceMs;
  for (const [index, { what, variable, port }] of wanted.entries()) {
    const twin = wanted.findIndex((other) => other.port === port && port !== 0);
    if (twin < index && twin >= 0) {
      throw new CannotStart(
        'PORT',
        `${wanted[twin]!.variable} and ${variable} are both ${port}. Give each its own.`,
      );
    }
    for (;;) {
      try {
        claimed.push(await listenOnce(host, port));
        break;
      } catch (error) {
        if (systemCode(error) === 'EADDRINUSE' && performance.now() < end) {
          await elapse(100);
          continue;
        }
        throw new CannotStart('PORT', refusal(host, port, what, variable, systemCode(error)));
      }
    }
  }
  return claimed;
}

function refusal(host: string, port: number, what: string, variable: string, code: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} (${what}) is already in use. Set ${variable} to another one.`;
  if (code === 'EACCES')
    return `Port ${port} (${what}) may not be opened by this user. Set ${variable} to another one.`;
  return `Port ${port} (${what}) cannot be opened on HOST=${host} (${code}).`;
}

async function listenOnce(host: string, port: number): Promise<number> {
  const server = createServer();
  server.listen({ host, port, exclusive: true });
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return address.port;
}
