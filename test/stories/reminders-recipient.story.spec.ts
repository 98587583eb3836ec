/** A clock of six weeks from Monday 2 November 2026: its first reminder is due on Monday 30 November. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { ReminderDesk } from '../support/reminders-desk.js';

const START = '2026-11-02';
const FIRST = '2026-11-30T07:30:00Z';
const SECOND = '2026-12-07T07:30:00Z';

describe('Who is reminded', () => {
  let desk: ReminderDesk;
  let noor: string;
  let lead: string;
  beforeEach(async () => {
    desk = await ReminderDesk.open('2026-11-02T10:00:00Z');
    noor = await desk.person('noor', 'caseworker');
    lead = await desk.person('lead', 'lead');
    await desk.startWorkers();
  });
  afterEach(() => desk.close());

  it('is the lead when nobody has taken up the case', async () => {
    await desk.deadline(await desk.case(null), START);
    await desk.morning(FIRST);
    expect(desk.mail.recipients()).toEqual(['lead']);
  });

  it('is the lead while the caseworker is away, and she again when she is back', async () => {
    await desk.deadline(await desk.case(noor), START);
    await desk.morning();
    await desk.rows(`update identity.staff set absent_until = '2026-11-30' where id = $1`, [noor]);
    await desk.morning(FIRST);
    await desk.morning(SECOND);
    expect(desk.mail.recipients()).toEqual(['lead', 'noor']);
  });

  it('is the lead when the caseworker has left', async () => {
    await desk.deadline(await desk.case(noor), START);
    await desk.morning();
    await desk.rows('update identity.staff set disabled_at = now() where id = $1', [noor]);
    await desk.morning(FIRST);
    expect(desk.mail.recipients()).toEqual(['lead']);
  });

  it.each(['a recusal', 'a tie'])('is the lead when %s puts the caseworker behind the wall', async (why) => {
    const institution = newId();
    await desk.insert('directory.institutions', {
      id: institution,
      name: 'Bank',
      type: 'bank',
      created_at: desk.clock.now(),
    });
    const caseId = await desk.case(noor, { institution_id: institution });
    await desk.deadline(caseId, START);
    await desk.morning();
    await (why === 'a tie'
      ? desk.insert('identity.ties', {
          id: newId(),
          staff_id: noor,
          institution_id: institution,
          declared_at: desk.clock.now(),
        })
      : desk.insert('cases.recusals', {
          case_id: caseId,
          staff_id: noor,
          reason: 'declared',
          recorded_at: desk.clock.now(),
        }));
    await desk.morning(FIRST);
    expect(desk.mail.recipients()).toEqual(['lead']);
  });

  it('is the new caseworker for everything that is planned when a case is handed over', async () => {
    const caseId = await desk.case(noor);
    const deadline = await desk.deadline(caseId, START);
    await desk.morning(FIRST);
    const sam = await desk.person('sam', 'caseworker');
    await desk.rows('update cases.cases set assignee_id = $2 where id = $1', [caseId, sam]);
    await desk.morning(SECOND);
    await desk.morning('2026-12-11T07:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor', 'sam', 'sam']);
    expect((await desk.ledger(deadline)).filter((line) => line.endsWith(' sent'))).toHaveLength(3);
  });

  it('is an alarm when there is nobody, once, until somebody is here', async () => {
    await desk.person('beheer', 'administrator', { language: 'en' });
    const deadline = await desk.deadline(await desk.case(noor), START);
    await desk.rows(`update identity.staff set absent_until = '2026-12-01' where role <> 'administrator'`);
    expect(await desk.morning(FIRST)).toMatchObject({ stuck: 1, claimed: 0 });
    expect(await desk.alarms()).toEqual(['no-recipient']);
    expect(await desk.ledger(deadline)).toContain('1 14-days-before failed');
    await desk.morning('2026-11-30T07:31:00Z');
    await desk.morning('2026-11-30T07:32:00Z');
    expect(desk.mail.received.map(({ to, sentence }) => [to, sentence])).toEqual([
      ['beheer@desk.example', 'A reminder could not be delivered. Look at the alarms.'],
    ]);
    await desk.morning('2026-12-02T07:30:00Z');
    expect(desk.mail.recipients()).toEqual(['beheer', 'noor']);
    expect(await desk.alarms()).toEqual([]);
    expect(await desk.ledger(deadline)).toContain('1 14-days-before sent');
  });

  it('is an alarm again when the one who came back left before her mail could be sent', async () => {
    const absent = (until: string | null) =>
      desk.rows('update identity.staff set absent_until = $1 where id = any($2)', [until, [noor, lead]]);
    const deadline = await desk.deadline(await desk.case(noor), START);
    await absent('2026-12-01');
    await desk.morning(FIRST);
    expect(await desk.alarms()).toEqual(['no-recipient']);
    await absent(null);
    desk.mail.refuseWith = 451;
    await desk.morning('2026-11-30T08:00:00Z');
    expect(await desk.ledger(deadline)).toContain('1 14-days-before claimed');
    expect(await desk.alarms()).toEqual([]);
    await absent('2026-12-01');
    await desk.morning('2026-11-30T08:10:00Z');
    expect(await desk.ledger(deadline)).toContain('1 14-days-before failed');
    expect(await desk.alarms()).toEqual(['no-recipient']);
  });

  it('is no second alarm when a person has seen to the first', async () => {
    await desk.deadline(await desk.case(noor), START);
    await desk.rows(`update identity.staff set absent_until = '2026-12-05' where id = $1`, [noor]);
    await desk.rows(`update identity.staff set absent_until = '2026-12-05' where id = $1`, [lead]);
    await desk.morning(FIRST);
    const caretaker = { id: lead, role: 'lead' };
    const [alarm] = await desk.alarmsSeenBy(caretaker);
    await desk.settleAlarm(caretaker, alarm!.id);
    await desk.morning('2026-11-30T08:00:00Z');
    expect(await desk.alarms()).toEqual([]);
    await expect(desk.settleAlarm(caretaker, alarm!.id)).rejects.toMatchObject({
      code: 'REMINDERS.ALARM_UNKNOWN',
    });
  });

  it('is an alarm and no leak when the only lead has a conflict of interest', async () => {
    const caseId = await desk.case(null);
    await desk.insert('cases.recusals', {
      case_id: caseId,
      staff_id: lead,
      reason: 'tie',
      recorded_at: desk.clock.now(),
    });
    await desk.person('beheer', 'administrator');
    await desk.deadline(caseId, START);
    await desk.morning(FIRST);
    expect(desk.mail.recipients()).toEqual(['beheer']);
    expect(await desk.alarms()).toEqual(['no-recipient']);
    expect(await desk.alarmsSeenBy({ id: lead, role: 'lead' })).toEqual([]);
    const other = await desk.person('second', 'lead');
    expect(await desk.alarmsSeenBy({ id: other, role: 'lead' })).toMatchObject([
      { kind: 'no-recipient', caseId, rung: '14-days-before' },
    ]);
    await expect(desk.alarmsSeenBy({ id: noor, role: 'caseworker' })).rejects.toMatchObject({
      code: 'REMINDERS.NOT_FOR_YOU',
    });
  });

  it('is somebody else when the mail could not be sent before she left', async () => {
    const deadline = await desk.deadline(await desk.case(noor), START);
    desk.mail.refuseWith = 451;
    await desk.morning(FIRST);
    await desk.rows('update identity.staff set disabled_at = now() where id = $1', [noor]);
    desk.mail.refuseWith = undefined;
    await desk.morning('2026-11-30T08:00:00Z');
    await desk.morning('2026-11-30T08:10:00Z');
    expect(desk.mail.recipients()).toEqual(['lead']);
    expect(await desk.ledger(deadline)).toContain('1 14-days-before sent');
    expect(await desk.alarms()).toEqual([]);
  });
});

describe('A lead is told as well', () => {
  let desk: ReminderDesk;
  let noor: string;
  let caseId: string;
  beforeEach(async () => {
    desk = await ReminderDesk.open('2026-11-02T10:00:00Z');
    noor = await desk.person('noor', 'caseworker');
    await desk.person('lead', 'lead');
    await desk.startWorkers();
    caseId = await desk.case(noor);
    await desk.deadline(caseId, START);
    await desk.morning('2026-12-14T08:00:00Z');
    await desk.morning('2026-12-15T07:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor', 'noor']);
  });
  afterEach(() => desk.close());

  it('when a case is late and its caseworker did not open it until the next morning', async () => {
    await desk.morning('2026-12-16T07:29:00Z');
    await desk.morning('2026-12-16T07:30:00Z');
    await desk.morning('2026-12-17T07:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor', 'noor', 'lead']);
  });

  it('not when she opened it', async () => {
    await desk.rows('update cases.cases set read_at = $2 where id = $1', [caseId, '2026-12-15T09:00:00Z']);
    await desk.morning('2026-12-16T07:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor', 'noor']);
  });

  it('not when the clock was stopped meanwhile', async () => {
    const [clock] = await desk.clocks.ofCase(caseId);
    await desk.clocks.end(clock!.id, 'met', noor);
    await desk.morning('2026-12-16T07:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor', 'noor']);
  });
});
