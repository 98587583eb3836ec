import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import { call } from '../support/intake-program.js';
import { codeOn, Person } from '../support/person.js';

const HOUR = 3_600_000;
const STORY = 'De verzekeraar weigerde mij.';

interface Listed {
  items: { id: string; reference: string }[];
}

describe('Replacing a code that she lost', () => {
  let house: DeskHouse;
  let owner: pg.Client;
  let anna: Colleague;
  let bram: Colleague;
  let lena: Colleague;
  let filed: { receipt: string; reference: string };
  let caseId: string;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    bram = await house.colleague('bram');
    lena = await house.colleague('lena', 'lead');
    owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await house.close();
  });
  beforeEach(async () => {
    filed = (await call(house.intake.url, 'complaints', { language: 'nl', narrative: STORY })).body;
    const program = await house.program(anna);
    const { body } = await program.get<Listed>('/cases');
    caseId = body.items.find(({ reference }) => reference === filed.reference)?.id ?? '';
  });

  function pass(milliseconds: number): void {
    house.clock.moveTo(new Date(house.clock.now().getTime() + milliseconds).toISOString());
  }

  const page = () => `/cases/${caseId}/receipt`;

  async function ask(recognised = 'in-person-outreach'): Promise<void> {
    const desk = await house.atDesk(anna);
    await desk.open(page());
    await desk.send(`/cases/${caseId}/receipt-requests`, { recognised, reason: 'Veldwerker Mo sprak haar.' });
    expect(desk.text).toContain('Wacht op een tweede collega');
  }

  async function press(colleague: Colleague, what: 'approvals' | 'refusals' | 'codes'): Promise<Person> {
    const desk = await house.atDesk(colleague);
    await desk.open(page());
    const action = new RegExp(`action="(/cases/${caseId}/receipt-requests/[^/"]+/${what})"`).exec(
      desk.page.html,
    )?.[1];
    if (action !== undefined) await desk.send(action);
    return desk;
  }

  async function her(code = filed.receipt): Promise<Person> {
    const person = new Person(house.intake.url);
    await person.open('/nl/open');
    await person.send('/nl/open', { code });
    return person;
  }

  const opens = async (receipt: string) => (await call(house.intake.url, 'mailbox', { receipt })).status;
  const codeAtDesk = (desk: Person) => /(?:\d{4} ){5}\d{4}/.exec(desk.text)?.[0] ?? '';

  it('takes two colleagues and three days, and gives a code once, which she changes before she sees anything', async () => {
    await ask();
    const early = await press(anna, 'approvals');
    expect(early.text).toContain('Een andere collega moet dit goedkeuren');
    const agreed = await press(bram, 'approvals');
    expect(agreed.text).toContain('U kunt de code maken vanaf');

    pass(72 * HOUR - 1);
    expect((await press(anna, 'codes')).text).toContain('U kunt de code maken vanaf');
    expect(await opens(filed.receipt)).toBe(200);
    pass(1);
    const shown = await press(anna, 'codes');
    const code = codeAtDesk(shown);
    expect(code).not.toBe('');
    expect(shown.page.headers.get('cache-control')).toContain('no-store');
    expect(await opens(filed.receipt)).toBe(404);

    const again = await press(anna, 'codes');
    expect(codeAtDesk(again)).toBe('');
    expect(again.text).toContain('Code gemaakt');
    expect(house.log.join('\n')).not.toContain(code.replaceAll(' ', ''));

    const back = await her(code);
    await back.open('/nl/box/read');
    expect(back.text).not.toContain(filed.reference);
    const own = codeOn(back.page.html);
    await back.open('/nl/code-typed');
    await back.send('/nl/code-typed', { typed: own });
    await back.open('/nl/box/read');
    expect(back.text).toContain(filed.reference);
    expect(await opens(own)).toBe(200);
    expect((await her(code)).page.status).toBe(404);

    const desk = await house.atDesk(lena);
    await desk.open(`/cases/${caseId}`);
    for (const line of [
      'Nieuwe code aangevraagd',
      'de wachttijd loopt',
      'Nieuwe code gemaakt',
      'eerste bezoek',
    ])
      expect(desk.text).toContain(line);
    expect(desk.text).toContain(STORY);
    const { rows } = await owner.query(
      `select action, actor_id from audit.events where subject_id = $1 and action like 'receipt-%' order by position`,
      [caseId],
    );
    expect(rows).toEqual([
      { action: 'receipt-replacement-asked', actor_id: anna.id },
      { action: 'receipt-replacement-approved', actor_id: bram.id },
      { action: 'receipt-replacement-made', actor_id: anna.id },
    ]);
  });

  it('waits a week when all that was shown is knowledge of the case', async () => {
    await ask('knows-the-case');
    await press(bram, 'approvals');
    pass(168 * HOUR - 1);
    expect(codeAtDesk(await press(anna, 'codes'))).toBe('');
    pass(1);
    expect(codeAtDesk(await press(anna, 'codes'))).not.toBe('');
  });

  it('warns whoever holds the old code, who stops it at once, and alarms the desk', async () => {
    await ask();
    const holder = await her();
    await holder.open('/nl/box/read');
    expect(holder.text).toContain('Er is een nieuwe code gevraagd');
    await press(bram, 'approvals');
    await holder.open('/nl/box/read');
    expect(holder.text).toContain('Vanaf');
    await holder.send('/nl/code-stop');
    expect(holder.text).toContain('Het is gestopt');
    pass(72 * HOUR);
    expect(codeAtDesk(await press(anna, 'codes'))).toBe('');
    expect(await opens(filed.receipt)).toBe(200);
    const lead = await house.atDesk(lena);
    await lead.open('/alarms');
    expect(lead.text).toContain('Een nieuwe code werd tegengehouden');
    expect(lead.text).toContain(filed.reference);
  });

  it('stops when she finds her code and changes it herself', async () => {
    await ask();
    await press(bram, 'approvals');
    const found = await her();
    await found.open('/nl/code-new');
    const own = codeOn(found.page.html);
    await found.open('/nl/code-typed');
    await found.send('/nl/code-typed', { typed: own });
    pass(72 * HOUR);
    expect(codeAtDesk(await press(anna, 'codes'))).toBe('');
    expect(await opens(own)).toBe(200);
  });

  it('is refused by a second colleague who doubts, and can be asked again', async () => {
    await ask();
    expect((await press(bram, 'refusals')).text).toContain('Afgekeurd');
    expect(await opens(filed.receipt)).toBe(200);
    await ask('agreed-question');
  });

  it('is closed to a colleague behind the wall, and the database itself wants four eyes', async () => {
    await ask();
    const tied = await house.atDesk(bram);
    await tied.open(`/cases/${caseId}/recuse`);
    await tied.send(`/cases/${caseId}/recusals`);
    expect((await tied.open(page())).status).toBe(404);
    await expect(
      owner.query(
        `update cases.receipt_replacements set status = 'approved', approved_by = asked_by, approved_at = now(),
           waits_until = now() + interval '72 hours' where case_id = $1`,
        [caseId],
      ),
    ).rejects.toThrow('four_eyes');
  });

  it('keeps the words about how she was recognised sealed, and takes them along when she erases', async () => {
    await ask();
    const { rows } = await owner.query<{ sealed: Buffer }>(
      'select sealed from cases.receipt_replacements where case_id = $1',
      [caseId],
    );
    expect(rows[0]?.sealed.toString('latin1')).not.toContain('Veldwerker');
    await call(house.intake.url, 'mailbox/withdrawal', { receipt: filed.receipt, erase: true });
    const left = await owner.query('select from cases.receipt_replacements where case_id = $1', [caseId]);
    expect(left.rows).toHaveLength(0);
  });
});
