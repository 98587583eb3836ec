import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FixedClock } from '@app/kernel';
import { DeskSide } from '../support/intake-desk.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { call } from '../support/intake-program.js';
import { codeOn, Person } from '../support/person.js';

const NOW = '2026-11-23T09:00:00Z';
const digits = (code: string) => code.replace(/\D/g, '');

describe('Changing her code', () => {
  let door: TestDoor;
  let desk: DeskSide;
  let clock: FixedClock;
  let owner: pg.Client;
  let filed: { receipt: string; reference: string };

  beforeAll(async () => {
    clock = FixedClock.at(NOW);
    door = await openTestDoor({ clock });
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
    filed = (await call(door.url, 'complaints', { language: 'nl', narrative: 'De bank weigerde mij.' })).body;
  });

  const opens = async (receipt: string) => (await call(door.url, 'mailbox', { receipt })).status;

  async function inside(language = 'nl', code = filed.receipt): Promise<Person> {
    const person = new Person(door.url);
    await person.open(`/${language}/open`);
    await person.send(`/${language}/open`, { code });
    await person.open(`/${language}/box/read`);
    return person;
  }

  it.each(['nl', 'en', 'es', 'ro', 'bg', 'hu', 'pl', 'ru'])(
    'counts when she has typed it back, and then the old one stops (%s)',
    async (language) => {
      const her = await inside(language);
      expect(her.page.html).toContain(`href="/${language}/code-options"`);
      await her.open(`/${language}/code-options`);
      await her.open(`/${language}/code-new`);
      const fresh = codeOn(her.page.html);
      expect(fresh).toMatch(/^\d{20}$/);
      expect(her.text).toContain(fresh.slice(0, 10));
      expect(her.text).toContain(fresh.slice(10));
      await her.open(`/${language}/code-new`);
      expect(codeOn(her.page.html)).toBe(fresh);

      await her.open(`/${language}/code-typed`);
      expect(her.page.html).not.toContain(fresh);
      await her.send(`/${language}/code-typed`, { typed: fresh.slice(-4) });
      expect(her.page.status).toBe(422);
      expect([await opens(filed.receipt), await opens(fresh)]).toEqual([200, 404]);

      await her.send(`/${language}/code-typed`, { typed: fresh.replace(/(\d{4})/g, '$1 ') });
      expect(her.page.path).toBe(`/${language}/code-done`);
      expect(her.page.html).not.toContain(filed.reference);
      expect(her.page.headers.get('cache-control')).toContain('no-store');
      expect([await opens(filed.receipt), await opens(fresh)]).toEqual([404, 200]);
    },
  );

  it('ends every other visit, and hers goes on', async () => {
    const her = await inside();
    const other = await inside();
    await change(her);
    await other.open('/nl/box/read');
    expect(other.text).not.toContain(filed.reference);
    await her.open('/nl/box/read');
    expect(her.text).toContain(filed.reference);
  });

  async function change(her: Person): Promise<string> {
    await her.open('/nl/code-new');
    const fresh = codeOn(her.page.html);
    await her.open('/nl/code-typed');
    await her.send('/nl/code-typed', { typed: fresh });
    return fresh;
  }

  it('is done once by a double press, and one of the two codes always works', async () => {
    const her = await inside();
    await her.open('/nl/code-new');
    const fresh = codeOn(her.page.html);
    await her.open('/nl/code-typed');
    const body = new URLSearchParams(her.hidden('/nl/code-typed'));
    body.set('typed', fresh);
    const press = () =>
      fetch(`${door.url}/nl/code-typed`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          cookie: her.cookie,
          origin: door.url,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: body.toString(),
      });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.map((answer) => answer.headers.get('location'))).toEqual(Array(3).fill('/nl/code-done'));
    expect([await opens(filed.receipt), await opens(fresh)]).toEqual([404, 200]);
    const { rows } = await owner.query(
      `select count(*)::int as changes from cases.history h join cases.cases c on c.id = h.case_id
       where c.reference = $1 and h.kind = 'receipt-changed'`,
      [filed.reference],
    );
    expect(rows).toEqual([{ changes: 1 }]);
  });

  it('leaves the old code when the database fails in the middle', async () => {
    const her = await inside();
    await owner.query(`
      create function public.fail() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create trigger tg_fail before update on intake.sessions for each row when (new.sealed <> old.sealed)
        execute function public.fail()`);
    await owner.query('alter table intake.sessions disable trigger tg_fail');
    await her.open('/nl/code-new');
    const fresh = codeOn(her.page.html);
    await her.open('/nl/code-typed');
    await owner.query('alter table intake.sessions enable trigger tg_fail');
    await her.send('/nl/code-typed', { typed: fresh });
    expect(her.page.status).toBeGreaterThanOrEqual(500);
    await owner.query('drop trigger tg_fail on intake.sessions; drop function public.fail()');
    expect([await opens(filed.receipt), await opens(fresh)]).toEqual([200, 404]);
  });

  it('keeps everything readable, for her and for the desk, before and after the lock is changed', async () => {
    await desk.answers(filed.reference, { question: 'Heb je de brief nog?' });
    const her = await inside();
    const fresh = await change(her);
    await her.open('/nl/box/read');
    await her.send('/nl/box/message', { text: 'Ja, die ligt hier.' });
    await desk.answers(filed.reference, { question: 'Dank je wel.' });
    const { body } = await call(door.url, 'mailbox', { receipt: fresh });
    expect(body.messages.map(({ text }: { text: string }) => text)).toEqual([
      'Heb je de brief nog?',
      'Ja, die ligt hier.',
      'Dank je wel.',
    ]);
    const { rows } = await owner.query(
      `select count(*)::int as gaps from cases.case_keys k where not exists
         (select from cases.key_seals s where s.case_id = k.case_id and s.version = k.version and s.staff_id is null)`,
    );
    expect(rows).toEqual([{ gaps: 0 }]);
  });

  it('is there for programs: an offer, and the code sent back with it, as often as they like', async () => {
    const { status, body } = await call(door.url, 'mailbox/receipt/offers', { receipt: filed.receipt });
    expect(status).toBe(201);
    expect(body.newReceipt).toMatch(/^(\d{4} ){4}\d{4}$/);
    const wish = { receipt: filed.receipt, newReceipt: body.newReceipt, offer: body.offer };
    const own = { ...wish, newReceipt: '0000 0000 0000 0000 0000' };
    expect((await call(door.url, 'mailbox/receipt', own)).body.code).toBe('INTAKE.CODE_NOT_OFFERED');
    expect(await opens(filed.receipt)).toBe(200);
    for (let time = 0; time < 2; time += 1) {
      const taken = await call(door.url, 'mailbox/receipt', wish);
      expect([taken.status, taken.body]).toEqual([200, { status: 'changed' }]);
    }
    expect([await opens(filed.receipt), await opens(body.newReceipt)]).toEqual([404, 200]);
    const wrong = await call(door.url, 'mailbox/receipt/offers', { receipt: filed.receipt });
    expect(wrong.status).toBe(404);
  });

  it('writes no code into the log or the database', async () => {
    const fresh = await change(await inside());
    expect(door.log.join('\n')).not.toContain(fresh);
    expect(door.log.join('\n')).not.toContain(digits(filed.receipt));
  });

  it('gives a card that says nothing, unless she wants the address on it', async () => {
    const her = await inside();
    await her.open('/nl/code-card');
    await her.send('/nl/code-card', { code: '1111 2222 3333 4444 5555', look: 'phones' });
    expect(her.page.status).toBe(422);
    await her.send('/nl/code-card', { code: filed.receipt, look: 'customer' });
    const card = (html: string) =>
      /<div class="code-card pocket-card">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
    expect(digits(card(her.page.html))).toBe(digits(filed.receipt));
    expect(card(her.page.html)).toContain('Klantnummer');
    expect(card(her.page.html)).not.toMatch(/127\.0\.0\.1|loket|spreek/i);
    expect(her.page.headers.get('cache-control')).toContain('no-store');
    await her.open('/nl/code-card');
    await her.send('/nl/code-card', { code: filed.receipt, look: 'phones', address: 'yes' });
    expect(card(her.page.html)).toContain('127.0.0.1');
  });
});
