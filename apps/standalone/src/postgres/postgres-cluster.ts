import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CannotStart } from '../standalone.errors.js';
import { binary } from './postgres-binaries.js';
import type { PostgresHome } from './postgres-home.js';

export const DATABASE = 'spreekrecht';
export const OWNER = 'spreekrecht_owner';

/**
 * Makes the database once. It is built under another name and moved into place when it is whole, so that a start
 * that was cut off leaves nothing half.
 *
 * @returns true when it was made now.
 */
export async function ensureCluster(home: PostgresHome, ownerPassword: string): Promise<boolean> {
  if (existsSync(home.cluster)) {
    assertOurs(home);
    return false;
  }
  removeDrafts(home.cluster);
  // A name of its own: a program of a start that was killed may still be writing into the draft of that start.
  const draft = `${home.cluster}.new-${randomBytes(6).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${ownerPassword}\n`, { mode: 0o600, flag: 'wx' });
  for (const path of [draft, passwordFile]) give(path, home);
  try {
    await run(home, 'initdb', [
      `--pgdata=${draft}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own rules of sorting: the same on every machine, and unchanged by an update of the system.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--set=max_connections=60',
      '--set=shared_buffers=32MB',
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  await run(home, 'postgres', ['--single', '-D', draft, 'postgres'], `CREATE DATABASE ${DATABASE}\n`);
  renameSync(draft, home.cluster);
  return true;
}

/** What starts left that were cut off. A draft that somebody still writes into goes at the next start. */
function removeDrafts(cluster: string): void {
  const folder = dirname(cluster);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(cluster)}.new`)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Its writer ends by itself, because its password file is gone.
    }
  }
}

/** Runs a program of PostgreSQL to its end; its last words become the error. */
async function run(
  home: PostgresHome,
  name: 'initdb' | 'postgres',
  args: string[],
  input = '',
): Promise<void> {
  const program = spawn(binary(home.binaries, name), args, {
    ...home.account.ids,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  program.stdin.on('error', () => undefined);
  program.stdin.end(input);
  const [said, [code]] = await Promise.all([
    text(program.stderr),
    once(program, 'close') as Promise<[number | null]>,
  ]);
  if (code === 0) return;
  const why = said.trim().split('\n').slice(-3).join(' ');
  throw new CannotStart('POSTGRES', `The database could not be made (${name}, exit ${code}): ${why}`);
}

function assertOurs({ cluster, account }: PostgresHome): void {
  const uid = account.ids?.uid ?? process.getuid?.();
  if (uid === undefined || statSync(cluster).uid === uid) return;
  throw new CannotStart(
    'POSTGRES',
    `The database in ${cluster} belongs to another user. Start as that user, or set DESK_DATA to another folder.`,
  );
}

function give(path: string, { account }: PostgresHome): void {
  if (account.ids !== undefined) chownSync(path, account.ids.uid, account.ids.gid);
}
