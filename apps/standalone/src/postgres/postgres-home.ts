/**
 * Where the database lives: in the data folder, unless root started the program and the account that runs
 * PostgreSQL cannot get there (a clone under /root, for one). Changing the rights of somebody's home folder is not
 * ours to do; the database and a copy of the server then go to a folder of the system, and the data folder
 * remembers which.
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from '../standalone.errors.js';
import { canEnter, canRun, postgresAccount, type Account } from './postgres-account.js';
import { binary, type PostgresBinaries } from './postgres-binaries.js';

/** Kept across restarts of the machine, which /tmp is not. */
const SYSTEM_FOLDERS = ['/var/lib', '/var/tmp'];

export interface PostgresHome {
  account: Account;
  binaries: PostgresBinaries;
  /** PGDATA. */
  cluster: string;
}

export function postgresHome(
  dataFolder: string,
  installed: PostgresBinaries,
  say: (line: string) => void,
): PostgresHome {
  const pointer = join(dataFolder, 'postgres-elsewhere');
  const remembered = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : undefined;
  const inside = join(dataFolder, 'postgres');
  const account = postgresAccount(remembered ?? inside, say);
  if (account.ids === undefined) return { account, binaries: installed, cluster: inside };

  const binaries = reachableBinaries(installed, account, say);
  if (remembered !== undefined) return { account, binaries, cluster: assertThere(remembered, pointer) };
  if (canReach(dataFolder, account)) return { account, binaries, cluster: inside };
  if (existsSync(inside)) {
    throw new CannotStart(
      'POSTGRES',
      `The account "${account.name}" cannot enter ${dataFolder} any more. Move the data folder to where it was, or to a folder such as /srv/spreekrecht.`,
    );
  }

  const cluster = join(systemFolder(), randomBytes(8).toString('hex'), 'postgres');
  mkdirSync(dirname(cluster), { mode: 0o711 });
  writeFileSync(pointer, `${cluster}\n`, { mode: 0o600 });
  say(`The account "${account.name}" cannot enter ${dataFolder}: the database is kept in ${cluster}.`);
  return { account, binaries, cluster };
}

/** Beginning again with an empty database would look as if everything were lost. */
function assertThere(cluster: string, pointer: string): string {
  if (existsSync(dirname(cluster))) return cluster;
  throw new CannotStart(
    'POSTGRES',
    `The database of this data folder is kept in ${cluster}, which is gone. Bring it back, or remove ${pointer} to begin again.`,
  );
}

/** Lets the account pass through the data folder, and no further, when that is all that is missing. */
function canReach(dataFolder: string, account: Account): boolean {
  if (canEnter(account, dataFolder)) return true;
  if (!canEnter(account, dirname(dataFolder)) || account.ids === undefined) return false;
  chownSync(dataFolder, statSync(dataFolder).uid, account.ids.gid);
  chmodSync(dataFolder, 0o710);
  return canEnter(account, dataFolder);
}

function reachableBinaries(
  installed: PostgresBinaries,
  account: Account,
  say: (line: string) => void,
): PostgresBinaries {
  const works = (binaries: PostgresBinaries) => canRun(account, binary(binaries, 'postgres'), ['--version']);
  if (works(installed)) return installed;
  const copy = { ...installed, home: join(systemFolder(), `postgresql-${installed.version}`) };
  if (!existsSync(copy.home)) {
    say(`The account "${account.name}" cannot read ${installed.home}: copying PostgreSQL to ${copy.home}.`);
    const draft = `${copy.home}.${process.pid}`;
    cpSync(installed.home, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy.home);
  }
  if (works(copy)) return copy;
  throw new CannotStart(
    'NO_POSTGRES',
    `PostgreSQL does not run as root, and the account "${account.name}" cannot run ${copy.home}. Start as another user, or set DATABASE_URL.`,
  );
}

/** A folder of root's that nobody else can have prepared. */
function systemFolder(): string {
  for (const base of SYSTEM_FOLDERS) {
    const folder = join(base, 'spreekrecht');
    try {
      mkdirSync(folder, { recursive: true, mode: 0o711 });
      const { uid, mode } = lstatSync(folder);
      const probe = join(folder, `.probe.${process.pid}`);
      writeFileSync(probe, '');
      rmSync(probe);
      if (uid === 0 && (mode & 0o022) === 0) return folder;
    } catch {
      // The next one may do.
    }
  }
  throw new CannotStart(
    'NO_POSTGRES',
    'PostgreSQL does not run as root, and its own account cannot reach the data folder. Start as another user, or set DESK_DATA to a folder such as /srv/spreekrecht.',
  );
}
