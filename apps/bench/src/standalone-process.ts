/** The whole system as a stranger starts it, in a folder of its own on free ports. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { environmentWith } from '@app/config';

export interface RunningSystem {
  pid: number;
  urls: Record<'intake' | 'exchange' | 'desk' | 'reports', string>;
  databaseUrl: string;
  /** Milliseconds from the start of the process to the last `/healthz`. */
  readyAfterMs: number;
  /** Stops it, keeps its data, and starts it again. */
  restart(): Promise<RunningSystem>;
  /** Stops it and keeps its data. */
  pause(): Promise<void>;
  stop(): Promise<void>;
}

const DOORS = ['intake', 'exchange', 'desk', 'reports'] as const;
const PATIENCE_MS = 120_000;

export async function startSystem(settings: { demo: boolean }, folder = newFolder()): Promise<RunningSystem> {
  const ports = await freePorts(DOORS.length + 1);
  const urls = Object.fromEntries(DOORS.map((door, index) => [door, `http://127.0.0.1:${ports[index]}`]));
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../standalone/src/main.js', import.meta.url))],
    {
      stdio: ['ignore', 2, 2],
      env: environmentWith({
        DESK_DATA: folder,
        DEMO: settings.demo ? '1' : '0',
        LOG_LEVEL: 'error',
        MAILBOX_PORT: String(ports[DOORS.length]),
        ...Object.fromEntries(
          DOORS.map((door, index) => [`${door.toUpperCase()}_PORT`, String(ports[index])]),
        ),
      }),
    },
  );
  await untilHealthy(Object.values(urls), child);
  const note = JSON.parse(readFileSync(join(folder, 'runtime.json'), 'utf8')) as { databaseUrl: string };
  const halt = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGINT');
    await gone;
  };
  return {
    pid: child.pid ?? 0,
    urls: urls as RunningSystem['urls'],
    databaseUrl: note.databaseUrl,
    readyAfterMs: performance.now() - started,
    restart: async () => {
      await halt();
      return startSystem(settings, folder);
    },
    pause: halt,
    stop: async () => {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'spreekrecht-bench-'));
}

async function untilHealthy(urls: string[], child: ChildProcess): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end && child.exitCode === null) {
    const answers = await Promise.all(urls.map((url) => isHealthy(url)));
    if (answers.every(Boolean)) return;
    await elapse(50);
  }
  child.kill('SIGKILL');
  throw new Error('the system did not become ready');
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).status === 200;
  } catch {
    return false;
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  return Promise.all(
    servers.map(async (server) => {
      const { port } = server.address() as { port: number };
      server.close();
      await once(server, 'close');
      return port;
    }),
  );
}
