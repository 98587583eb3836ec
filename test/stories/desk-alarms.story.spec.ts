import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '@app/kernel';
import { DeskHouse } from '../support/desk-door.js';

describe('A reminder that reached nobody', () => {
  let house: DeskHouse;
  const alarmId = newId();
  beforeAll(async () => {
    house = await DeskHouse.open();
    const owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
    await owner.query(
      `insert into reminders.alarms (id, kind, subject, raised_at) values ($1, 'calendar-ends', 'calendar', $2)`,
      [alarmId, house.clock.now()],
    );
    await owner.end();
  });
  afterAll(() => house.close());

  it('stands before the lead until she has seen to it, and is not for caseworkers', async () => {
    const lena = await house.colleague('lena', 'lead');
    const lead = await house.atDesk(lena);
    const program = await house.program(lena);
    expect((await program.get('/alarms')).body).toMatchObject({
      items: [{ id: alarmId, kind: 'calendar-ends', caseId: null }],
    });
    expect((await lead.open('/alarms')).status).toBe(200);
    expect(lead.text).toContain('De kalender loopt af');
    await lead.send(`/alarms/${alarmId}/settlements`);
    await lead.open('/alarms');
    expect(lead.text).toContain('Er zijn geen meldingen.');
    expect((await program.get('/alarms')).body).toEqual({ items: [] });
    expect((await program.post(`/alarms/${alarmId}/settlements`)).status).toBe(404);
    const anna = await house.atDesk(await house.colleague('anna'));
    expect((await anna.open('/alarms')).status).toBe(403);
  });
});
