/** The embedded server as the standalone runs it; a real one, in a folder of its own. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { processIdentity } from '../processes/process-identity.js';
import { readPostmasterPid } from './postgres-leftover.js';
import { installedBinaries } from './postgres-binaries.js';
import { postgresHome } from './postgres-home.js';
import { PostgresServer } from './postgres-server.js';
import { startPostgres, type RunningPostgres } from './postgres.js';

jest.setTimeout(60_000);

let folder: string;
let said: string[];
const running: RunningPostgres[] = [];
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'embedded-')));
  said = [];
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(password = 'a-long-password'): Promise<RunningPostgres> {
  const server = await startPostgres(
    folder,
    password,
    (line) => said.push(line),
    (error) => said.push(String(error)),
  );
  running.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const cluster = () => join(folder, 'postgres');
const postmaster = () => readPostmasterPid(cluster())!.pid;

describe('The embedded PostgreSQL', () => {
  it('is made once: UTF-8, with a password, on the loopback interface, small, and durable', async () => {
    const first = await start();
    expect(first.isNew).toBe(true);
    const [facts] = await query(
      first.ownerUrl,
      `SELECT current_database() AS name, pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider,
              current_setting('listen_addresses') AS address, current_setting('unix_socket_directories') AS sockets,
              current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('shared_buffers') AS buffers, current_setting('data_checksums') AS checksums
         FROM pg_database WHERE datname = current_database()`,
    );
    expect(facts).toEqual({
      name: 'spreekrecht',
      encoding: 'UTF8',
      provider: 'b',
      address: '127.0.0.1',
      sockets: '',
      fsync: 'on',
      commit: 'on',
      buffers: '32MB',
      checksums: 'on',
    });
    expect(statSync(cluster()).mode & 0o077).toBe(0);
    await expect(query(first.ownerUrl.replace('a-long-password', 'wrong'), 'SELECT 1')).rejects.toMatchObject(
      {
        code: '28P01',
      },
    );

    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS value');
    await running.pop()!.stop();
    expect(existsSync(join(cluster(), 'postmaster.pid'))).toBe(false);
    const second = await start();
    expect(second.isNew).toBe(false);
    expect(await query(second.ownerUrl, 'SELECT value FROM kept')).toEqual([{ value: 42 }]);
  });

  it('that was left running is stopped, and nothing that was stored is lost', async () => {
    const first = await start();
    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS value');
    await running.pop()!.stop();
    // As a standalone leaves it that is killed: running, and with nobody who knows of it.
    const home = postgresHome(folder, installedBinaries(), () => undefined);
    await new PostgresServer(
      home,
      join(folder, 'left.log'),
      () => undefined,
      () => undefined,
    ).start();
    const left = postmaster();
    const second = await start();
    expect(said).toContain('An earlier start left PostgreSQL running: stopping it.');
    expect(processIdentity(left)).toBeUndefined();
    expect(await query(second.ownerUrl, 'SELECT value FROM kept')).toEqual([{ value: 1 }]);
  });

  it('that is killed is started again on the same port', async () => {
    const server = await start();
    await query(server.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS value');
    const killed = postmaster();
    process.kill(killed, 'SIGKILL');
    const end = performance.now() + 30_000;
    while (readPostmasterPid(cluster())?.pid === killed || !readPostmasterPid(cluster())?.ready) {
      if (performance.now() > end) throw new Error('PostgreSQL did not come back.');
      await elapse(50);
    }
    expect(await query(server.ownerUrl, 'SELECT value FROM kept')).toEqual([{ value: 1 }]);
    expect(said.join('\n')).toContain('PostgreSQL ended by itself; starting it again.');
  });

  it('is made anew when an earlier attempt was cut off half-way', async () => {
    mkdirSync(`${cluster()}.new`);
    writeFileSync(join(`${cluster()}.new`, 'half'), '');
    writeFileSync(`${cluster()}.new-0123.password`, 'left behind');
    const server = await start();
    expect(await query(server.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(readdirSync(dirname(cluster())).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('starts when the number that its state file holds is another program’s by now', async () => {
    await start();
    await running.pop()!.stop();
    writeFileSync(join(cluster(), 'postmaster.pid'), `${process.ppid}\n${cluster()}\n1\n5432\n\n\n\nready\n`);
    const server = await start();
    expect(await query(server.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
