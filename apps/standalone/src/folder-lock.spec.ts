import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockFolder } from './folder-lock.js';
import { processIdentity } from './processes/process-identity.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockFile = () => join(folder, 'standalone.lock');

async function pidOfTheDead(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid!;
}

describe('The lock of a data folder', () => {
  it('is held by one process and leaves nothing when it is given back', () => {
    const lock = lockFolder(folder);
    expect(lock.takenOver).toBe(false);
    expect(() => lockFolder(folder)).toThrow(
      `already runs on the data folder ${folder} (process ${process.pid})`,
    );
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    lockFolder(folder).release();
  });

  it('is taken over from a process that is gone', async () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: await pidOfTheDead(), identity: 'boot/1' }));
    const lock = lockFolder(folder);
    expect(lock.takenOver).toBe(true);
    expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
  });

  it('is taken over when another program has the number of the one that held it', () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: process.ppid, identity: 'an earlier process' }));
    expect(lockFolder(folder).takenOver).toBe(true);
  });

  it.each(['', '{"pid":', 'null', '{}', '7'])(
    'is taken over when it holds nothing readable: %j',
    (content) => {
      writeFileSync(lockFile(), content);
      expect(lockFolder(folder).takenOver).toBe(true);
    },
  );

  it('of somebody else is not removed by giving back ours', () => {
    const lock = lockFolder(folder);
    writeFileSync(lockFile(), JSON.stringify({ pid: 1, identity: 'other' }));
    lock.release();
    expect(existsSync(lockFile())).toBe(true);
  });
});

describe('The identity of a process', () => {
  it('stays the same while it lives, and is nobody’s afterwards', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
    const identity = processIdentity(child.pid!);
    expect(identity).toMatch(/./);
    expect(processIdentity(child.pid!)).toBe(identity);
    expect(identity).not.toBe(processIdentity(process.pid));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(processIdentity(child.pid!)).toBeUndefined();
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 30])('is absent for %p, which is no process', (pid) => {
    expect(processIdentity(pid)).toBeUndefined();
  });
});
