/** One standalone for one data folder. The lock of a killed one is recognised and taken over. */
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './processes/process-identity.js';
import { CannotStart } from './standalone.errors.js';

export interface FolderLock {
  /** True when an earlier standalone left its lock behind: its helpers may still be on their way out. */
  readonly takenOver: boolean;
  release(): void;
}

interface Holder {
  pid: number;
  identity: string;
}

/** @throws CannotStart when a living process holds the lock. */
export function lockFolder(folder: string): FolderLock {
  const file = join(folder, 'standalone.lock');
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? 'unknown' });
  let takenOver = false;
  for (let attempt = 0; attempt < 20; attempt++) {
    if (create(file, mine)) return { takenOver, release: () => release(file, mine) };
    const content = read(file);
    if (content === undefined) continue;
    const holder = parse(content);
    const living = holder && processIdentity(holder.pid);
    if (living !== undefined && living === holder?.identity) {
      throw new CannotStart(
        'ALREADY_RUNNING',
        `Spreekrecht already runs on the data folder ${folder} (process ${holder?.pid}). Stop it, or set DESK_DATA to another folder.`,
      );
    }
    takenOver = setAside(file, content) || takenOver;
  }
  throw new CannotStart(
    'LOCK',
    `The lock ${file} cannot be taken. Remove it when no Spreekrecht is running.`,
  );
}

/** Written elsewhere first, so that nobody ever reads half a lock. */
function create(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return copyExclusively(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** For file systems without hard links. */
function copyExclusively(draft: string, file: string): boolean {
  try {
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Only one of several starters succeeds; one that moved a newer lock by mistake puts it back. */
function setAside(file: string, expected: string): boolean {
  const aside = `${file}.left.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) === expected) return true;
    linkSync(aside, file);
    return false;
  } catch {
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file, { force: true });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(content: string): Holder | undefined {
  try {
    return (JSON.parse(content) as Holder | null) ?? undefined;
  } catch {
    return undefined;
  }
}
