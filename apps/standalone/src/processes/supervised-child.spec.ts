import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { guarded } from './child-guard.js';
import { processIdentity } from './process-identity.js';
import { SupervisedChild } from './supervised-child.js';

const QUICK = { firstMs: 40, longestMs: 160, steadyMs: 60_000, stopMs: 400 };

let folder: string;
const supervised: SupervisedChild[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'child-'));
});
afterEach(async () => {
  for (const child of supervised.splice(0)) await child.stop();
  rmSync(folder, { recursive: true, force: true });
});

function child(source: string, said: string[] = []): SupervisedChild {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, source);
  const made = new SupervisedChild(
    {
      title: 'sample door',
      file,
      environment: () => ({ TOLD: String(said.length) }),
      nodeFlags: [],
      logFile: join(folder, 'sample.log'),
    },
    (line) => said.push(line),
    QUICK,
  );
  supervised.push(made);
  return made;
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error('What the test waits for did not happen in time.');
    await elapse(10);
  }
}
const log = () => readFileSync(join(folder, 'sample.log'), 'utf8');

describe('A child of the standalone', () => {
  it('knows nothing but what it is given, and writes to its log', async () => {
    child('console.log(JSON.stringify(process.env)); setInterval(() => 0, 1000)').start();
    await until(() => log().endsWith('\n'));
    expect(
      Object.keys(JSON.parse(log()) as object).filter((name) => !name.startsWith('NODE_CHANNEL')),
    ).toEqual(['TOLD']);
  });

  it('that dies is started again after growing pauses, and somebody is told', async () => {
    const said: string[] = [];
    const dying = child('console.log(process.env.TOLD); process.exit(3)', said);
    dying.start();
    await until(() => dying.deaths >= 4);
    expect(log()).toMatch(/^0\n1\n2\n3\n/);
    const pauses = said.map(
      (line) => /ended by itself \(exit 3\); starting it again in ([\d.]+) s/.exec(line)?.[1],
    );
    expect(pauses.slice(0, 4)).toEqual(['0.04', '0.08', '0.16', '0.16']);
  });

  it('that is killed comes back as another process', async () => {
    const killed = child('setInterval(() => 0, 1000)');
    killed.start();
    const first = killed.pid!;
    process.kill(first, 'SIGKILL');
    await until(() => killed.pid !== first);
    expect(killed.deaths).toBe(1);
  });

  it('is asked to stop, and not started again', async () => {
    const said: string[] = [];
    const polite = child(
      "console.log('up'); process.on('SIGTERM', () => process.exit(0)); setInterval(() => 0, 1000)",
      said,
    );
    polite.start();
    await until(() => log().includes('up'));
    await polite.stop();
    expect(processIdentity(polite.pid!)).toBeUndefined();
    await elapse(100);
    expect([said, polite.deaths]).toEqual([[], 0]);
  });

  it('that does not want to stop is made to', async () => {
    const said: string[] = [];
    const stubborn = child(
      "process.on('SIGTERM', () => 0); console.log('up'); setInterval(() => 0, 1000)",
      said,
    );
    stubborn.start();
    await until(() => log().includes('up'));
    await stubborn.stop();
    expect(processIdentity(stubborn.pid!)).toBeUndefined();
    expect(said).toEqual(['The sample door does not stop by itself; ending it.']);
  });

  it('can be stopped in the pause before it is started again', async () => {
    const dying = child('process.exit(1)');
    dying.start();
    await until(() => dying.deaths === 3);
    await dying.stop();
    await elapse(300);
    expect(dying.deaths).toBe(3);
  });
});

describe('A child whose standalone was killed', () => {
  /** A process that starts a guarded child, says its number and waits to be killed. */
  async function orphan(source: string): Promise<number> {
    writeFileSync(join(folder, 'child.mjs'), `${source}; process.send('up'); setInterval(() => 0, 1000);`);
    writeFileSync(
      join(folder, 'parent.mjs'),
      `import { fork } from 'node:child_process';
       const child = fork(${JSON.stringify(join(folder, 'child.mjs'))}, [], {
         execArgv: ${JSON.stringify(guarded(join(folder, 'cache')))}, detached: true,
       });
       child.on('message', () => console.log(child.pid));
       setInterval(() => 0, 1000);`,
    );
    const parent = spawn(process.execPath, [join(folder, 'parent.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    parent.kill('SIGKILL');
    return Number(said.toString());
  }

  it('stops as if it had been asked to', async () => {
    const note = join(folder, 'note');
    const pid = await orphan(
      `import { writeFileSync } from 'node:fs'; process.on('SIGTERM', () => { writeFileSync(${JSON.stringify(note)}, 'closed'); process.exit(0); })`,
    );
    await until(() => processIdentity(pid) === undefined);
    expect(readFileSync(note, 'utf8')).toBe('closed');
  });

  it('stops as well when it has nothing to close', async () => {
    const pid = await orphan('0');
    await until(() => processIdentity(pid) === undefined);
    expect(processIdentity(pid)).toBeUndefined();
  });

  it('ends by itself when its work is done, guard or not', async () => {
    writeFileSync(join(folder, 'short.mjs'), 'console.log(1)');
    const short = fork(join(folder, 'short.mjs'), [], {
      execArgv: guarded(join(folder, 'cache')),
      stdio: 'ignore',
    });
    expect(await once(short, 'exit')).toEqual([0, null]);
  });
});
