/**
 * PostgreSQL and Redis that go away in the middle of a morning with thousands of reminders, and a queue that is
 * emptied. The workers are never restarted: they must find their way back by themselves.
 */
import { setTimeout as elapse } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fillDesk, reckon, untilSent } from '../support/reminders-crowd.js';
import { ReminderDesk } from '../support/reminders-desk.js';
import { TestPostgres } from '../support/reminders-postgres.js';
import { WorkerProcesses } from '../support/reminders-processes.js';
import { TestRedis } from '../support/reminders-redis.js';
import { until } from '../support/until.js';

const MORNING = '2026-11-30T07:30:00Z';
const PEOPLE = 150;
const DEADLINES = 2_400;
const WORKERS = 2;
/** Of each worker; so many mails may be between the mail server's answer and the ledger. */
const JOBS_AT_ONCE = 4;
/** The morning is interrupted when so many mails have been taken. */
const MOMENTS = [20, 80];

let postgres: TestPostgres;
let redis: TestRedis | undefined;
let desk: ReminderDesk;
let workers: WorkerProcesses;
beforeAll(async () => void (postgres = await TestPostgres.start()));
afterAll(() => postgres.remove());

async function open(kind: 'postgres' | 'redis'): Promise<void> {
  redis = kind === 'redis' ? await TestRedis.start() : undefined;
  desk = await ReminderDesk.open('2026-11-27T10:00:00Z', redis?.url, postgres.url);
  workers = new WorkerProcesses(desk);
  await fillDesk(desk, { people: PEOPLE, deadlines: DEADLINES });
  // A server that takes its time lets the fault fall between its answer and the ledger.
  desk.mail.beforeAnswer = () => elapse(40);
}

async function close(): Promise<void> {
  await workers.remove();
  await desk.close();
  await redis?.remove();
}

/** Lets the morning happen, interrupted by `fault`, until every reminder is sent; gives what became of them. */
async function morningWith(fault: () => Promise<unknown>) {
  for (let count = 0; count < WORKERS; count += 1) workers.start(MORNING);
  for (const moment of MOMENTS) {
    await until(() => desk.mail.received.length >= moment, 60_000);
    await fault();
  }
  await untilSent(desk, MORNING, DEADLINES);
  expect(workers.lost()).toEqual([]);
  const { repeated, ...rest } = await reckon(desk, MORNING);
  expect(rest).toEqual({
    due: DEADLINES,
    sent: DEADLINES,
    alarmed: 0,
    lost: 0,
    told: DEADLINES,
    mustBeTold: DEADLINES,
  });
  expect(await desk.alarms()).toEqual([]);
  return repeated;
}

describe.each(['postgres', 'redis'] as const)('With the queue on %s', (kind) => {
  beforeEach(() => open(kind));
  afterEach(close);

  it('a PostgreSQL that loses its power loses no reminder', async () => {
    const repeated = await morningWith(async () => {
      await postgres.crash();
      await elapse(300);
      await postgres.startAgain();
    });
    expect(repeated).toBeLessThanOrEqual(MOMENTS.length * WORKERS * JOBS_AT_ONCE);
  });

  it('a queue that loses everything while its jobs run loses and repeats no reminder', async () => {
    expect(await morningWith(() => (redis === undefined ? desk.loseQueue() : redis.empty()))).toBe(0);
  });
});

describe('A Redis that is stopped and started again', () => {
  beforeEach(() => open('redis'));
  afterEach(close);

  it('loses and repeats no reminder', async () => {
    const repeated = await morningWith(async () => {
      await redis?.stop();
      await elapse(500);
      await redis?.start();
    });
    expect(repeated).toBe(0);
  });
});
