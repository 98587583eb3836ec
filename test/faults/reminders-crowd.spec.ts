/** Several whole workers at once over thousands of reminders: what one has taken, no other one sends. */
import { setTimeout as elapse } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fillDesk, reckon, untilSent } from '../support/reminders-crowd.js';
import { ReminderDesk } from '../support/reminders-desk.js';
import { WorkerProcesses } from '../support/reminders-processes.js';
import { TestRedis } from '../support/reminders-redis.js';

const MORNING = '2026-11-30T07:30:00Z';
const PEOPLE = 150;
const DEADLINES = 2_500;
/** Mails that one worker sends at once. */
const ONE_WORKER = 4;
/** Less than a mail may take before it counts as lost. */
const PATIENCE_MS = 8_000;

let desk: ReminderDesk;
let workers: WorkerProcesses;
let redis: TestRedis | undefined;
afterEach(async () => {
  await workers.remove();
  await desk.close();
  await redis?.remove();
  redis = undefined;
});

describe.each(['postgres', 'redis'] as const)('With the queue on %s', (kind) => {
  it.each([2, 4])('%i workers send each reminder once', async (count) => {
    if (kind === 'redis') redis = await TestRedis.start();
    desk = await ReminderDesk.open('2026-11-27T10:00:00Z', redis?.url);
    workers = new WorkerProcesses(desk);
    await fillDesk(desk, { people: PEOPLE, deadlines: DEADLINES });
    let now = 0;
    let atOnce = 0;
    // The first mails wait for those of another worker, which may be seconds later in starting.
    desk.mail.beforeAnswer = async () => {
      atOnce = Math.max(atOnce, (now += 1));
      for (let waited = 0; atOnce <= ONE_WORKER && waited < PATIENCE_MS; waited += 30) await elapse(30);
      await elapse(30);
      now -= 1;
    };
    for (let started = 0; started < count; started += 1) workers.start(MORNING);
    await untilSent(desk, MORNING, DEADLINES);
    expect(workers.lost()).toEqual([]);
    expect(await reckon(desk, MORNING)).toEqual({
      due: DEADLINES,
      sent: DEADLINES,
      alarmed: 0,
      lost: 0,
      told: DEADLINES,
      mustBeTold: DEADLINES,
      repeated: 0,
    });
    expect(new Set(desk.mail.received.map(({ to }) => to)).size).toBe(PEOPLE);
    // More at once than one worker sends shows that several were at it.
    expect(atOnce).toBeGreaterThan(ONE_WORKER);
    expect(await desk.alarms()).toEqual([]);
  });
});
