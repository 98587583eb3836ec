/** A Redis that lives as long as a benchmark, in a folder of its own, as durable as BullMQ advises. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';

export interface RedisProcess {
  url: string;
  stop(): Promise<void>;
}

/** @returns undefined when this machine has no `redis-server`. */
export async function startRedis(): Promise<RedisProcess | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'spreekrecht-bench-redis-'));
  const port = await freePort();
  const child = spawn(
    'redis-server',
    ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''],
    { stdio: 'ignore' },
  );
  let missing = false;
  child.once('error', () => (missing = true));
  const exit = once(child, 'exit').catch(() => undefined);
  while (!missing && !(await listens(port))) await elapse(20);
  const stop = async () => {
    child.kill('SIGTERM');
    await exit;
    rmSync(folder, { recursive: true, force: true });
  };
  if (!missing) return { url: `redis://127.0.0.1:${port}`, stop };
  rmSync(folder, { recursive: true, force: true });
  return undefined;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
