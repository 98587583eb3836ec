/** A clock of six weeks from Monday 2 November 2026 ends on Monday 14 December; late is from the 15th on. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ReminderDesk } from '../support/reminders-desk.js';

const MORNINGS = [
  '2026-11-30T07:30:00Z',
  '2026-12-07T07:30:00Z',
  '2026-12-11T07:30:00Z',
  '2026-12-14T07:30:00Z',
  '2026-12-15T07:30:00Z',
  '2026-12-21T07:30:00Z',
];
const RUNGS = [
  '14-days-before',
  '7-days-before',
  '2-days-before',
  'on-the-day',
  '1-day-after',
  '5-days-after',
];

describe('A deadline reminds its caseworker', () => {
  let desk: ReminderDesk;
  let noor: string;
  let deadline: string;
  beforeEach(async () => {
    desk = await ReminderDesk.open('2026-11-02T10:00:00Z');
    noor = await desk.person('noor', 'caseworker');
    await desk.startWorkers();
    deadline = await desk.deadline(await desk.case(noor), '2026-11-02');
    await desk.morning();
  });
  afterEach(() => desk.close());

  it('once a rung, and only once', async () => {
    expect(await desk.ledger(deadline)).toEqual(RUNGS.map((rung) => `1 ${rung} planned`));
    for (const [index, moment] of MORNINGS.entries()) {
      await desk.morning(moment.replace('07:30:00Z', '07:29:00Z'));
      expect(desk.mail.received).toHaveLength(index);
      await desk.morning(moment);
      await desk.morning();
      // She opens the case, so nobody else has to hear of it.
      await desk.rows('update cases.cases set read_at = $1', [
        desk.clock.instant().add({ minutes: 5 }).toString(),
      ]);
    }
    expect(desk.mail.recipients()).toEqual(RUNGS.map(() => 'noor'));
    expect(new Set(desk.mail.received.map(({ messageId }) => messageId)).size).toBe(RUNGS.length);
    const ledger = await desk.ledger(deadline);
    expect(ledger.filter((line) => line.endsWith(' sent'))).toEqual(RUNGS.map((rung) => `1 ${rung} sent`));
    expect(await desk.alarms()).toEqual([]);
  });

  it('again when its date moves, and never when it does not', async () => {
    await desk.morning(MORNINGS[0]);
    await desk.clocks.change(deadline, { extensions: [{ length: 'P4W', noticeOn: '2026-11-30' }] }, noor);
    await desk.morning();
    expect(desk.mail.received).toHaveLength(1);
    const ledger = await desk.ledger(deadline);
    expect(ledger).toContain('1 14-days-before sent');
    expect(ledger).toContain('1 7-days-before cancelled');
    expect(ledger).toContain('2 14-days-before planned');
    await desk.morning('2026-12-28T07:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor', 'noor']);
    // Nothing changed: a pass that looks at the clock again plans nothing.
    await desk.rows('insert into reminders.changed_deadlines (deadline_id) values ($1)', [deadline]);
    expect(await desk.morning()).toMatchObject({ planned: 0, claimed: 0, mails: 0 });
    expect(desk.mail.received).toHaveLength(2);
  });

  it('no more when it has ended', async () => {
    await desk.clocks.end(deadline, 'met', noor);
    expect(await desk.morning(MORNINGS[0])).toMatchObject({ cancelled: RUNGS.length, claimed: 0 });
    expect(await desk.ledger(deadline)).toEqual(RUNGS.map((rung) => `1 ${rung} cancelled`));
    expect(desk.mail.received).toEqual([]);
  });

  it('no more when it ends between two passes, before the next one has heard of it', async () => {
    desk.clock.moveTo(MORNINGS[0]!);
    await desk.clocks.end(deadline, 'cancelled', noor);
    await desk.rows('delete from reminders.changed_deadlines');
    expect(await desk.morning()).toMatchObject({ cancelled: 1, claimed: 0, mails: 0 });
  });

  it('not while it is suspended, and towards its new date afterwards', async () => {
    await desk.clocks.change(deadline, { suspensions: [{ from: '2026-11-16', to: null }] }, noor);
    await desk.morning(MORNINGS[2]);
    expect(desk.mail.received).toEqual([]);
    await desk.clocks.change(deadline, { suspensions: [{ from: '2026-11-16', to: '2026-12-14' }] }, noor);
    await desk.morning('2026-12-14T07:30:00Z');
    expect(await desk.ledger(deadline)).toContain('3 14-days-before planned');
    await desk.morning('2026-12-28T07:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor']);
  });

  it('in one mail for all that passed while nothing ran for days', async () => {
    const other = await desk.deadline(await desk.case(noor), '2026-11-05');
    await desk.morning('2026-12-17T09:00:00Z');
    expect(desk.mail.recipients()).toEqual(['noor']);
    expect(desk.mail.received[0]?.sentence).toBe('Vandaag vragen 2 termijnen uw aandacht.');
    const sent = (await desk.ledger(deadline)).filter((line) => line.endsWith(' sent'));
    expect(sent).toHaveLength(5);
    expect((await desk.ledger(other)).filter((line) => line.endsWith(' sent'))).toHaveLength(4);
    await desk.morning('2026-12-17T10:00:00Z');
    expect(desk.mail.received).toHaveLength(1);
  });

  it('also of a date that had passed before anybody typed it in', async () => {
    const late = await desk.deadline(await desk.case(noor), '2026-08-03');
    await desk.morning('2026-11-03T07:31:00Z');
    expect(desk.mail.recipients()).toEqual(['noor']);
    expect((await desk.ledger(late)).filter((line) => line.endsWith(' sent'))).toHaveLength(6);
  });

  it('never on a Sunday, a holiday, or at night, whatever there is to catch up', async () => {
    await desk.deadline(await desk.case(noor), '2026-08-03');
    for (const quiet of [
      '2026-12-24T23:30:00Z',
      '2026-12-25T10:00:00Z',
      '2026-12-26T10:00:00Z',
      '2026-12-27T10:00:00Z',
      '2026-12-28T07:29:59Z',
    ]) {
      expect(await desk.morning(quiet)).toMatchObject({ claimed: 0, mails: 0 });
    }
    expect(desk.mail.received).toEqual([]);
    await desk.morning('2026-12-28T07:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor']);
  });

  it('at any hour of a term in hours', async () => {
    const term = { length: 'PT72H', regime: 'none' as const, owedBy: 'agency' as const };
    await desk.deadline(await desk.case(noor), '2026-11-05T22:00', { term });
    await desk.morning('2026-11-07T21:00:00Z');
    expect(desk.mail.recipients()).toEqual(['noor']);
  });

  it('once, whatever number of passes run at the same moment', async () => {
    await desk.startWorkers(3);
    for (let made = 0; made < 40; made += 1) await desk.deadline(await desk.case(noor), '2026-11-02');
    const sweeps = await Promise.all([1, 2, 3].map(() => desk.anotherSweep()));
    desk.clock.moveTo(MORNINGS[0]!);
    const reports = await Promise.all([...sweeps, ...sweeps].map((sweep) => sweep()));
    await desk.quiet();
    expect(desk.mail.received.map(({ sentence }) => sentence)).toEqual([
      'Vandaag vragen 41 termijnen uw aandacht.',
    ]);
    expect(reports.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(41);
  });

  it('when another pass is at work, by that one', async () => {
    desk.clock.moveTo(MORNINGS[0]!);
    await desk.deadline(await desk.case(noor), '2026-11-02');
    await desk.rows('begin');
    await desk.rows('select pg_advisory_xact_lock(1763740080)');
    expect(await desk.morning()).toMatchObject({ planned: 0, claimed: 0, mails: 0 });
    await desk.rows('rollback');
    expect(await desk.morning()).toMatchObject({ planned: 6, claimed: 2, mails: 1 });
  });
});
