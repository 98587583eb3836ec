/** A database with open clocks, and the worker's services over it, for the benchmark of reminders. */
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { ConfigModule, loadEnv } from '@app/config';
import { DatabaseModule, migrateDatabase } from '@app/database';
import type { FixedClock } from '@app/kernel';
import { Mailer, SmtpMailer } from '@app/mail';
import { BullJobQueue, JobQueue, migrateQueue, type QueueLocation } from '@app/queue';
import { REMINDERS_ENTITIES, RemindersModule, ReminderSettings } from '@app/reminders';

const STRETCHES = 10;

export interface OpenReminders {
  app: INestApplicationContext;
  close(): Promise<void>;
}

export async function openReminders(
  url: string,
  location: QueueLocation,
  smtpUrl: string,
  clock: FixedClock,
): Promise<OpenReminders> {
  const queue = new BullJobQueue(location);
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

export async function newDatabase(ownerUrl: string, name: string): Promise<string> {
  await change(ownerUrl, `create database ${name}`);
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  await migrateDatabase(url.href, {});
  await migrateQueue(url.href);
  return url.href;
}

/** As the owner, over a connection of its own. */
export async function change(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/**
 * Open clocks with one planned line each, with ids in the order of making as the desk gives them. Those that are due are
 * not all neighbours: they lie in ten stretches, as terms of different lengths do that began in different weeks. So many
 * fall due at each of the moments; the rest wait for next year.
 */
export function fill(
  url: string,
  { open, people, due, dueAt }: { open: number; people: number; due: number; dueAt: readonly string[] },
): Promise<void> {
  const moments = `array[${dueAt.map((moment) => `timestamptz '${moment}'`).join(', ')}]`;
  return change(
    url,
    `insert into identity.staff (id, username, display_name, role, email, public_key, passphrase_salt, wrapped_private_key,
       wrapped_totp_secret, created_at)
     select uuidv7(), 'p' || n, 'p' || n, 'caseworker', 'p' || n || '@desk.example', '', '', '', '', now()
     from generate_series(1, ${people}) n`,
    `insert into cases.cases (id, reference, status, language, assignee_id, filed_at, filed_on, come_back_on)
     select uuidv7(), 'SR-2026-' || n, 'in-progress', 'nl', staff.ids[1 + n % ${people}], now(), '2026-10-01', '2026-10-15'
     from generate_series(1, ${open}) n, (select array_agg(id) as ids from identity.staff) staff`,
    `insert into cases.deadlines (id, case_id, term, catalogue_version, owed_by, request, result, due, overdue_from, status, started_at)
     select uuidv7(), id, 'AWB-9-11-6w', 'bench', 'agency', '{}', '{}', '2027-02-01', '2027-02-02', 'running', now()
     from cases.cases`,
    'truncate reminders.changed_deadlines',
    `insert into reminders.reminders (id, deadline_id, deadline_version, rung, due_at, status)
     select uuidv7(), id, 1, '14-days-before',
            coalesce((${moments})[1 + (n % ${open / STRETCHES}) / ${due / STRETCHES}], timestamptz '2027-01-18 07:30Z'), 'planned'
     from (select id, row_number() over (order by id) - 1 as n from cases.deadlines) as numbered`,
    'vacuum analyze',
    'checkpoint',
  );
}
