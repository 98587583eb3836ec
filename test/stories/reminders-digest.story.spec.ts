/** A clock of six weeks from Monday 2 November 2026: its first reminder is due on Monday 30 November. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ReminderDesk } from '../support/reminders-desk.js';

const NOTHING = 'Vandaag vraagt geen termijn uw aandacht.';
const ONE = 'Vandaag vraagt 1 termijn uw aandacht.';

describe('Who chose a daily digest', () => {
  let desk: ReminderDesk;
  let noor: string;
  beforeEach(async () => {
    desk = await ReminderDesk.open('2026-11-27T07:00:00Z');
    noor = await desk.person('noor', 'caseworker', { daily_digest: true });
    await desk.startWorkers();
  });
  afterEach(() => desk.close());

  const sentences = () => desk.mail.received.map(({ sentence }) => sentence);

  it('gets one mail each working morning, also when there is nothing, and all look the same', async () => {
    await desk.deadline(await desk.case(noor), '2026-11-02');
    for (const day of ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01']) {
      for (const time of ['07:29:59', '07:30:00', '07:31:00', '12:00:00', '20:00:00']) {
        await desk.morning(`${day}T${time}Z`);
      }
    }
    expect(sentences()).toEqual([NOTHING, ONE, NOTHING]);
    expect(desk.mail.received.map(({ source }) => /^Date: (\w+)/m.exec(source)?.[1])).toEqual([
      'Fri',
      'Mon',
      'Tue',
    ]);
    expect(new Set(desk.mail.received.map(({ source }) => source.length)).size).toBe(1);
    expect(new Set(desk.mail.received.map(({ source }) => /^Subject: .*$/m.exec(source)?.[0])).size).toBe(1);
  });

  it('gets as many bytes for nothing, for one deadline and for fifty, and so does who hears of an alarm', async () => {
    const one = await desk.person('anna', 'caseworker', { daily_digest: true });
    const many = await desk.person('bram', 'caseworker', { daily_digest: true });
    const single = await desk.person('cleo', 'caseworker');
    await desk.person('dina', 'administrator');
    const away = await desk.person('emma', 'caseworker', { absent_until: '2027-01-01' });
    for (const who of [one, single, away]) await desk.deadline(await desk.case(who), '2026-11-02');
    const busy = await desk.case(many);
    for (let made = 0; made < 50; made += 1) await desk.deadline(busy, '2026-11-02');
    await desk.morning('2026-11-30T07:30:00Z');
    const received = new Map(desk.mail.received.map((mail) => [mail.to.split('@')[0], mail]));
    expect(new Map([...received].map(([name, { sentence }]) => [name, sentence]))).toEqual(
      new Map([
        ['noor', NOTHING],
        ['anna', ONE],
        ['bram', 'Vandaag vragen 50 termijnen uw aandacht.'],
        ['cleo', ONE],
        ['dina', 'Een herinnering kon niet worden bezorgd. Kijk bij de meldingen.'],
      ]),
    );
    const shape = ({ source }: { source: string }) => ({
      bytes: Buffer.byteLength(source),
      lines: source.split('\r\n').map((line) => line.length),
      subject: /^Subject: .*$/m.exec(source)?.[0],
    });
    expect(new Set([...received.values()].map((mail) => JSON.stringify(shape(mail)))).size).toBe(1);
  });

  it('hears the next morning of what was typed in during the day', async () => {
    await desk.morning('2026-11-30T07:30:00Z');
    const deadline = await desk.deadline(await desk.case(noor), '2026-11-02');
    await desk.morning('2026-11-30T10:00:00Z');
    await desk.morning('2026-11-30T11:00:00Z');
    expect(sentences()).toEqual([NOTHING]);
    await desk.morning('2026-12-01T07:30:00Z');
    expect(sentences()).toEqual([NOTHING, ONE]);
    expect(await desk.ledger(deadline)).toContain('1 14-days-before sent');
  });

  it('gets today’s later when the worker was away this morning, and not that of yesterday', async () => {
    await desk.morning('2026-11-30T07:30:00Z');
    await desk.morning('2026-12-03T14:00:00Z');
    expect(desk.mail.received).toHaveLength(2);
  });

  it('gets one, whatever number of passes run at the same moment', async () => {
    const sweeps = await Promise.all([1, 2, 3].map(() => desk.anotherSweep()));
    desk.clock.moveTo('2026-11-30T07:30:00Z');
    await Promise.all(sweeps.map((sweep) => sweep()));
    await desk.quiet();
    expect(sentences()).toEqual([NOTHING]);
  });

  it('gets none while she is away', async () => {
    await desk.rows(`update identity.staff set absent_until = '2026-11-30'`);
    await desk.morning('2026-11-30T07:30:00Z');
    expect(desk.mail.received).toEqual([]);
    await desk.morning('2026-12-01T07:30:00Z');
    expect(sentences()).toEqual([NOTHING]);
  });
});

describe('When the legal calendar ends', () => {
  let desk: ReminderDesk;
  afterEach(() => desk.close());

  it('somebody is told three months before', async () => {
    desk = await ReminderDesk.open('2028-09-29T08:00:00Z');
    await desk.person('beheer', 'administrator');
    await desk.startWorkers();
    await desk.morning();
    expect(await desk.alarms()).toEqual([]);
    await desk.morning('2028-10-02T08:00:00Z');
    await desk.morning('2028-10-02T09:00:00Z');
    expect(await desk.alarms()).toEqual(['calendar-ends']);
    expect(desk.mail.recipients()).toEqual(['beheer']);
  });

  it('somebody is told when a reminder is a guess, and the guess is placed again by a longer calendar', async () => {
    desk = await ReminderDesk.open('2026-11-27T08:00:00Z');
    const noor = await desk.person('noor', 'caseworker');
    await desk.startWorkers();
    const term = { length: 'P2M', regime: 'atw' as const, owedBy: 'agency' as const };
    const deadline = await desk.deadline(await desk.case(noor), '2028-10-28', { term });
    await desk.morning();
    expect(await desk.alarms()).toEqual(['calendar-ends']);
    const guesses = () =>
      desk.rows<{ rung: string; day: string }>(
        `select rung, to_char(due_at, 'YYYY-MM-DD') as day from reminders.reminders where provisional order by due_at`,
      );
    const before = await guesses();
    expect(before.map(({ rung }) => rung)).toEqual(['5-days-after']);
    await desk.rows(`update reminders.reminders set due_at = '2029-06-01' where provisional`);
    await desk.planning.placeGuessesAgain();
    await desk.morning();
    expect(await guesses()).toEqual(before);
    expect(await desk.ledger(deadline)).toHaveLength(6);
  });
});
