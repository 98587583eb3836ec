/**
 * Whole worker processes killed with -9 while thousands of reminders are due. Afterwards every reminder has arrived,
 * and what arrived twice is one mail with one Message-ID: the worker died between sending it and writing it down.
 */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as elapse } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { fillDesk, reckon, untilSent } from '../support/reminders-crowd.js';
import { ReminderDesk } from '../support/reminders-desk.js';
import { WorkerProcesses } from '../support/reminders-processes.js';
import { TestRedis } from '../support/reminders-redis.js';
import { until } from '../support/until.js';

const MORNING = Temporal.Instant.from('2026-11-30T07:30:00Z');
const PEOPLE = 120;
const DEADLINES = 3_000;
const DEATHS = 5;

let desk: ReminderDesk;
let workers: WorkerProcesses;
let redis: TestRedis | undefined;
afterEach(async () => {
  await workers.remove();
  await desk.close();
  await redis?.remove();
  redis = undefined;
});

describe.each(['postgres', 'redis'] as const)('Workers that are killed, with the queue on %s', (kind) => {
  it('lose no reminder, and send none twice under another name', async () => {
    if (kind === 'redis') redis = await TestRedis.start();
    desk = await ReminderDesk.open('2026-11-27T10:00:00Z', redis?.url);
    workers = new WorkerProcesses(desk);
    const startWorker = (minute: number): ChildProcess =>
      workers.start(MORNING.add({ minutes: minute }).toString());
    const reckoning = () => reckon(desk, MORNING.toString());
    await fillDesk(desk, { people: PEOPLE, deadlines: DEADLINES });
    // A server that takes its time makes it likely that a worker dies while it sends.
    desk.mail.beforeAnswer = () => elapse(15);
    let minute = 0;
    let pair = [startWorker(minute), startWorker(minute)];
    for (let deaths = 0; deaths < DEATHS; deaths += 1) {
      const seen = desk.mail.received.length;
      await until(() => desk.mail.received.length > seen || deaths === 0, 60_000);
      await elapse(Math.random() * 300);
      const victim = pair[deaths % 2]!;
      await workers.kill(victim);
      // What a dead worker held is given back by the queue after a minute; a lost queue is faster, and worse.
      await (redis === undefined ? desk.loseQueue() : redis.empty());
      minute += 3;
      pair = pair.map((worker) => (worker === victim ? startWorker(minute) : worker));
    }
    await workers.killAll();
    await (redis === undefined ? desk.loseQueue() : redis.empty());
    startWorker(minute + 3);
    await untilSent(desk, MORNING.toString(), DEADLINES);

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
    const { repeated, ...rest } = await reckoning();
    expect(rest).toEqual({
      due: DEADLINES,
      sent: DEADLINES,
      alarmed: 0,
      lost: 0,
      told: DEADLINES,
      mustBeTold: DEADLINES,
    });
    // Four jobs at once in each worker: no more than these can be between the server and the ledger at a death.
    expect(repeated).toBeLessThanOrEqual((DEATHS + 2) * 4);
    expect(await desk.alarms()).toEqual([]);
  });
});
