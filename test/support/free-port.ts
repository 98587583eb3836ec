import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that a system gives to outgoing connections, one of which could take it before the program does. */
const FIRST = 20_000;
const END = 32_000;
const given = new Set<number>();

/** A port of the loopback that nobody listens on at this moment; never the same one twice in a test file. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(FIRST, END);
    if (given.has(port)) continue;
    const server = createServer();
    const opened = once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.listen(port, '127.0.0.1');
    if (!(await opened)) continue;
    server.close();
    await once(server, 'close');
    given.add(port);
    return port;
  }
  throw new Error('of fifty ports none was free');
}
