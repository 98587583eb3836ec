/**
 * The standalone as a person meets it: the built program, its real doors and its real database, started, stopped,
 * killed and started again, and refused in one line where it cannot start. Each start has ports and a data folder
 * of its own.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { freePort } from '../support/free-port.js';

jest.setTimeout(180_000);

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'dist/apps/standalone/src/main.js');
const DOORS = ['intake', 'exchange', 'desk', 'reports'] as const;
const READY = 'Ctrl-C stops it.';

interface Started {
  process: ChildProcess;
  /** Everything that it said so far, on both streams. */
  said(): string;
  ports: Record<string, number>;
  dataFolder: string;
}

const folders: string[] = [];
const started: Started[] = [];

function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'standalone-')));
  folders.push(folder);
  return folder;
}

async function ports(): Promise<Record<string, number>> {
  const names = [...DOORS.map((door) => `${door.toUpperCase()}_PORT`), 'WORKER_PORT', 'MAILBOX_PORT'];
  const free: Record<string, number> = {};
  for (const name of names) free[name] = await freePort();
  return free;
}

async function begin(dataFolder: string, more: Record<string, string> = {}): Promise<Started> {
  const own = await ports();
  const numbers = Object.fromEntries(Object.entries(own).map(([name, port]) => [name, String(port)]));
  const program = spawn(process.execPath, [PROGRAM], {
    cwd: ROOT,
    env: { DESK_DATA: dataFolder, DEMO: '0', LOG_LEVEL: 'warn', ...numbers, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  program.stdout.on('data', (part: Buffer) => (said += part.toString()));
  program.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const one = { process: program, said: () => said, ports: own, dataFolder };
  started.push(one);
  return one;
}

async function ready(one: Started): Promise<Started> {
  await until(() => one.said().includes(READY) || one.process.exitCode !== null, one.said, 120_000);
  if (one.process.exitCode !== null) throw new Error(`It ended instead of starting:\n${one.said()}`);
  return one;
}

async function end(one: Started, signal: NodeJS.Signals): Promise<number | null> {
  if (one.process.exitCode === null && one.process.signalCode === null) {
    const ended = once(one.process, 'close');
    one.process.kill(signal);
    await ended;
  }
  return one.process.exitCode;
}

/** What it said and its exit code, for a start that is expected to fail. */
async function refusal(
  dataFolder: string,
  more: Record<string, string>,
): Promise<{ code: number | null; line: string }> {
  const one = await begin(dataFolder, more);
  await once(one.process, 'close');
  const lines = one.said().trim().split('\n');
  return { code: one.process.exitCode, line: lines.filter((line) => !line.startsWith('- ')).join('\n') };
}

async function until(
  condition: () => boolean | Promise<boolean>,
  context: () => string,
  patienceMs = 60_000,
) {
  const last = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > last)
      throw new Error(`What the test waits for did not happen in time.\n${context()}`);
    await elapse(50);
  }
}

const health = (port: number): Promise<number> =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    (response) => response.status,
    () => 0,
  );

async function allHealthy(one: Started): Promise<number[]> {
  return Promise.all([...DOORS, 'worker'].map((name) => health(one.ports[`${name.toUpperCase()}_PORT`]!)));
}

const note = (one: Started) =>
  JSON.parse(readFileSync(join(one.dataFolder, 'runtime.json'), 'utf8')) as Record<string, string>;

async function query(one: Started, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: note(one)['databaseUrl'] });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const numbersIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The living processes that a start brought about: its children, theirs, and PostgreSQL in its data folder. */
function family(pid: number, dataFolder: string): number[] {
  const parents = new Map(
    numbersIn('/proc').map((one) => [
      one,
      Number(
        read(`/proc/${one}/stat`)
          .replace(/^.*\) /s, '')
          .split(' ')[1],
      ),
    ]),
  );
  const members = new Set([pid]);
  for (let size = 0; size !== members.size;) {
    size = members.size;
    for (const [one, parent] of parents) if (members.has(parent)) members.add(one);
  }
  return [...new Set([...members, ...workingIn(dataFolder)])];
}

