/**
 * Whole worker processes killed with -9 while thousands of reminders are due. Afterwards every reminder has arrived,
 * and what arrived twice is one mail with one Message-ID: the worker died between sending it and writing it down.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { newId } from '@app/kernel';
import { ReminderDesk } from '../support/reminders-desk.js';
import { TestRedis } from '../support/reminders-redis.js';
import { until } from '../support/until.js';

const ROOT = join(import.meta.dirname, '../..');
const NODE = join(ROOT, 'node_modules/.bin/node');
const MORNING = Temporal.Instant.from('2026-11-30T07:30:00Z');
const PEOPLE = 120;
const DEADLINES = 3_000;
const DEATHS = 5;

let desk: ReminderDesk;
let redis: TestRedis | undefined;
const processes = new Set<ChildProcess>();
afterEach(async () => {
  await Promise.all([...processes].map((process) => kill(process)));
  await desk.close();
  await redis?.remove();
  redis = undefined;
});

/** @param minute of that morning at which the process believes to begin. */
function startWorker(minute: number): ChildProcess {
  const queue = redis === undefined ? {} : { REDIS_URL: redis.url };
  const process = spawn(NODE, [join(ROOT, 'test/support/run-worker.mjs')], {
    env: {
      DATABASE_URL: desk.database.urlAs('worker'),
      SMTP_URL: desk.mail.url,
      MAIL_FROM: 'desk@desk.example',
      CLOCK: MORNING.add({ minutes: minute }).toString(),
      LOG_LEVEL: 'silent',
      SWEEP_EVERY_MS: '250',
      ...queue,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  processes.add(process);
  return process;
}

async function kill(process: ChildProcess): Promise<void> {
  processes.delete(process);
  if (process.exitCode !== null || process.signalCode !== null) return;
  const exit = once(process, 'exit');
  process.kill('SIGKILL');
  await exit;
}

/** People with clocks of six weeks, written by the owner at once; a reminder of each is due on that morning. */
async function fill(): Promise<void> {
  const people: string[] = [];
  for (let index = 0; index < PEOPLE; index += 1)
    people.push(await desk.person(`worker-${index}`, 'caseworker'));
  const template = await desk.deadline(await desk.case(people[0]!), '2026-11-02');
  const cases = Array.from({ length: DEADLINES - 1 }, () => newId());
  await desk.rows(
    `insert into cases.cases (id, reference, status, language, assignee_id, filed_at, filed_on, come_back_on)
     select x.id, 'SR-' || x.id, 'in-progress', 'nl', ($2::uuid[])[1 + x.place % ${PEOPLE}], now(), '2026-11-02', '2026-12-01'
     from unnest($1::uuid[]) with ordinality as x (id, place)`,
    [cases, people],
  );
  await desk.rows(
    `insert into cases.deadlines
       (id, case_id, term, catalogue_version, owed_by, request, result, due, overdue_from, remind_by, status, started_at)
     select x.id, x.case_id, d.term, d.catalogue_version, d.owed_by, d.request, d.result, d.due, d.overdue_from, d.remind_by,
            d.status, d.started_at
     from cases.deadlines d cross join unnest($2::uuid[], $3::uuid[]) as x (id, case_id) where d.id = $1`,
    [template, cases.map(() => newId()), cases],
  );
}

const unsent = async () =>
  Number(
    (
      await desk.rows<{ count: string }>(
        `select (select count(*) from reminders.reminders where rung = '14-days-before' and status <> 'sent')
              + (select count(*) from reminders.changed_deadlines) + (select ${DEADLINES} - count(*) from
                 reminders.reminders where rung = '14-days-before') as count`,
      )
    )[0]!.count,
  );

describe.each(['postgres', 'redis'] as const)('Workers that are killed, with the queue on %s', (kind) => {
  it('lose no reminder, and send none twice under another name', async () => {
    if (kind === 'redis') redis = await TestRedis.start();
    desk = await ReminderDesk.open('2026-11-27T10:00:00Z', redis?.url);
    await fill();
    // A server that takes its time makes it likely that a worker dies while it sends.
    desk.mail.beforeAnswer = () => elapse(15);
    let minute = 0;
    let workers = [startWorker(minute), startWorker(minute)];
    for (let deaths = 0; deaths < DEATHS; deaths += 1) {
      const seen = desk.mail.received.length;
      await until(() => desk.mail.received.length > seen || deaths === 0, 60_000);
      await elapse(Math.random() * 300);
      const victim = workers[deaths % 2]!;
      await kill(victim);
      // What a dead worker held is given back by the queue after a minute; a lost queue is faster, and worse.
      await (redis === undefined ? desk.loseQueue() : redis.empty());
      minute += 3;
      workers = workers.map((worker) => (worker === victim ? startWorker(minute) : worker));
    }
    await Promise.all(workers.map(kill));
    await (redis === undefined ? desk.loseQueue() : redis.empty());
    startWorker(minute + 3);
    await until(async () => (await unsent()) === 0, 90_000);

    const byName = new Map<string, Set<string>>();
    for (const { to, messageId } of desk.mail.received) {
      byName.set(messageId, (byName.get(messageId) ?? new Set()).add(to));
    }
    const [mails] = await desk.rows<{ count: string; told: string; people: string }>(
      `select count(*) as count, sum(needs_today) as told, count(distinct recipient_id) as people from reminders.mails`,
    );
    expect(byName.size).toBe(Number(mails!.count));
    expect(Number(mails!.told)).toBe(DEADLINES);
    expect(Number(mails!.people)).toBe(PEOPLE);
    expect([...byName.values()].filter((people) => people.size > 1)).toEqual([]);
    const duplicates = desk.mail.received.length - byName.size;
    // Four jobs at once in each worker: no more than these can be between the server and the ledger at a death.
    expect(duplicates).toBeLessThanOrEqual((DEATHS + 2) * 4);
    expect(await desk.alarms()).toEqual([]);
  }, 240_000);
});
