/** Two starts at once must not install or build into the same folders. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import { identityOf } from './process-identity.mjs';
import { CannotLaunch, say } from './say.mjs';

/** Runs `work` while no other launcher of this repository runs any. */
export async function alone(root, work) {
  const file = join(root, 'dist', '.launch.lock');
  const mine = JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) });
  let told = false;
  while (!take(file, mine)) {
    if (setAsideLeftBehind(file)) continue;
    if (!told) say('Another command is installing or building; waiting for it …');
    told = true;
    await elapse(200);
  }
  const release = () => {
    if (read(file) === mine) rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

/** The lock appears whole or not at all, because it is written under another name first. */
function take(file, mine) {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, mine);
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new CannotLaunch(`${dirname(file)} cannot be written (${error.code}).`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes the lock of a process that is gone; a newer lock that was moved by mistake is put back. */
function setAsideLeftBehind(file) {
  const content = read(file);
  if (content === undefined || isHeld(content)) return false;
  const aside = `${file}.left.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== content) linkSync(aside, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isHeld(content) {
  try {
    const { pid, identity } = JSON.parse(content);
    return identity !== undefined && identityOf(pid) === identity;
  } catch {
    return false;
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
