/** She says how she may be called; the desk can do that and nothing else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import { codeOn, Person } from '../support/person.js';

const NUMBER = '06 98 76 54 32';
const PLAN = {
  'contact-number': NUMBER,
  'contact-days1': ['1', '3'],
  'contact-from1': '10',
  'contact-until1': '12',
  'contact-askFor': 'Roxana',
  'contact-callerName': 'Bloemenwinkel De Roos',
  'contact-someoneElse': 'Ik bel over de bloemen.',
  'contact-message': 'no',
  'contact-stopWord': 'pannenkoek',
  'contact-closing': 'Sorry, verkeerd verbonden.',
  'contact-language': 'nl',
};

describe('Her plan for being called', () => {
  let house: DeskHouse;
  let owner: pg.Client;
  let noor: Colleague;

  beforeAll(async () => {
    // A Monday, ten in the morning in the Netherlands.
    house = await DeskHouse.open('2026-11-23T09:00:00Z');
    noor = await house.colleague('noor');
    owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await house.close();
  });

  async function caseId(reference: string): Promise<string> {
    const { rows } = await owner.query('select id from cases.cases where reference = $1', [reference]);
    return rows[0].id;
  }

  async function atMailbox(receipt: string): Promise<Person> {
    const she = new Person(house.intake.url);
    await she.open('/nl/open');
    await she.send('/nl/open', { code: receipt });
    await she.open('/nl/box/contact');
    return she;
  }

  async function filed(plan?: object): Promise<{ id: string; receipt: string; she: Person }> {
    const { receipt, reference } = await house.complain({ language: 'nl', narrative: 'Zij lachten.' });
    const she = await atMailbox(receipt);
    if (plan !== undefined) {
      await she.send('/nl/box/contact', { go: 'save', 'contact-call': 'yes', ...plan });
      expect(she.page.path).toBe('/nl/box/contact?news=saved');
    }
    return { id: await caseId(reference), receipt, she };
  }

  async function calling(id: string): Promise<Person> {
    const desk = await house.atDesk(noor);
    await desk.open(`/cases/${id}/contact`);
    return desk;
  }

  it('is asked while she files, can be skipped, and comes with the case', async () => {
    house.clock.moveTo('2026-11-23T09:00:00Z');
    const she = new Person(house.intake.url);
    await she.open('/nl/begin');
    await she.send('/nl/begin');
    const code = codeOn(she.page.html);
    await she.open('/nl/1');
    await she.send('/nl/1', { narrative: 'De bank zei nee.', go: 'next' });
    await she.open('/nl/7');
    await she.send('/nl/7', { 'contact-call': 'yes', go: 'next' });
    expect(she.page.path).toBe('/nl/contact');
    await she.send('/nl/contact', { ...PLAN, 'contact-until1': '9', go: 'save' });
    expect(she.page.status).toBe(422);
    expect(she.text).toContain('een eind dat later is dan het begin');
    expect(she.page.html).toContain(NUMBER);
    // What was typed is kept even though it is not right yet.
    await she.open('/nl/contact');
    expect(she.page.html).toContain(NUMBER);
    await she.send('/nl/contact', { ...PLAN, go: 'save' });
    expect(she.page.path).toBe('/nl/8');
    expect(she.text).toContain(`We mogen je bellen op ${NUMBER}`);
    await she.send('/nl/8', { go: 'untyped' });
    expect(she.page.path).toBe('/nl/ready');
    const reference = /SR-\d{4}-\d{6}/.exec(she.page.html)?.[0] ?? '';
    const desk = await house.atDesk(noor);
    await desk.open(`/cases/${await caseId(reference)}`);
    expect(desk.text).toContain('Bloemenwinkel De Roos');
    expect(desk.text).toContain('Ze mag nu gebeld worden');
    // Before anything that can be done, and without the number.
    expect(desk.page.html.indexOf('id="contact"')).toBeLessThan(desk.page.html.indexOf('class="action-bar"'));
    expect(desk.page.html).not.toContain(NUMBER);
    expect((await atMailbox(code)).page.html).toContain(NUMBER);
  });

  it('lets nobody call without one, nor when she said no', async () => {
    const { id, she } = await filed();
    const desk = await calling(id);
    expect(desk.text).toContain('Ze heeft niet gezegd hoe ze gebeld kan worden');
    await desk.send(`/cases/${id}/contact`);
    expect(desk.page.status).toBe(403);
    await she.send('/nl/box/contact', { go: 'save', 'contact-call': 'no', 'contact-number': NUMBER });
    await desk.open(`/cases/${id}/contact`);
    await desk.send(`/cases/${id}/contact`);
    expect(desk.page.status).toBe(403);
    expect(desk.text).toContain('Ze wil niet gebeld worden');
    const { rows } = await owner.query('select 1 from cases.contact_attempts where case_id = $1', [id]);
    expect(rows).toEqual([]);
    const audit = await owner.query(
      `select detail->>'why' as why from audit.events where action = 'call-refused' and subject_id::text = $1`,
      [id],
    );
    expect(audit.rows.map(({ why }) => why).sort()).toEqual(['no-plan', 'not-wanted']);
  });

  it('refuses outside her hours with the next moment, also when the page was opened in time', async () => {
    const { id } = await filed(PLAN);
    house.clock.moveTo('2026-11-23T10:50:00Z');
    const desk = await calling(id);
    expect(desk.text).toContain('Begin het gesprek');
    house.clock.moveTo('2026-11-23T11:00:00Z');
    await desk.send(`/cases/${id}/contact`);
    expect(desk.page.status).toBe(403);
    expect(desk.text).toContain('Dit valt buiten de uren die ze gaf');
    expect(desk.text).toMatch(/Het volgende moment is .*25 november 2026.*10[:.]00/);
    expect(desk.page.html).not.toContain(NUMBER);
    house.clock.moveTo('2026-11-25T10:50:00Z');
    const later = await calling(id);
    await later.send(`/cases/${id}/contact`);
    expect(later.page.status).toBe(200);
    expect(later.page.html).toContain(NUMBER);
    // Her hours may be over when it is written down.
    house.clock.moveTo('2026-11-25T11:05:00Z');
    await later.send(`/cases/${id}/contact/result`, { result: 'reached', text: 'Zij wil verder.' });
    expect(later.page.path).toBe(`/cases/${id}?done=called`);
    expect(later.text).toContain('ze is gesproken');
    const { rows } = await owner.query('select sealed from cases.contact_attempts where case_id = $1', [id]);
    expect(rows[0].sealed.toString('latin1')).not.toContain('Zij wil');
    // The Monday after that.
    house.clock.moveTo('2026-11-30T09:00:00Z');
  });

  it('stops every call after her stop word, until she says otherwise', async () => {
    const { id, receipt } = await filed(PLAN);
    const desk = await calling(id);
    const otherWindow = await calling(id);
    await desk.send(`/cases/${id}/contact`);
    expect(desk.text).toContain('Zegt ze “pannenkoek”');
    await otherWindow.send(`/cases/${id}/contact`);
    expect(otherWindow.page.status).toBe(409);
    await desk.send(`/cases/${id}/contact/result`, { text: 'x' });
    expect(desk.page.status).toBe(422);
    await desk.send(`/cases/${id}/contact/result`, { result: 'stop-word' });
    await desk.open(`/cases/${id}/contact`);
    await desk.send(`/cases/${id}/contact`);
    expect(desk.page.status).toBe(403);
    expect(desk.text).toContain('Ze heeft haar stopwoord gebruikt');
    const she = await atMailbox(receipt);
    expect(she.text).toContain('Je hebt je stopwoord gezegd');
    await she.send('/nl/box/contact', { go: 'save', 'contact-call': 'yes', ...PLAN });
    await desk.open(`/cases/${id}/contact`);
    await desk.send(`/cases/${id}/contact`);
    expect(desk.page.html).toContain(NUMBER);
    await desk.send(`/cases/${id}/contact/result`, { result: 'not-called' });
  });

  it('is gone at once when she takes it back or erases everything', async () => {
    const { id, she, receipt } = await filed(PLAN);
    await she.open('/nl/box/contact');
    await she.send('/nl/box/contact', { go: 'withdraw' });
    expect(she.text).toContain('We bellen je niet');
    const rows = async (table: string) =>
      (await owner.query(`select 1 from cases.${table} where case_id = $1`, [id])).rowCount;
    expect(await rows('contact_plans')).toBe(0);
    await she.send('/nl/box/contact', { go: 'save', 'contact-call': 'yes', ...PLAN });
    const desk = await calling(id);
    await desk.send(`/cases/${id}/contact`);
    await desk.send(`/cases/${id}/contact/result`, { result: 'no-answer', text: 'Later.' });
    await house.mailbox(receipt, '/withdrawal', { erase: true });
    expect([await rows('contact_plans'), await rows('contact_attempts')]).toEqual([0, 0]);
  });

  it('rests with everything else while contact is held', async () => {
    const { id } = await filed(PLAN);
    await owner.query(
      `insert into cases.contact_holds (case_id, key_version, sealed, since) values ($1, 1, '\\x00', now())`,
      [id],
    );
    const desk = await house.atDesk(noor);
    await desk.open(`/cases/${id}/contact`);
    await desk.send(`/cases/${id}/contact`);
    expect(desk.page.status).toBe(403);
    expect(desk.text).toContain('Alle contact met haar rust nu');
  });
});
