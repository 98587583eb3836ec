/**
 * PostgreSQL refuses to run as root. When the standalone is started by root, the server runs as another account:
 * the one that owns the database already, else `postgres` (made if it is not there), else `nobody`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

export interface Account {
  name: string;
  /** Absent when the server runs as the user who starts it. */
  ids?: { uid: number; gid: number };
}

/** @param cluster Folder of a database that may exist already. */
export function postgresAccount(cluster: string, say: (line: string) => void): Account {
  if (process.getuid?.() !== 0) return { name: 'this user' };
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { name: nameOf(uid) ?? `number ${uid}`, ids: { uid, gid } };
  }
  return (
    known('postgres') ??
    made(say) ??
    known('nobody') ?? { name: 'number 65534', ids: { uid: 65534, gid: 65534 } }
  );
}

/** Runs a program as the account, from a folder that everybody can enter; true when it ends well. */
export function canRun(account: Account, command: string, args: string[]): boolean {
  const run = spawnSync(command, args, {
    ...account.ids,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    stdio: 'ignore',
  });
  return run.status === 0;
}

export function canEnter(account: Account, folder: string): boolean {
  return canRun(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder]);
}

function made(say: (line: string) => void): Account | undefined {
  const options = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ];
  const run = spawnSync('useradd', options, {
    stdio: 'ignore',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  });
  if (run.status !== 0) return undefined;
  say('PostgreSQL does not run as root: made the system account "postgres" for it.');
  return known('postgres');
}

function known(name: string): Account | undefined {
  const [, , uid, gid] = accounts().find(([known]) => known === name) ?? [];
  return uid === undefined || gid === undefined
    ? undefined
    : { name, ids: { uid: Number(uid), gid: Number(gid) } };
}

function nameOf(uid: number): string | undefined {
  return accounts().find((fields) => fields[2] === String(uid))?.[0];
}

function accounts(): string[][] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
}
