import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import { codeOn, Person } from '../support/person.js';

interface Row {
  id: string;
  reference: string;
  status: string;
  institution_type: string;
  conduct: string[];
  assignee_id: string | null;
  receipt_public_key: Buffer;
}
interface Box {
  reference: string;
  messages: { text: string }[];
  consents: { id: string; kind: string; status: string; text: string; recipient: string }[];
}

const HERS =
  'De bank sloot mijn rekening en een maand later schreef de gemeente mij dat ik mijn woning uit moest zonder dat iemand met mij sprak.';
const MESSAGE = 'Ik denk dat dit er twee zijn.';
const PROPOSED = 'Zij moest haar woning uit. De gemeente gaf geen uitleg.';
const SENT = 'Ik moest mijn woning uit. Niemand legde het uit.';
const CODES = { institutionType: 'municipality', conduct: ['eviction-or-closure'] };

describe('A second complaint out of a first one', () => {
  let house: DeskHouse;
  let owner: pg.Client;
  let noor: Colleague;
  let desk: Person;
  let receipt: string;
  let first: Row;
  let second: Row;
  let newCode: string;

  const rows = async <T>(sql: string, values: unknown[] = []) => (await owner.query(sql, values)).rows as T[];
  const cases = () => rows<Row>('select * from cases.cases order by filed_at, id');
  const kinds = async (id: string) =>
    (await rows<{ kind: string }>('select kind from cases.history where case_id = $1', [id])).map(
      ({ kind }) => kind,
    );

  async function her(code = receipt): Promise<Person> {
    const person = new Person(house.intake.url);
    await person.open('/nl/open');
    await person.send('/nl/open', { code });
    await person.open('/nl/box/read');
    return person;
  }

  async function propose(text = PROPOSED): Promise<void> {
    await desk.open(`/cases/${first.id}/split`);
    await desk.send(`/cases/${first.id}/splits`, { explanation: MESSAGE, text, ...CODES });
  }

  const readers = async (id: string) =>
    (
      await rows<{ username: string }>(
        `select distinct s.username from cases.key_seals k join identity.staff s on s.id = k.staff_id
         where k.case_id = $1 order by 1`,
        [id],
      )
    ).map(({ username }) => username);

  beforeAll(async () => {
    house = await DeskHouse.open();
    noor = await house.colleague('noor');
    for (const name of ['anna', 'sara', 'tess', 'kim']) await house.colleague(name);
    owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
    receipt = (
      await house.complain({ language: 'nl', narrative: HERS, region: 'noord-holland', workType: 'window' })
    ).receipt;
    [first] = (await cases()) as [Row];
    // Anna knows her, and says so before anybody takes the case.
    const anna = await house.atDesk(house.made.get('anna') as Colleague);
    await anna.open(`/cases/${first.id}/recuse`);
    await anna.send(`/cases/${first.id}/recusals`);
    // Tess knows the circle that she works in, and it is Kim about whom she complains as well.
    await rows(
      `insert into identity.circle_ties (id, staff_id, region, work_type, declared_at)
       values (gen_random_uuid(), $1, 'noord-holland', 'window', now())`,
      [house.made.get('tess')?.id],
    );
    await rows(
      `insert into cases.recusals (case_id, staff_id, reason, recorded_at) values ($1, $2, 'complained-about', now())`,
      [first.id, house.made.get('kim')?.id],
    );
    desk = await house.atDesk(noor);
    await desk.open(`/cases/${first.id}/assign`);
    await desk.send(`/cases/${first.id}/assignments`, { assigneeId: noor.id });
  });
  afterAll(async () => {
    await owner.end();
    await house.close();
  });

  it('is proposed in words of the desk: what she wrote is refused, and the form keeps what was typed', async () => {
    await propose(`Zij schreef: ${HERS}`);
    expect(desk.page.status).toBe(422);
    expect(desk.text).toContain('Zeg het in uw eigen woorden');
    expect(desk.page.html).toContain('Zij schreef: De bank sloot');
    const program = await house.program(noor);
    const { version } = (await rows<{ version: number }>('select version from cases.cases'))[0] ?? {};
    const body = { version, explanation: MESSAGE, text: PROPOSED, ...CODES };
    const wrong = await program.post(`/cases/${first.id}/splits`, { ...body, institutionType: 'circus' });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'CASEWORK.SPLIT_INSTITUTION']);
    expect((await house.mailbox<Box>(receipt)).consents).toEqual([]);
    expect((await program.post(`/cases/${first.id}/splits`, body)).status).toBe(201);
  });

  it('is one question at a time, shown to her with what it is about; her no changes nothing', async () => {
    await propose('Nog een keer, korter.');
    expect(desk.text).toContain('Het voorstel staat in haar postvak');
    const person = await her();
    expect(person.text).toContain(MESSAGE);
    expect(person.text).toContain('een deel van je verhaal een klacht apart is');
    expect(person.page.html.match(/href="\/nl\/box\/second"/g)).toHaveLength(1);
    await person.open('/nl/box/second');
    expect(person.text).toContain('Nog een keer, korter.');
    expect(person.text).not.toContain(PROPOSED);
    await person.send('/nl/box/second', { decision: 'refuse' });
    expect(person.text).toContain('Wij hebben je keuze bewaard');
    expect(await cases()).toHaveLength(1);
    expect(await rows('select from cases.relations')).toHaveLength(0);
    expect(await kinds(first.id)).toContain('consent-refused');
    await person.open('/nl/box/second');
    expect(person.page.path).toBe('/nl/box/read');
  });

  it('is not made by a yes elsewhere, nor of an empty text, nor from another visit', async () => {
    await propose();
    const { consents } = await house.mailbox<Box>(receipt);
    const asked = consents.find(({ status }) => status === 'asked');
    expect(asked).toMatchObject({ kind: 'split', text: PROPOSED, secondComplaint: CODES });
    const decided = house.mailbox(receipt, `/consents/${asked?.id}`, { decision: 'give' });
    await expect(decided).rejects.toThrow('409');
    const person = await her();
    await person.open('/nl/box/second');
    await person.send('/nl/box/second', { narrative: ' ', decision: 'give' });
    expect(person.page.status).toBe(422);
    await person.send('/nl/box/second', { csrf: 'x', narrative: SENT, decision: 'give' });
    expect([person.page.status, person.page.html.includes(SENT)]).toEqual([403, true]);
    expect(await cases()).toHaveLength(1);
  });

  it('is filed once by her yes, in the words that she sent, under a code that she alone sees', async () => {
    const person = await her();
    await person.open('/nl/box/second');
    const body = new URLSearchParams(person.hidden('/nl/box/second'));
    body.append('narrative', SENT);
    body.append('decision', 'give');
    // Pressed twice.
    const post = () =>
      fetch(`${house.intake.url}/nl/box/second`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { origin: house.intake.url, cookie: person.cookie },
      });
    const answers = await Promise.all([post(), post()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    await person.open('/nl/box/second');
    expect(person.page.path).toBe('/nl/ready');
    newCode = codeOn(person.page.html);
    expect(newCode).toMatch(/^\d{20}$/);
    expect(person.text).toContain('Je eerste klacht open je met je eerste code');

    const found = await cases();
    expect(found).toHaveLength(2);
    [first, second] = [
      found.find(({ id }) => id === first.id) as Row,
      found.find(({ id }) => id !== first.id) as Row,
    ];
    expect(second).toMatchObject({
      status: 'new',
      assignee_id: null,
      institution_type: 'municipality',
      conduct: CODES.conduct,
    });
    expect(second.reference).not.toBe(first.reference);
    expect(second.receipt_public_key.equals(first.receipt_public_key)).toBe(false);
    expect(first.status).toBe('in-progress');
    expect(await kinds(first.id)).toEqual(expect.arrayContaining(['consent-given', 'split-off']));
    expect(await kinds(second.id)).toEqual(['filed']);

    const [one, other] = [await house.mailbox<Box>(receipt), await house.mailbox<Box>(newCode)];
    expect([one.reference, other.reference]).toEqual([first.reference, second.reference]);
    expect(other.messages).toEqual([]);
    expect(other.consents).toEqual([]);
  });

  it('is read by the intake team but for those whom a wall keeps from her, and linked for who may see both', async () => {
    expect(await readers(second.id)).toEqual(['noor', 'sara']);
    const linked = (one: Row, other: Row, person: Person) =>
      person.open(`/cases/${one.id}/related`).then(() => person.text.includes(other.reference));
    expect(await linked(first, second, desk)).toBe(true);
    expect(await linked(second, first, desk)).toBe(true);
    await desk.open(`/cases/${second.id}`);
    expect(desk.text).toContain(SENT);
    expect(desk.text).not.toContain('De bank sloot');
    await desk.open(`/cases/${first.id}`);
    expect(desk.text).toContain('Zij maakte van een deel een tweede klacht');
    // Sara reads new complaints and never had the first one.
    const sara = await house.atDesk(house.made.get('sara') as Colleague);
    expect(await linked(second, first, sara)).toBe(false);
    const anna = await house.atDesk(house.made.get('anna') as Colleague);
    expect((await anna.open(`/cases/${second.id}`)).status).toBe(404);
    const walled = await rows('select from cases.walls where case_id = $1', [second.id]);
    expect(walled).toHaveLength(3);
  });

  it('leaves its code with no colleague, in no log and in no database', async () => {
    await desk.open(`/cases/${second.id}`);
    const grouped = newCode.replace(/(\d{4})(?=\d)/g, '$1 ');
    for (const form of [newCode, grouped]) {
      expect(desk.page.html).not.toContain(form);
      expect(house.log.join('\n')).not.toContain(form);
    }
    const sealed = await rows<{ sealed: Buffer }>(
      'select sealed from cases.messages union all select sealed from cases.consents union all select sealed from intake.sessions',
    );
    expect(sealed.length).toBeGreaterThan(3);
    expect(sealed.filter((row) => row.sealed.includes(newCode))).toEqual([]);
  });

  it('lives on when she withdraws the first one, and is counted as a complaint of its own', async () => {
    await house.mailbox(receipt, '/withdrawal', { erase: false });
    const [one, other] = [(await cases()).find(({ id }) => id === first.id), second];
    expect(one?.status).toBe('withdrawn');
    expect((await house.mailbox<Box>(newCode)).reference).toBe(other.reference);
    expect(await kinds(first.id)).not.toContain('consent-withdrawn');
    const [{ n } = { n: '' }] = await rows<{ n: string }>('select count(*) n from reporting.case_facts');
    expect(n).toBe('2');
    await house.mailbox(receipt, '/withdrawal', { erase: true });
    expect(await rows('select from cases.relations')).toHaveLength(0);
    expect((await house.mailbox<Box>(newCode)).reference).toBe(other.reference);
  });

  it('opens nothing else at the intake door: its role links no two cases of its own choice', async () => {
    const intake = new pg.Client({ connectionString: house.intake.database.urlAs('intake') });
    await intake.connect();
    const link = intake.query('select cases.split_off($1, $2, now())', [first.id, second.id]);
    await expect(link).rejects.toThrow('nothing to split off');
    await expect(intake.query('select from cases.relations')).rejects.toThrow(/permission denied/);
    await expect(intake.query('select from cases.recusals')).rejects.toThrow(/permission denied/);
    await intake.end();
  });
});
