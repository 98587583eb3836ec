/** A queue that loses everything or is away, on both back ends; the ledger is the truth and the queue only a clock. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ReminderDesk } from '../support/reminders-desk.js';
import { TestRedis } from '../support/reminders-redis.js';

const MORNING = '2026-11-30T07:30:00Z';
const TEAM = 5;

/** What the operator's bad day does to each queue. */
interface Queue {
  desk: ReminderDesk;
  lose(): Promise<void>;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

const QUEUES = {
  async postgres(): Promise<Queue> {
    const desk = await ReminderDesk.open('2026-11-02T10:00:00Z');
    return {
      desk,
      lose: () => desk.loseQueue(),
      goAway: async () => void (await desk.rows('alter schema bullmq rename to bullmq_gone')),
      comeBack: async () => void (await desk.rows('alter schema bullmq_gone rename to bullmq')),
      close: () => desk.close(),
    };
  },
  async redis(): Promise<Queue> {
    const redis = await TestRedis.start();
    const desk = await ReminderDesk.open('2026-11-02T10:00:00Z', redis.url);
    return {
      desk,
      lose: () => redis.empty(),
      goAway: () => redis.stop(),
      comeBack: () => redis.start(),
      close: async () => {
        await desk.close();
        await redis.remove();
      },
    };
  },
};

describe.each(Object.keys(QUEUES) as (keyof typeof QUEUES)[])('With the queue on %s', (kind) => {
  let queue: Queue;
  let desk: ReminderDesk;
  const team = Array.from({ length: TEAM }, (_, index) => `worker-${index}`);
  beforeEach(async () => {
    queue = await QUEUES[kind]();
    desk = queue.desk;
    for (const name of team) {
      const id = await desk.person(name, 'caseworker');
      await desk.deadline(await desk.case(id), '2026-11-02');
    }
    await desk.sweep();
    desk.clock.moveTo(MORNING);
  });
  afterEach(() => queue.close());

  const states = async () =>
    Object.fromEntries(
      (
        await desk.rows<{ status: string; count: string }>(
          `select status, count(*) as count from reminders.reminders where rung = '14-days-before' group by status`,
        )
      ).map(({ status, count }) => [status, Number(count)]),
    );

  it('every reminder of the morning arrives once', async () => {
    await desk.startWorkers(2);
    await desk.morning();
    expect(desk.mail.recipients().sort()).toEqual(team);
    expect(await states()).toEqual({ sent: TEAM });
  });

  it('a queue that loses all its jobs is filled again by the next pass', async () => {
    expect(await desk.sweep()).toMatchObject({ mails: TEAM, notQueued: 0 });
    await queue.lose();
    await desk.startWorkers();
    await desk.quiet();
    expect(desk.mail.received).toEqual([]);
    expect(await desk.morning('2026-11-30T07:33:00Z')).toMatchObject({ mails: 0, repeated: TEAM });
    expect(desk.mail.recipients().sort()).toEqual(team);
    await desk.morning('2026-11-30T07:36:00Z');
    expect(desk.mail.received).toHaveLength(TEAM);
    expect(await states()).toEqual({ sent: TEAM });
  });

  it('a queue that loses its jobs after they were done sends nothing twice', async () => {
    await desk.startWorkers();
    await desk.morning();
    await queue.lose();
    await desk.morning('2026-11-30T07:33:00Z');
    expect(desk.mail.received).toHaveLength(TEAM);
  });

  it('a pass does its work while the queue is away, and its mails go when it is back', async () => {
    await queue.goAway();
    expect(await desk.sweep()).toMatchObject({ claimed: TEAM, mails: TEAM, notQueued: TEAM });
    await queue.comeBack();
    await desk.startWorkers();
    await desk.morning('2026-11-30T07:33:00Z');
    expect(desk.mail.recipients().sort()).toEqual(team);
    expect(await states()).toEqual({ sent: TEAM });
  });

  it('a queue that stays away is an alarm, for people must now look themselves', async () => {
    await queue.goAway();
    await desk.sweep();
    desk.clock.moveTo('2026-11-30T08:40:00Z');
    await desk.sweep();
    expect(await desk.alarms()).toEqual(team.map(() => 'mail-failed'));
    await queue.comeBack();
    await desk.startWorkers();
    await desk.morning('2026-11-30T08:45:00Z');
    expect(await desk.alarms()).toEqual([]);
    expect(await states()).toEqual({ sent: TEAM });
  });
});
