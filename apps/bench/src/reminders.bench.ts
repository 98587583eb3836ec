/**
 * The way of a reminder: a sweep over many open clocks of which few are due, and many due at once on their way through
 * the queue to a mail server, beside a queue whose jobs do nothing.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as elapse } from 'node:timers/promises';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { ConfigModule, loadEnv } from '@app/config';
import { DatabaseModule, migrateDatabase } from '@app/database';
import { FixedClock } from '@app/kernel';
import { Mailer, SmtpMailer } from '@app/mail';
import { BullJobQueue, handle, JobQueue, migrateQueue, startJobWorker } from '@app/queue';
import {
  ReminderMailService,
  REMINDERS_ENTITIES,
  RemindersModule,
  ReminderSettings,
  ReminderSweepService,
} from '@app/reminders';
import { report, say } from './report.js';
import { startSystem } from './standalone-process.js';

const BENCH = 'reminders';
const OPEN = [10_000, 1_000_000];
const DUE = 1_000;
const BURST = 100_000;
const BARE_JOBS = 4_000;
const PEOPLE = 50;
/** A working morning, when reminders go out. */
const NOW = '2026-11-23T09:00:00Z';

export async function remindersBench(): Promise<void> {
  const system = await startSystem({ demo: false });
  try {
    for (const open of OPEN) await sweepFew(await newDatabase(system.databaseUrl, `bench_${open}`), open);
    await sendMany(await newDatabase(system.databaseUrl, 'bench_burst'));
  } finally {
    await system.stop();
  }
}

/** 1,000 of the open clocks are due; the rest wait. */
async function sweepFew(url: string, open: number): Promise<void> {
  say(`storing ${open} open clocks`);
  await fill(url, open, DUE);
  const { app, close } = await openReminders(url, 'smtp://127.0.0.1:1');
  const sweep = app.get(ReminderSweepService);
  const started = performance.now();
  const { claimed } = await sweep.sweep();
  const value = performance.now() - started;
  if (claimed !== DUE) throw new Error(`${claimed} of ${DUE} due reminders were claimed`);
  report({ bench: BENCH, case: `${open} open, ${DUE} due`, metric: 'one sweep', unit: 'ms', value });
  const again = performance.now();
  await sweep.sweep();
  report({
    bench: BENCH,
    case: `${open} open, none due`,
    metric: 'one sweep',
    unit: 'ms',
    value: performance.now() - again,
  });
  await close();
}

async function sendMany(url: string): Promise<void> {
  say(`storing ${BURST} due reminders`);
  await fill(url, BURST, BURST);
  let accepted = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => {
        accepted += 1;
        done();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const floor = await bareQueue(url);
  const { app, close } = await openReminders(
    url,
    `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
  );
  const mails = app.get(ReminderMailService);
  const worker = await startJobWorker({
    location: { DATABASE_URL: url },
    handlers: [
      handle('sweep-reminders', async () => undefined),
      handle('send-reminder-mail', ({ mailId }) => mails.send(mailId)),
      handle('run-retention', async () => undefined),
    ],
  });
  const started = performance.now();
  const swept = await app.get(ReminderSweepService).sweep();
  while (accepted < swept.mails) await elapse(5);
  const value = (1000 * BURST) / (performance.now() - started);
  report({
    bench: BENCH,
    case: `${BURST} due, ${swept.mails} mails, PostgreSQL`,
    metric: 'reminders handed to the mail server per second',
    unit: '1/s',
    value,
    floor,
    ratio: value / floor,
  });
  await worker.close();
  await close();
  await new Promise<void>((resolve) => smtp.close(resolve));
}

/** Jobs a second through the same queue when nothing is done for them. */
async function bareQueue(url: string): Promise<number> {
  const queue = new BullJobQueue({ DATABASE_URL: url });
  let done = 0;
  const worker = await startJobWorker({
    location: { DATABASE_URL: url },
    handlers: [
      handle('sweep-reminders', async () => void (done += 1)),
      handle('send-reminder-mail', async () => undefined),
      handle('run-retention', async () => undefined),
    ],
  });
  const started = performance.now();
  for (let job = 0; job < BARE_JOBS; job += 1)
    await queue.add('sweep-reminders', {}, { jobId: `bare.${job}` });
  while (done < BARE_JOBS) await elapse(5);
  const perSecond = (1000 * BARE_JOBS) / (performance.now() - started);
  await worker.close();
  await queue.close();
  return perSecond;
}

async function openReminders(
  url: string,
  smtpUrl: string,
): Promise<{ app: INestApplicationContext; close: () => Promise<void> }> {
  const clock = FixedClock.at(NOW);
  const queue = new BullJobQueue({ DATABASE_URL: url });
  const mailer = new SmtpMailer({ smtpUrl, from: 'desk@localhost.localdomain', clock });
  @Module({
    imports: [
      ConfigModule.open(loadEnv({}), clock),
      DatabaseModule.open({ url, entities: REMINDERS_ENTITIES, poolSize: 6 }),
      RemindersModule.open(new ReminderSettings('http://127.0.0.1:3002', 'localhost'), [
        { provide: JobQueue, useValue: queue },
        { provide: Mailer, useValue: mailer },
      ]),
    ],
  })
  class BenchModule {}
  const app = await NestFactory.createApplicationContext(BenchModule, { logger: false, abortOnError: false });
  return {
    app,
    close: async () => {
      await app.close();
      await queue.close();
    },
  };
}

async function newDatabase(ownerUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  await migrateDatabase(url.href, {});
  await migrateQueue(url.href);
  return url.href;
}

/** Open clocks with one planned line each; the first `due` of them have fallen due this morning. */
async function fill(url: string, open: number, due: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into identity.staff (id, username, display_name, role, email, public_key, passphrase_salt, wrapped_private_key,
       wrapped_totp_secret, created_at)
     select gen_random_uuid(), 'p' || n, 'p' || n, 'caseworker', 'p' || n || '@desk.example', '', '', '', '', now()
     from generate_series(1, ${PEOPLE}) n`,
  );
  await client.query(
    `insert into cases.cases (id, reference, status, language, assignee_id, filed_at, filed_on, come_back_on)
     select gen_random_uuid(), 'SR-2026-' || n, 'in-progress', 'nl',
            (select id from identity.staff where username = 'p' || (1 + n % ${PEOPLE})), now(), '2026-10-01', '2026-10-15'
     from generate_series(1, ${open}) n`,
  );
  await client.query(
    `insert into cases.deadlines (id, case_id, term, catalogue_version, owed_by, request, result, due, overdue_from, status, started_at)
     select gen_random_uuid(), id, 'AWB-9-11-6w', 'bench', 'agency', '{}', '{}', '2027-02-01', '2027-02-02', 'running', now()
     from cases.cases`,
  );
  await client.query('truncate reminders.changed_deadlines');
  await client.query(
    `insert into reminders.reminders (id, deadline_id, deadline_version, rung, due_at, status)
     select gen_random_uuid(), id, 1, '14-days-before',
            case when row_number() over () <= ${due} then timestamptz '2026-11-23 07:30Z' else timestamptz '2027-01-18 07:30Z' end, 'planned'
     from cases.deadlines`,
  );
  await client.query('vacuum analyze');
  await client.end();
}
