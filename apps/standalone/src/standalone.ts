/**
 * The whole system on one machine: database, mailbox, four doors and the worker, in the order in which they need
 * each other, and stopped in the opposite order. What is started pushes its own end on a stack before the next
 * thing begins, so that a start which is cut off or fails leaves as little behind as Ctrl-C does.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { clockFrom, doorUrl, installationSecrets, writeRuntimeNote, type Env } from '@app/config';
import { SystemClock, type Clock } from '@app/kernel';
import { privateFolder, usableDataFolder } from './data-folder.js';
import { NO_DEMO, fillWithDemo, isFilled, readDemo } from './demo.js';
import { lockFolder } from './folder-lock.js';
import { startMailbox } from './mailbox/mailbox.js';
import { claimPorts, freePort, isPortFree } from './ports.js';
import { startPostgres } from './postgres/postgres.js';
import {
  CHILDREN,
  childEnvironment,
  type ChildName,
  type Installation,
} from './processes/child-environment.js';
import { becomesHealthy } from './processes/door-health.js';
import { cutLog, lastLine } from './processes/log-file.js';
import { runProgram } from './processes/run-program.js';
import { SupervisedChild } from './processes/supervised-child.js';
import { deskFlags, doorFlags, programFile, toolFlags } from './programs.js';
import { CannotStart } from './standalone.errors.js';
import { summary } from './summary.js';
import type { Terminal } from './terminal.js';

const DOORS = ['intake', 'exchange', 'desk', 'reports'] as const;
const MAILBOX_PORT = 3004;
/** After a crash the doors of the earlier run need a moment to close. */
const CLOSING_MS = 10_000;
const READY_MS = 60_000;

type Undo = () => Promise<void> | void;

/**
 * Runs until `stop` says so, or until something breaks that cannot be mended.
 *
 * @throws CannotStart, ConfigurationError: one line for the person at the terminal, exit 2.
 */
export async function runStandalone(given: Env, terminal: Terminal, stop: AbortSignal): Promise<void> {
  const broken = new AbortController();
  const ending = AbortSignal.any([stop, broken.signal]);
  const undo: Undo[] = [];
  try {
    await start(given, terminal, ending, (error) => broken.abort(error), undo).catch((error: unknown) => {
      if (!ending.aborted) throw error;
    });
    if (!ending.aborted)
      await new Promise((resolve) => ending.addEventListener('abort', resolve, { once: true }));
    terminal.step('Stopping.');
  } finally {
    for (const end of undo.toReversed()) {
      await Promise.resolve(end()).catch((error: unknown) =>
        terminal.step(`While stopping: ${String(error)}`),
      );
    }
  }
  if (broken.signal.aborted) throw broken.signal.reason;
  terminal.step('Stopped.');
}

/** How far ahead of the real present this clock is, so that a command of the operator lives in the same moment. */
function aheadOf(clock: Clock): number {
  return clock.instant().epochMilliseconds - new SystemClock().instant().epochMilliseconds;
}

async function start(
  given: Env,
  terminal: Terminal,
  ending: AbortSignal,
  giveUp: (error: unknown) => void,
  undo: Undo[],
): Promise<void> {
  const began = performance.now();
  const say = (line: string) => terminal.step(line);
  say('Starting Spreekrecht.');
  const dataFolder = usableDataFolder(given.DESK_DATA);
  const lock = lockFolder(dataFolder);
  undo.push(lock.release);
  const clock = clockFrom(given);

  const env = { ...given, DESK_DATA: dataFolder };
  await claimAll(env, lock.takenOver ? CLOSING_MS : 0);
  const secrets = installationSecrets(dataFolder);

  let ownerUrl = env.DATABASE_URL;
  let isNew = false;
  if (ownerUrl === undefined) {
    say('Starting PostgreSQL.');
    const postgres = await startPostgres(dataFolder, secrets.databasePasswords.owner, say, giveUp);
    undo.push(postgres.stop);
    ({ ownerUrl, isNew } = postgres);
  }
  ending.throwIfAborted();
  say('Bringing the database up to date.');
  await migrate(env, ownerUrl, secrets.databasePasswords, ending);

  const mailbox =
    env.SMTP_URL === undefined
      ? await startMailbox(privateFolder(dataFolder, 'mails'), env.HOST, env.MAILBOX_PORT ?? MAILBOX_PORT)
      : undefined;
  if (mailbox) undo.push(mailbox.close);
  if (mailbox) env.SMTP_URL = mailbox.smtpUrl;
  const mailboxUrl = mailbox && `http://${env.HOST}:${mailbox.port}`;

  writeRuntimeNote(dataFolder, {
    pid: process.pid,
    databaseUrl: ownerUrl,
    mailboxUrl,
    smtpUrl: mailbox?.smtpUrl,
    ...(env.CLOCK === undefined ? {} : { clockAheadMs: aheadOf(clock) }),
  });
  undo.push(() => rmSync(join(dataFolder, 'runtime.json'), { force: true }));

  const installation = (): Installation => ({
    env,
    secrets,
    ownerUrl,
    ...(env.CLOCK === undefined ? {} : { simulatedMoment: clock.instant().toString() }),
  });
  // Accounts that everybody knows have no place in production, whatever DEMO says.
  const withDemo = env.DEMO === '1' && env.NODE_ENV !== 'production';
  const database = env.DATABASE_URL === undefined ? 'embedded' : fingerprint(new URL(env.DATABASE_URL));
  if (withDemo && (isNew || !isFilled(dataFolder, database))) {
    say('First start: making demo data.');
    await fillWithDemo(installation(), database, (line) => say(`  ${line}`), ending);
  }
  ending.throwIfAborted();

  say('Opening the doors.');
  const logs = privateFolder(dataFolder, 'logs');
  const children = CHILDREN.map((name) => child(name, installation, logs, say));
  undo.push(async () => {
    await Promise.all(children.map((one) => one.stop()));
  });
  for (const one of children) one.start();
  const cutting = setInterval(() => children.forEach((one) => cutLog(one.program.logFile)), 600_000);
  undo.push(() => clearInterval(cutting));
  const demo = withDemo ? readDemo(installation(), ending).catch(() => NO_DEMO) : NO_DEMO;
  await Promise.all(children.map((one, index) => opened(one, CHILDREN[index]!, env, ending)));

  const addresses = Object.fromEntries(DOORS.map((door) => [door, doorUrl(env, door)])) as Record<
    (typeof DOORS)[number],
    string
  >;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  terminal.print(summary({ ...addresses, mailbox: mailboxUrl }, await demo, dataFolder, seconds));
}

