/** A mail server that is down for hours, refuses some people, or hangs, over thousands of reminders. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fillDesk, reckon } from '../support/reminders-crowd.js';
import { ReminderDesk } from '../support/reminders-desk.js';
import { TestRedis } from '../support/reminders-redis.js';

const MORNING = '2026-11-30T07:30:00Z';
const DEADLINES = 2_000;

let desk: ReminderDesk;
let redis: TestRedis | undefined;

describe.each(['postgres', 'redis'] as const)('With the queue on %s, a mail server', (kind) => {
  beforeEach(async () => {
    redis = kind === 'redis' ? await TestRedis.start() : undefined;
    desk = await ReminderDesk.open('2026-11-27T10:00:00Z', redis?.url);
    await desk.person('beheer', 'administrator');
    await desk.startWorkers(2);
  });
  afterEach(async () => {
    await desk.close();
    await redis?.remove();
  });

  const later = (minutes: number) => desk.morning(desk.clock.instant().add({ minutes }).toString());
  const everythingSent = async () =>
    expect(await reckon(desk, MORNING)).toEqual({
      due: DEADLINES,
      sent: DEADLINES,
      alarmed: 0,
      lost: 0,
      told: DEADLINES,
      mustBeTold: DEADLINES,
      repeated: 0,
    });

  it('that is down for hours is an alarm for each person, and each mail arrives once when it is back', async () => {
    await fillDesk(desk, { people: 80, deadlines: DEADLINES });
    await desk.mail.goAway();
    await desk.morning(MORNING);
    for (let hour = 0; hour < 3; hour += 1) await later(60);
    expect(await reckon(desk, MORNING)).toMatchObject({ sent: 0, alarmed: DEADLINES, lost: 0, told: 0 });
    // Those of the caseworkers, and the one that tells of the trouble.
    expect(await desk.alarms()).toEqual(Array.from({ length: 81 }, () => 'mail-failed'));
    await desk.mail.comeBack();
    await later(61);
    await later(61);
    await everythingSent();
    expect(await desk.alarms()).toEqual([]);
    expect(desk.mail.recipients().filter((name) => name === 'beheer')).toHaveLength(1);
  });

  it('that refuses some for now and some for ever loses nobody, and a person hears of those', async () => {
    await fillDesk(desk, { people: 100, deadlines: DEADLINES });
    for (let index = 0; index < 100; index += 1) {
      const answer = { 0: 450, 1: 451, 2: 550, 3: 553 }[index % 10];
      if (answer !== undefined) desk.mail.refused.set(`worker-${index}@desk.example`, answer);
    }
    await desk.morning(MORNING);
    await later(10);
    await later(10);
    expect(await reckon(desk, MORNING)).toMatchObject({ sent: 1_200, alarmed: 800, lost: 0, told: 1_200 });
    for (const [address, answer] of desk.mail.refused) if (answer < 500) desk.mail.refused.delete(address);
    await later(61);
    await later(61);
    const refused = [...desk.mail.refused.keys()];
    expect(await reckon(desk, MORNING)).toEqual({
      due: DEADLINES,
      sent: 1_600,
      alarmed: 400,
      lost: 0,
      told: 1_600,
      mustBeTold: 1_600,
      repeated: 0,
    });
    const alarmed = await desk.rows<{ email: string }>(
      `select s.email from reminders.alarms a join identity.staff s on s.id = a.staff_id where a.settled_at is null`,
    );
    expect(alarmed.map(({ email }) => email).sort()).toEqual(refused.sort());
    expect(desk.mail.recipients().filter((name) => name === 'beheer')).toHaveLength(1);
  });

  it('that takes connections and never answers holds no worker, and each mail arrives once afterwards', async () => {
    await fillDesk(desk, { people: 16, deadlines: DEADLINES });
    desk.mail.silent = true;
    await desk.morning(MORNING);
    expect(desk.mail.received).toEqual([]);
    const failed = await desk.rows<{ count: string }>(
      `select count(*) as count from reminders.mails where failure = 'MAIL.UNREACHABLE'`,
    );
    expect(failed).toEqual([{ count: '16' }]);
    desk.mail.silent = false;
    await later(30);
    await everythingSent();
    expect(await desk.alarms()).toEqual([]);
  });
});