/** Every process of PostgreSQL works in the folder of its database. */
function workingIn(dataFolder: string): number[] {
  return numbersIn('/proc').filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(dataFolder);
    } catch {
      // A process that has just ended.
      return false;
    }
  });
}

const programOf = (pid: number) => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
const isAlive = (pid: number) => programOf(pid) !== '';
const doorProcess = (one: Started, name: string) =>
  family(one.process.pid!, one.dataFolder).find((pid) =>
    programOf(pid).includes(`apps/${name}/src/main.js`),
  )!;

beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is not built; npm test builds it first.`);
});
afterEach(async () => {
  for (const one of started.splice(0)) await end(one, 'SIGTERM');
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('A standalone that runs', () => {
  let one: Started;
  beforeAll(async () => {
    one = await ready(await begin(newFolder()));
    started.length = 0;
  });
  afterAll(() => end(one, 'SIGTERM'));

  it('opens every door and tells where they are', async () => {
    expect(await allHealthy(one)).toEqual([200, 200, 200, 200, 200]);
    for (const door of DOORS) {
      expect(one.said()).toContain(`http://127.0.0.1:${one.ports[`${door.toUpperCase()}_PORT`]}`);
    }
    const mails = await fetch(`http://127.0.0.1:${one.ports['MAILBOX_PORT']}/api/mails`);
    expect([mails.status, await mails.json()]).toEqual([200, []]);
  });

  it('refuses a second start on its folder, and is not disturbed by it', async () => {
    expect(await refusal(one.dataFolder, {})).toEqual({
      code: 2,
      line: `Spreekrecht already runs on the data folder ${one.dataFolder} (process ${one.process.pid}). Stop it, or set DESK_DATA to another folder.`,
    });
    expect(await allHealthy(one)).toEqual([200, 200, 200, 200, 200]);
  });

  it('gives each process the secrets that it needs and no others', () => {
    const environment = (name: string) =>
      Object.fromEntries(
        read(`/proc/${doorProcess(one, name)}/environ`)
          .split('\0')
          .map((entry) => entry.split(/=(.*)/s).slice(0, 2) as [string, string]),
      );
    const knows = (name: string) =>
      ['RECEIPT_PEPPER', 'RECEIPT_SALT', 'AUDIT_KEY', 'SMTP_URL'].filter(
        (variable) => variable in environment(name),
      );
    expect(Object.fromEntries([...DOORS, 'worker'].map((name) => [name, knows(name)]))).toEqual({
      intake: ['RECEIPT_PEPPER', 'RECEIPT_SALT'],
      // It mails a contact person the link to her open questions.
      exchange: ['SMTP_URL'],
      desk: ['RECEIPT_PEPPER', 'RECEIPT_SALT', 'AUDIT_KEY', 'SMTP_URL'],
      reports: [],
      worker: ['SMTP_URL'],
    });
    for (const name of [...DOORS, 'worker']) {
      expect(new URL(environment(name)['DATABASE_URL']!).username).toBe(`spreekrecht_${name}`);
    }
  });

  it('starts a door again that dies, and the database too', async () => {
    process.kill(doorProcess(one, 'reports'), 'SIGKILL');
    await until(() => one.said().includes('The reports door ended by itself (SIGKILL)'), one.said);
    await until(async () => (await health(one.ports['REPORTS_PORT']!)) === 200, one.said);

    const [postmaster] = read(join(one.dataFolder, 'postgres', 'postmaster.pid')).split('\n');
    process.kill(Number(postmaster), 'SIGKILL');
    await until(() => one.said().includes('PostgreSQL ended by itself'), one.said);
    await until(async () => (await allHealthy(one)).every((status) => status === 200), one.said);
  });

  it('leaves no process, no lock and no note behind after Ctrl-C', async () => {
    const members = family(one.process.pid!, one.dataFolder);
    expect(members.length).toBeGreaterThan(8);
    expect(await end(one, 'SIGINT')).toBe(0);
    expect([...members, ...workingIn(one.dataFolder)].filter(isAlive).map(programOf)).toEqual([]);
    expect(one.said()).not.toContain('does not stop by itself');
    const left = readdirSync(one.dataFolder);
    expect(left).not.toContain('standalone.lock');
    expect(left).not.toContain('runtime.json');
    expect(existsSync(join(one.dataFolder, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});

describe('A standalone that is killed', () => {
  it('takes its doors with it, starts again by itself, and has lost nothing', async () => {
    const folder = newFolder();
    const first = await ready(await begin(folder));
    await query(first, 'CREATE TABLE public.acknowledged AS SELECT 42 AS value');
    const doors = [...DOORS, 'worker'].map((name) => doorProcess(first, name));
    await end(first, 'SIGKILL');
    await until(
      () => !doors.some(isAlive),
      () => doors.map(programOf).join('\n'),
      20_000,
    );

    const samePorts = Object.fromEntries(
      Object.entries(first.ports).map(([name, port]) => [name, String(port)]),
    );
    const second = await begin(folder, samePorts);
    second.ports = first.ports;
    await ready(second);
    expect(await allHealthy(second)).toEqual([200, 200, 200, 200, 200]);
    expect(await query(second, 'SELECT value FROM public.acknowledged')).toEqual([{ value: 42 }]);
    expect(await end(second, 'SIGTERM')).toBe(0);
  });

  it('while it is starting, starts again all the same', async () => {
    const folder = newFolder();
    for (const moment of ['Starting PostgreSQL', 'Bringing the database up to date', 'Opening the doors']) {
      const one = await begin(folder);
      await until(() => one.said().includes(moment), one.said);
      await end(one, 'SIGKILL');
    }
    const last = await ready(await begin(folder));
    expect(await allHealthy(last)).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('A standalone that is stopped while it starts', () => {
  it.each(['Starting PostgreSQL', 'Bringing the database', 'Opening the doors'])(
    'at "%s" leaves nothing',
    async (moment) => {
      const one = await begin(newFolder());
      await until(() => one.said().includes(moment), one.said);
      const members = family(one.process.pid!, one.dataFolder);
      expect(await end(one, 'SIGINT')).toBe(0);
      expect([...members, ...workingIn(one.dataFolder)].filter(isAlive).map(programOf)).toEqual([]);
      expect(readdirSync(one.dataFolder)).not.toContain('standalone.lock');
    },
  );
});

describe('A standalone that cannot start says why in one line and ends with 2', () => {
  const busy: Server[] = [];
  afterEach(() => {
    for (const server of busy.splice(0)) server.close();
  });

  it('when a port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    busy.push(server);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const folder = newFolder();
    expect(await refusal(folder, { INTAKE_PORT: String(port) })).toEqual({
      code: 2,
      line: `Port ${port} (intake door) is already in use. Set INTAKE_PORT to another one.`,
    });
    expect(readdirSync(folder)).not.toContain('standalone.lock');
  });

  it.each(['/proc/nowhere', '/dev/null/below'])(
    'when the data folder cannot be written: %s',
    async (folder) => {
      const { code, line } = await refusal(folder, {});
      expect(code).toBe(2);
      expect(line).toMatch(
        new RegExp(`^The data folder ${folder} cannot be written \\(E\\w+\\)\\. Set DESK_DATA [^\\n]*$`),
      );
    },
  );

  it('when the database cannot be reached, without a word of its password', async () => {
    const { DESK_PORT } = await ports();
    const url = `postgres://owner:do-not-tell@127.0.0.1:${DESK_PORT}/desk`;
    const { code, line } = await refusal(newFolder(), { DATABASE_URL: url });
    expect([code, line]).toEqual([2, 'The database cannot be reached (ECONNREFUSED). Check DATABASE_URL.']);
  });

  it('when a variable makes no sense', async () => {
    const { code, line } = await refusal(newFolder(), { DESK_PORT: 'many' });
    expect(code).toBe(2);
    expect(line).toMatch(/^DESK_PORT [^\n]*$/);
  });
});
