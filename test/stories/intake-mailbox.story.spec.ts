import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { FixedClock } from '@app/kernel';
import { DeskSide } from '../support/intake-desk.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { call } from '../support/intake-program.js';
import { Person } from '../support/person.js';

const NOW = '2026-11-23T09:00:00Z';
const QUESTION = 'Heb je de brief nog?';
const EXTRACT = {
  recipient: 'Polder Bank',
  text: 'Een klant kreeg geen rekening.\n\nWij vragen om uitleg. <b>x</b>',
};

describe('Her mailbox', () => {
  let door: TestDoor;
  let desk: DeskSide;
  let owner: pg.Client;
  let filed: { receipt: string; reference: string };

  beforeAll(async () => {
    door = await openTestDoor({ clock: FixedClock.at(NOW) });
    desk = await DeskSide.open(door.database, NOW);
    owner = new pg.Client({ connectionString: door.database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await desk.close();
    await door.close();
  });
  beforeEach(async () => {
    const complaint = {
      language: 'nl',
      narrative: 'De bank weigerde mij.',
      anonymity: 'A2',
      institution: { type: 'bank' },
    };
    filed = (await call(door.url, 'complaints', complaint)).body;
  });

  const mailbox = async () => (await call(door.url, 'mailbox', { receipt: filed.receipt })).body;

  async function inside(): Promise<Person> {
    const person = new Person(door.url);
    await person.open('/nl/open');
    await person.send('/nl/open', { code: filed.receipt });
    await person.open('/nl/box/read');
    return person;
  }

  it('carries messages both ways, for programs and on the pages', async () => {
    await desk.answers(filed.reference, { question: QUESTION });
    expect(await mailbox()).toMatchObject({
      status: 'waiting-for-her',
      messages: [{ direction: 'to-her', text: QUESTION, writtenAt: '2026-11-23T09:00:00.000Z' }],
    });
    const person = await inside();
    expect(person.text).toContain('Wij wachten op jou');
    expect(person.text).toContain(QUESTION);
    await person.send('/nl/box/message', { text: 'Ja.\nHier ligt hij. <i>' });
    expect(person.page.path).toBe('/nl/box/read?news=sent');
    expect(person.text).toContain('Je bericht is verstuurd');
    const { status, messages } = await mailbox();
    expect(status).toBe('in-progress');
    expect(messages.map((message: { text: string }) => message.text)).toEqual([
      QUESTION,
      'Ja.\nHier ligt hij. <i>',
    ]);
  });

  it('keeps a message that was half written when her visit ended, and sends nothing by itself', async () => {
    const person = await inside();
    person.forgetCookies();
    await person.send('/nl/box/message', { text: 'Wacht, nog iets.' });
    expect(person.text).toContain('Je tekst is er nog');
    await person.send('/nl/open', { code: filed.receipt });
    expect(person.page.html).toContain('>Wacht, nog iets.</textarea>');
    expect((await mailbox()).messages).toEqual([]);
    await person.send('/nl/box/message', { text: 'Wacht, nog iets.' });
    expect((await mailbox()).messages).toMatchObject([{ text: 'Wacht, nog iets.' }]);
  });

  it('looks for her case and opens its keys once for the whole page', async () => {
    const person = await inside();
    const asked = jest.spyOn(pg.Client.prototype, 'query');
    try {
      await person.open('/nl/box/read');
      const statements = asked.mock.calls.map(([statement]) => String(statement));
      const times = (part: RegExp) => statements.filter((sql) => part.test(sql)).length;
      expect([times(/where[^]*receipt_lookup" = \$1/i), times(/from cases\.case_keys/)]).toEqual([1, 1]);
    } finally {
      asked.mockRestore();
    }
  });

  it('brings back a message that cannot be sent', async () => {
    const person = await inside();
    await person.send('/nl/box/message', { text: 'om\u202ekeer' });
    expect(person.page.status).toBe(422);
    expect(person.text).toContain('leesrichting');
    await person.send('/nl/box/message', { text: '' });
    expect(person.text).toContain('Schrijf hier iets');
    expect((await mailbox()).messages).toEqual([]);
  });

  it('asks her consent for exactly one text and one recipient, which she gives and takes back', async () => {
    const id = await desk.answers(filed.reference, { question: QUESTION, consent: EXTRACT });
    expect((await mailbox()).consents).toEqual([
      { id, kind: 'extract', ...EXTRACT, status: 'asked', askedAt: '2026-11-23T09:00:00.000Z' },
    ]);
    const person = await inside();
    expect(person.text).toContain('Polder Bank');
    expect(person.text).toContain('Wij vragen om uitleg. <b>x</b>');
    await person.send('/nl/box/consent', { decision: 'give' });
    expect((await mailbox()).consents).toMatchObject([{ status: 'given' }]);
    await person.send('/nl/box/consent', { decision: 'withdraw' });
    expect((await mailbox()).consents).toMatchObject([{ status: 'withdrawn' }]);
    const again = { receipt: filed.receipt, decision: 'give' };
    expect((await call(door.url, `mailbox/consents/${id}`, again)).status).toBe(409);
  });

  it('lets a program decide too, and nobody decide for another', async () => {
    const id = await desk.answers(filed.reference, { question: QUESTION, consent: EXTRACT });
    const other = (await call(door.url, 'complaints', { language: 'en', narrative: 'x' })).body;
    const decide = (receipt: string, decision: string) =>
      call(door.url, `mailbox/consents/${id}`, { receipt, decision });
    expect((await decide(other.receipt, 'give')).status).toBe(404);
    const refused = await decide(filed.receipt, 'refuse');
    expect([refused.status, refused.body]).toEqual([200, { id, status: 'refused' }]);
    expect((await mailbox()).consents).toMatchObject([{ status: 'refused' }]);
  });

  it('stops the complaint when she says so: consents are withdrawn, and she can still read', async () => {
    const id = await desk.answers(filed.reference, { question: QUESTION, consent: EXTRACT });
    await call(door.url, `mailbox/consents/${id}`, { receipt: filed.receipt, decision: 'give' });
    const person = await inside();
    await person.open('/nl/box/stop');
    await person.send('/nl/box/stop', { way: 'withdraw' });
    expect(person.text).toContain('Weet je het zeker?');
    expect((await mailbox()).status).not.toBe('withdrawn');
    await person.send('/nl/box/stop', { way: 'withdraw' });
    expect(person.text).toContain('Gestopt');
    expect(await mailbox()).toMatchObject({
      status: 'withdrawn',
      consents: [{ status: 'withdrawn' }],
      messages: [{ text: QUESTION }],
    });
    const twice = await call(door.url, 'mailbox/withdrawal', { receipt: filed.receipt, erase: false });
    expect([twice.status, twice.body]).toEqual([200, { status: 'withdrawn' }]);
  });

  it('erases everything after she confirmed it, and her code opens nothing any more', async () => {
    await desk.answers(filed.reference, { question: QUESTION, consent: EXTRACT });
    const person = await inside();
    await person.open('/nl/box/stop');
    await person.send('/nl/box/stop', { way: 'erase' });
    expect(person.text).toContain('Dit kan niet worden teruggedraaid');
    expect((await mailbox()).status).toBe('waiting-for-her');
    await person.send('/nl/box/stop', { way: 'erase' });
    expect(person.text).toContain('Alles is weg');
    expect(person.cookie).toBe('');
    expect((await call(door.url, 'mailbox', { receipt: filed.receipt })).status).toBe(404);
    const { rows } = await owner.query(
      `select c.status, c.institution_type, (select count(*)::int from cases.texts t where t.case_id = c.id) as texts,
         (select count(*)::int from cases.key_seals s where s.case_id = c.id) as seals
       from cases.cases c where c.reference = $1`,
      [filed.reference],
    );
    expect(rows).toEqual([{ status: 'erased', institution_type: 'unknown', texts: 0, seals: 0 }]);
  });

  it('is erased by a program the same way', async () => {
    const erased = await call(door.url, 'mailbox/withdrawal', { receipt: filed.receipt, erase: true });
    expect([erased.status, erased.body]).toEqual([200, { status: 'erased' }]);
    expect((await call(door.url, 'mailbox/withdrawal', { receipt: filed.receipt, erase: true })).status).toBe(
      404,
    );
  });

  it('is closed by the quick exit, on the server too', async () => {
    const person = await inside();
    const { cookie } = person;
    const left = await person.post('/exit', new URLSearchParams());
    expect(left.headers.get('refresh')).toBe('0; url=https://www.knmi.nl/nederland-nu/weer/verwachtingen');
    expect(left.headers.get('clear-site-data')).toContain('"cookies"');
    expect(person.cookie).toBe('');
    const again = await fetch(`${door.url}/nl/box/read`, { headers: { cookie } });
    expect(await again.text()).not.toContain(filed.reference);
  });

  it('has a cookie that no script and no other site can use, and that ends with the browser', async () => {
    const response = await fetch(`${door.url}/nl/begin`, { method: 'POST', redirect: 'manual' });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^visit=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });
});
