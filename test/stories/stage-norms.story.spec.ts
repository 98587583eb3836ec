/** A stage of a mediation that takes longer than the desk wants: told once, to the right person, and no term of law. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { ReminderDesk } from '../support/reminders-desk.js';

describe('A stage of a mediation that takes longer than the norm of the desk', () => {
  let desk: ReminderDesk;
  let noor: string;
  let bank: string;
  beforeAll(async () => {
    desk = await ReminderDesk.open('2026-11-23T09:00:00Z');
    noor = await desk.person('noor', 'caseworker');
    bank = newId();
    await desk.insert('directory.institutions', {
      id: bank,
      name: 'Bank',
      type: 'bank',
      created_at: desk.clock.now(),
    });
    await desk.startWorkers();
  }, 60_000);
  afterAll(() => desk.close());
  beforeEach(async () => {
    await desk.rows('update reminders.alarms set settled_at = now() where settled_at is null');
    desk.mail.received.splice(0);
  });

  async function mediation(caseId: string, due: string | null, since: string): Promise<string> {
    const id = newId();
    await desk.insert('mediation.mediations', {
      id,
      case_id: caseId,
      institution_id: bank,
      stage: 'wish',
      stage_since: since,
      due,
      started_by: noor,
      started_at: since,
    });
    return id;
  }

  it('is told to its caseworker on the working morning after, once, as anything else that needs her', async () => {
    const caseId = await desk.case(noor);
    const id = await mediation(caseId, '2026-11-27', '2026-11-20T09:00:00Z');
    await desk.morning('2026-11-27T08:30:00Z');
    expect(desk.mail.received).toHaveLength(0);
    // The last day is in time, and on a Saturday nobody is disturbed.
    await desk.morning('2026-11-28T08:30:00Z');
    expect(desk.mail.received).toHaveLength(0);
    await desk.morning('2026-11-30T08:30:00Z');
    await desk.morning('2026-11-30T09:30:00Z');
    await desk.morning('2026-12-01T08:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor']);
    expect(desk.mail.received[0]?.source).not.toMatch(/norm|mediation|bemiddeling/i);

    await desk.rows(
      `update mediation.mediations set stage = 'consent', due = '2026-12-02', stage_since = $2 where id = $1`,
      [id, '2026-12-01T09:00:00Z'],
    );
    await desk.morning('2026-12-03T08:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor', 'noor']);
    await desk.rows(
      `update mediation.mediations set stage = 'ended', ended_at = now(), ended_reason = 'she-stops' where id = $1`,
      [id],
    );
    const [row] = await desk.rows<{ norm_due: string | null }>(
      'select norm_due from cases.cases where id = $1',
      [caseId],
    );
    expect(row?.norm_due).toBeNull();
  });

  it('counts beside a clock of law in one mail', async () => {
    await mediation(await desk.case(noor), '2026-12-03', '2026-12-01T10:00:00Z');
    await desk.deadline(await desk.case(noor), '2026-10-23');
    await desk.morning('2026-12-04T08:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor']);
    const [mail] = await desk.rows<{ needs_today: number }>(
      `select needs_today from reminders.mails order by made_at desc limit 1`,
    );
    expect(mail?.needs_today).toBe(2);
  });

  it('is an alarm when nobody is there to be told, and a mail when somebody is', async () => {
    // The clock of before has had its turn.
    await desk.rows(`delete from reminders.reminders where status = 'planned'`);
    await desk.rows(`update identity.staff set absent_until = '2026-12-20' where id = $1`, [noor]);
    const caseId = await desk.case(noor);
    await mediation(caseId, '2026-12-04', '2026-12-01T11:00:00Z');
    expect((await desk.morning('2026-12-07T08:30:00Z')).stuck).toBe(1);
    const lead = { id: newId(), role: 'lead' };
    expect((await desk.alarmsSeenBy(lead)).map(({ kind, caseId: of }) => [kind, of])).toEqual([
      ['no-recipient', caseId],
    ]);
    await desk.person('lena', 'lead');
    await desk.morning('2026-12-08T08:30:00Z');
    expect(desk.mail.recipients()).toContain('lena');
    expect(await desk.alarmsSeenBy(lead)).toEqual([]);
  });

  it('reaches a lead when the stage stays a working week longer, once, and not through a wall', async () => {
    await desk.rows('delete from mediation.mediations');
    await desk.rows('update identity.staff set absent_until = null where id = $1', [noor]);
    const seen = await desk.case(noor);
    const walled = await desk.case(noor);
    for (const id of [seen, walled]) await mediation(id, '2026-12-11', '2026-12-04T09:00:00Z');
    const [lena] = await desk.rows<{ id: string }>(`select id from identity.staff where username = 'lena'`);
    await desk.insert('cases.recusals', {
      case_id: walled,
      staff_id: lena?.id,
      reason: 'declared',
      recorded_at: desk.clock.now(),
    });
    for (const day of ['14', '15', '16', '17']) await desk.morning(`2026-12-${day}T08:30:00Z`);
    expect(desk.mail.recipients()).toEqual(['noor']);
    await desk.morning('2026-12-18T08:30:00Z');
    await desk.morning('2026-12-21T08:30:00Z');
    expect(desk.mail.recipients()).toEqual(['noor', 'lena']);
    const told = await desk.rows<{ case_id: string }>(
      `select case_id from reminders.norms_told where rung = 'to-lead'`,
    );
    expect(told.map(({ case_id }) => case_id)).toEqual([seen]);
  });
});
