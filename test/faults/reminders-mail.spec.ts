/** A mail server that refuses, hangs or is away, and a worker that dies at the worst moment. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ReminderMailService } from '@app/reminders';
import { ReminderDesk } from '../support/reminders-desk.js';
import { until } from '../support/until.js';

const START = '2026-11-02';
const MORNING = '2026-11-30T07:30:00Z';

describe('A reminder', () => {
  let desk: ReminderDesk;
  let noor: string;
  let deadline: string;
  beforeEach(async () => {
    desk = await ReminderDesk.open('2026-11-02T10:00:00Z');
    noor = await desk.person('noor', 'caseworker');
    deadline = await desk.deadline(await desk.case(noor), START);
    await desk.sweep();
  });
  afterEach(() => desk.close());

  const line = async () => (await desk.ledger(deadline))[0];
  const minutes = (count: number) =>
    desk.clock.moveTo(desk.clock.instant().add({ minutes: count }).toString());
  const mailId = async () =>
    (await desk.rows<{ id: string }>('select id from reminders.mails where sent_at is null'))[0]!.id;

  it('that the server refuses is tried again, becomes an alarm, and is sent once when the server is back', async () => {
    await desk.startWorkers();
    desk.mail.refuseWith = 451;
    await desk.morning(MORNING);
    expect(await line()).toBe('1 14-days-before claimed');
    expect(await desk.alarms()).toEqual([]);
    for (let round = 0; round < 3; round += 1) {
      minutes(10);
      await desk.morning();
    }
    expect(await line()).toBe('1 14-days-before failed');
    expect(await desk.alarms()).toEqual(['mail-failed']);
    const [mail] = await desk.rows<{ attempts: number; failure: string }>(
      'select attempts, failure from reminders.mails',
    );
    expect(mail).toMatchObject({ failure: 'MAIL.REFUSED' });
    expect(mail!.attempts).toBeGreaterThanOrEqual(3);
    desk.mail.refuseWith = undefined;
    for (let round = 0; round < 3; round += 1) {
      minutes(30);
      await desk.morning();
    }
    expect(desk.mail.recipients()).toEqual(['noor']);
    expect(await line()).toBe('1 14-days-before sent');
    expect(await desk.alarms()).toEqual([]);
  });

  it('for one broken address does not keep the others from theirs, and the caretakers hear of it', async () => {
    await desk.person('beheer', 'administrator');
    const sam = await desk.person('sam', 'caseworker');
    await desk.deadline(await desk.case(sam), START);
    desk.mail.refused.set('noor@desk.example', 550);
    await desk.startWorkers();
    await desk.morning(MORNING);
    for (let round = 0; round < 4; round += 1) {
      minutes(10);
      await desk.morning();
    }
    expect(desk.mail.recipients()).toEqual(['sam', 'beheer']);
    expect(await desk.rows('select staff_id from reminders.alarms')).toEqual([{ staff_id: noor }]);
    await desk.rows(`update identity.staff set email = 'noor.new@desk.example' where id = $1`, [noor]);
    minutes(60);
    await desk.morning();
    expect(desk.mail.recipients()).toEqual(['sam', 'beheer', 'noor.new']);
    expect(await desk.alarms()).toEqual([]);
  });

  it('to an address that no server would take is an alarm at once', async () => {
    await desk.rows(`update identity.staff set email = 'noor@desk.example, all@desk.example'`);
    await desk.startWorkers();
    await desk.morning(MORNING);
    expect(await desk.alarms()).toEqual(['mail-failed']);
    expect(desk.mail.received).toEqual([]);
  });

  it('is not lost when the server says nothing at all, and the passes go on meanwhile', async () => {
    await desk.startWorkers();
    desk.mail.silent = true;
    await desk.morning(MORNING);
    const other = await desk.deadline(await desk.case(noor), START);
    expect((await desk.sweep()).planned).toBe(6);
    expect(await desk.ledger(other)).toHaveLength(6);
    desk.mail.silent = false;
    await desk.quiet();
    minutes(10);
    await desk.morning();
    expect(desk.mail.recipients().filter((name) => name === 'noor')).toHaveLength(2);
    expect(await line()).toBe('1 14-days-before sent');
  });

  it('that could not go in the evening does not go in the night', async () => {
    await desk.startWorkers();
    desk.mail.refuseWith = 451;
    await desk.morning('2026-11-30T16:50:00Z');
    desk.mail.refuseWith = undefined;
    for (const moment of ['2026-11-30T17:05:00Z', '2026-12-01T02:00:00Z', '2026-12-01T07:29:00Z']) {
      await desk.morning(moment);
    }
    expect(desk.mail.received).toEqual([]);
    await desk.morning('2026-12-01T07:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor']);
    // The job may still stand in the queue when the day is over; then it must do nothing.
    const [sent] = await desk.rows<{ id: string }>('select id from reminders.mails');
    await desk.rows('update reminders.mails set sent_at = null');
    desk.clock.moveTo('2026-12-01T22:00:00Z');
    await expect(
      (await desk.newWorkerContext()).get(ReminderMailService).send(sent!.id),
    ).rejects.toMatchObject({
      code: 'REMINDERS.QUIET_HOURS',
    });
    expect(desk.mail.received).toHaveLength(1);
  });

  it('is sent again with the same Message-ID when the worker dies between sending and writing it down', async () => {
    let deaths = 0;
    desk.mail.beforeAnswer = async () => {
      if (deaths > 0) return;
      deaths += 1;
      await desk.cutConnections();
    };
    await desk.startWorkers();
    await desk.morning(MORNING);
    expect(deaths).toBe(1);
    for (let round = 0; round < 3; round += 1) {
      minutes(10);
      await desk.morning();
    }
    expect(desk.mail.recipients()).toEqual(['noor', 'noor']);
    expect(new Set(desk.mail.received.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await line()).toBe('1 14-days-before sent');
  });

  it('is sent by one worker when two have the same job, and the other one comes back later', async () => {
    desk.clock.moveTo(MORNING);
    await desk.sweep();
    const id = await mailId();
    const services = await Promise.all(
      [1, 2].map(async () => (await desk.newWorkerContext()).get(ReminderMailService)),
    );
    let open: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    desk.mail.beforeAnswer = () => gate;
    const first = services[0]!.send(id);
    await until(() => desk.mail.received.length === 1);
    await expect(services[1]!.send(id)).rejects.toMatchObject({
      code: 'REMINDERS.MAIL_BUSY',
      kind: 'unavailable',
    });
    open?.();
    await first;
    await services[1]!.send(id);
    expect(desk.mail.received).toHaveLength(1);
  });
});
