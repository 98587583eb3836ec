/** A clock that jumps a week forward over thousands of reminders: what was missed is caught up, the oldest first. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { fillDesk, reckon } from '../support/reminders-crowd.js';
import { ReminderDesk } from '../support/reminders-desk.js';
import { TestRedis } from '../support/reminders-redis.js';

/** Clocks of six weeks that begin on these days fall due for the first time on the five days of the week of 30 November. */
const STARTS = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'];
const PEOPLE = 100;
const DEADLINES = 2_500;
const BEFORE = '2026-11-27T10:00:00Z';
const AFTER = '2026-12-04T10:00:00Z';

let desk: ReminderDesk;
let redis: TestRedis | undefined;
afterEach(async () => {
  await desk.close();
  await redis?.remove();
  redis = undefined;
});

describe.each(['postgres', 'redis'] as const)('With the queue on %s', (kind) => {
  it('five mornings that were jumped over are told in one mail each, the oldest first, and never again', async () => {
    if (kind === 'redis') redis = await TestRedis.start();
    desk = await ReminderDesk.open(BEFORE, redis?.url);
    await fillDesk(desk, { people: PEOPLE, deadlines: DEADLINES, starts: STARTS });
    // Nobody is here for the cases of these two, so that a line without a recipient is jumped over as well.
    await desk.rows(
      `update identity.staff set absent_until = '2027-01-01' where username in ('worker-1', 'worker-2')`,
    );
    await desk.startWorkers(2);
    await desk.morning();
    expect((await reckon(desk, BEFORE)).due).toBe(0);
    await desk.morning(AFTER);

    const { alarmed, ...rest } = await reckon(desk, AFTER);
    expect(alarmed).toBeGreaterThan(0);
    expect(rest).toEqual({
      due: DEADLINES,
      sent: DEADLINES - alarmed,
      lost: 0,
      told: DEADLINES - alarmed,
      mustBeTold: DEADLINES - alarmed,
      repeated: 0,
    });
    expect(await desk.alarms()).toEqual(Array.from({ length: alarmed }, () => 'no-recipient'));
    expect(desk.mail.received).toHaveLength(PEOPLE - 2);
    // The mails were made in the order of the oldest line in each.
    const inOrderOfMaking = await desk.rows<{ oldest: Date }>(
      `select min(due_at) as oldest from reminders.reminders where mail_id is not null group by mail_id order by mail_id`,
    );
    const oldest = inOrderOfMaking.map((row) => row.oldest.toISOString());
    expect(oldest).toEqual(oldest.toSorted());
    expect(new Set(oldest).size).toBeGreaterThan(1);

    // A clock that goes back and forth again repeats nothing.
    await desk.morning(BEFORE);
    await desk.morning('2026-12-04T10:05:00Z');
    expect(desk.mail.received).toHaveLength(PEOPLE - 2);
    await desk.rows('update identity.staff set absent_until = null');
    await desk.morning('2026-12-04T10:10:00Z');
    expect(await reckon(desk, AFTER)).toEqual({
      due: DEADLINES,
      sent: DEADLINES,
      alarmed: 0,
      lost: 0,
      told: DEADLINES,
      mustBeTold: DEADLINES,
      repeated: 0,
    });
    expect(await desk.alarms()).toEqual([]);
  });
});