/** Every port that this start opens, checked before anything is started; 0 becomes a free one. */
async function claimAll(env: Env, patienceMs: number): Promise<void> {
  const wanted = DOORS.map((door) => {
    const variable = `${door.toUpperCase()}_PORT` as
      'INTAKE_PORT' | 'EXCHANGE_PORT' | 'DESK_PORT' | 'REPORTS_PORT';
    return { what: `${door} door`, variable, port: env[variable] };
  });
  const ports = await claimPorts(
    env.HOST,
    [
      ...wanted,
      { what: 'worker', variable: 'WORKER_PORT', port: env.WORKER_PORT },
      ...(env.MAILBOX_PORT === undefined || env.SMTP_URL !== undefined
        ? []
        : [{ what: 'mailbox page', variable: 'MAILBOX_PORT', port: env.MAILBOX_PORT }]),
    ],
    patienceMs,
  );
  for (const [index, { variable }] of wanted.entries()) env[variable] = ports[index]!;
  env.WORKER_PORT = ports[wanted.length]!;
  env.MAILBOX_PORT = ports[wanted.length + 1] ?? (await mailboxPort(env));
}

/** Nobody asked for a certain port, so one that is taken is no reason not to start. */
async function mailboxPort(env: Env): Promise<number> {
  return (await isPortFree(env.HOST, MAILBOX_PORT)) ? MAILBOX_PORT : freePort(env.HOST);
}

async function migrate(
  env: Env,
  ownerUrl: string,
  rolePasswords: Installation['secrets']['databasePasswords'],
  stop: AbortSignal,
): Promise<void> {
  let said = '';
  const { code } = await runProgram(programFile('standalone/migrate'), [], {
    env: {},
    nodeFlags: toolFlags,
    input: JSON.stringify({ ownerUrl, rolePasswords, withQueue: env.REDIS_URL === undefined }),
    onMessage: (line) => (said = line.trim() === '' ? said : line),
    stop,
  });
  if (code === 0) return;
  if (code === 2) throw new CannotStart('DATABASE', env.DATABASE_URL ? `${said} Check DATABASE_URL.` : said);
  throw new Error(`The database could not be brought up to date: ${said}`);
}

function child(
  name: ChildName,
  installation: () => Installation,
  logs: string,
  say: (line: string) => void,
): SupervisedChild {
  return new SupervisedChild(
    {
      title: name === 'worker' ? 'worker' : `${name} door`,
      file: programFile(name),
      environment: () => childEnvironment(name, installation()),
      nodeFlags: name === 'desk' ? deskFlags : doorFlags,
      logFile: join(logs, `${name}.log`),
    },
    say,
  );
}

async function opened(one: SupervisedChild, name: ChildName, env: Env, ending: AbortSignal): Promise<void> {
  const port = env[`${name.toUpperCase()}_PORT` as 'INTAKE_PORT'];
  const isLost = () => ending.aborted || one.deaths >= 3;
  if (await becomesHealthy(env.HOST, port, READY_MS, isLost)) return;
  ending.throwIfAborted();
  const { title, logFile } = one.program;
  throw new Error(`The ${title} does not open. Its log ends with: ${lastLine(logFile)} (${logFile})`);
}

/** A name for a database that shows neither its user nor its password. */
function fingerprint({ host, pathname }: URL): string {
  return createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12);
}
