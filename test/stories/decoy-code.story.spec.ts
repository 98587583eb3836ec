import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import { call } from '../support/intake-program.js';
import { codeOn, Person } from '../support/person.js';

const STORY = 'Mijn huisbaas wil mij eruit.';

interface Listed {
  items: { id: string; reference: string }[];
}

describe('Her second code', () => {
  let house: DeskHouse;
  let owner: pg.Client;
  let anna: Colleague;
  let filed: { receipt: string; reference: string };
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await house.close();
  });
  beforeEach(async () => {
    filed = (
      await call(house.intake.url, 'complaints', { language: 'nl', narrative: STORY, anonymity: 'A1' })
    ).body;
  });

  async function enter(code: string): Promise<Person> {
    const person = new Person(house.intake.url);
    await person.open('/nl/open');
    await person.send('/nl/open', { code });
    return person;
  }

  async function makeSecond(
    her: Person,
    typed: Record<string, string> = { question: 'hours', tells: 'yes' },
  ) {
    await her.open('/nl/decoy-code');
    await her.send('/nl/decoy-code', typed);
    const second = codeOn(her.page.html);
    await her.open('/nl/code-typed');
    await her.send('/nl/code-typed', { typed: second });
    expect(her.page.path).toBe('/nl/code-second-done');
    return second;
  }

  async function caseAtDesk(): Promise<string> {
    const program = await house.program(anna);
    const { body } = await program.get<Listed>('/cases');
    const id = body.items.find(({ reference }) => reference === filed.reference)?.id ?? '';
    const desk = await house.atDesk(anna);
    await desk.open(`/cases/${id}`);
    return desk.text;
  }

  it('opens a harmless mailbox, looks like any other, and never leads to her case', async () => {
    const second = await makeSecond(await enter(filed.receipt));
    expect(second).toMatch(/^\d{20}$/);
    const forced = await enter(second);
    expect(forced.page.path).toBe('/nl/box');
    await forced.open('/nl/box/read');
    expect(forced.text).toContain('Wanneer zijn jullie open?');
    expect(forced.page.html).toMatch(/SR-2026-\d{6}/);
    for (const path of ['box', 'box/read', 'box/stop', 'ready', 'code', '1', 'code-options', 'decoy-code']) {
      await forced.open(`/nl/${path}`);
      expect([path, forced.page.status]).toEqual([path, 200]);
      expect(forced.page.html).not.toContain(filed.reference);
      expect(forced.page.html).not.toContain(STORY);
    }
    await forced.open('/nl/decoy-code');
    expect(forced.text).not.toContain('Je hebt een tweede code');
    await forced.open('/nl/box/read');
    await forced.send('/nl/box/message', { text: 'Dank u.' });
    expect(forced.page.path).toBe('/nl/box/read?news=sent');
    expect((await enterAndRead(second)).text).toContain('Dank u.');
    expect((await call(house.intake.url, 'mailbox', { receipt: second })).status).toBe(404);
    const { body } = await call(house.intake.url, 'mailbox', { receipt: filed.receipt });
    expect(body.messages).toEqual([]);
  });

  async function enterAndRead(code: string): Promise<Person> {
    const person = await enter(code);
    await person.open('/nl/box/read');
    return person;
  }

  it('erases and stops nothing of hers, whatever is pressed in it', async () => {
    const second = await makeSecond(await enter(filed.receipt));
    const forced = await enter(second);
    await forced.open('/nl/box/stop');
    await forced.send('/nl/box/stop', { way: 'withdraw' });
    await forced.send('/nl/box/stop', { way: 'withdraw' });
    expect(forced.text).toContain('Gestopt');
    await forced.open('/nl/box/stop');
    await forced.send('/nl/box/stop', { way: 'erase' });
    await forced.send('/nl/box/stop', { way: 'erase' });
    expect(forced.text).toContain('Alles is weg');
    expect((await enter(second)).page.status).toBe(404);
    const { status, body } = await call(house.intake.url, 'mailbox', { receipt: filed.receipt });
    expect([status, body.status]).toEqual([200, 'new']);
  });

  it('is changed alone when it is changed in the decoy', async () => {
    const second = await makeSecond(await enter(filed.receipt));
    const forced = await enter(second);
    await forced.open('/nl/code-new');
    const third = codeOn(forced.page.html);
    await forced.open('/nl/code-typed');
    await forced.send('/nl/code-typed', { typed: third });
    expect((await enter(second)).page.status).toBe(404);
    expect((await enterAndRead(third)).text).toContain('Wanneer zijn jullie open?');
    expect((await enterAndRead(filed.receipt)).text).toContain(filed.reference);
  });

  it('tells the desk, if she wanted that, and stops all contact until she is back', async () => {
    const second = await makeSecond(await enter(filed.receipt));
    expect(await caseAtDesk()).not.toContain('Zij gebruikte haar tweede code');
    await enter(second);
    const seen = await caseAtDesk();
    expect(seen).toContain('Zij gebruikte haar tweede code');
    expect(seen).toContain('Bel niet');
    const { rows } = await owner.query(
      `select count(*)::int as held from cases.contact_holds h join cases.cases c on c.id = h.case_id
       where c.reference = $1`,
      [filed.reference],
    );
    expect(rows).toEqual([{ held: 1 }]);
    await enter(filed.receipt);
    const after = await caseAtDesk();
    expect(after).not.toContain('Zij gebruikte haar tweede code');
    expect(after).toContain('Zij kwam terug met haar eigen code');
  });

  it('says no more than that she wants rest when she did not want the desk to know', async () => {
    const second = await makeSecond(await enter(filed.receipt), { question: 'phone' });
    await enter(second);
    const seen = await caseAtDesk();
    expect(seen).toContain('Nu geen contact');
    expect(seen).not.toContain('tweede code');
  });

  it('leaves rows that cannot be told from those of cases without one', async () => {
    const without = (await call(house.intake.url, 'complaints', { language: 'nl', narrative: 'x' })).body;
    await enter(without.receipt);
    await makeSecond(await enter(filed.receipt));
    const { rows } = await owner.query(
      `select c.reference, length(s.lookup) as lookup, length(s.public_key) as public_key,
         length(s.sealed) as sealed, length(s.owner_sealed) as owner_sealed, s.key_version,
         get_byte(s.sealed, 80) as format
       from intake.second_codes s join cases.cases c on c.id = s.case_id where c.reference in ($1, $2)`,
      [filed.reference, without.reference],
    );
    expect(rows).toHaveLength(2);
    const shapes = rows.map(({ reference: _, ...shape }) => JSON.stringify(shape));
    expect(new Set(shapes).size).toBe(1);
  });

  it('follows her when she changes her own code, can be removed, and goes with the case', async () => {
    const her = await enter(filed.receipt);
    const second = await makeSecond(her);
    await her.open('/nl/code-new');
    const fresh = codeOn(her.page.html);
    await her.open('/nl/code-typed');
    await her.send('/nl/code-typed', { typed: fresh });
    await her.open('/nl/decoy-code');
    expect(her.text).toContain('Je hebt een tweede code');
    expect((await enter(second)).page.path).toBe('/nl/box');
    await her.send('/nl/decoy-remove');
    expect(her.text).not.toContain('Je hebt een tweede code');
    expect((await enter(second)).page.status).toBe(404);
    await call(house.intake.url, 'mailbox/withdrawal', { receipt: fresh, erase: true });
    const { rows } = await owner.query(
      `select count(*)::int as left from intake.second_codes s join cases.cases c on c.id = s.case_id where c.reference = $1`,
      [filed.reference],
    );
    expect(rows).toEqual([{ left: 0 }]);
  });

  it('asks as many look-ups of the database as a code that opens nothing, and answers with the same shape', async () => {
    const second = await makeSecond(await enter(filed.receipt));
    const post = (code: string) =>
      fetch(`${house.intake.url}/nl/open`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: house.intake.url, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ code }).toString(),
      });
    const shape = async (code: string) => {
      const answer = await post(code);
      const names = [...answer.headers.keys()].sort();
      const cookie = answer.headers.get('set-cookie')?.replace(/visit=[^;]+/, 'visit=…');
      return [answer.status, answer.headers.get('location'), names, cookie];
    };
    expect(await shape(second)).toEqual(await shape(filed.receipt));
  });
});
