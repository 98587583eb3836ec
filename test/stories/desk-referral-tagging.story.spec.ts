import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DirectoryService } from '@app/directory';
import { DeskHouse, type DeskProgram } from '../support/desk-door.js';
import type { Person } from '../support/person.js';

const LEAVING = {
  language: 'pl',
  anonymity: 'A1',
  wish: ['exit-support'],
  institution: { type: 'aid-organisation' },
  group: ['home-workers'],
  region: 'zeeland',
  narrative: 'Chcę przestać.',
};
const HURT = {
  language: 'en',
  narrative: 'He hit me.',
  institution: { type: 'police' },
  conduct: ['report-refused'],
  violence: ['physical/hitting'],
  perpetrator: 'client',
  setting: ['police'],
  stigmaPerceived: 'yes',
};
const PASSED_ON = 'Zij zoekt hulp bij stoppen en is te bereiken via het loket.';

describe('At the desk', () => {
  let house: DeskHouse;
  let program: DeskProgram;
  let person: Person;
  let partners: { zeeland: string; groningen: string };
  beforeAll(async () => {
    house = await DeskHouse.open();
    const anna = await house.colleague('anna');
    await house.colleague('lena', 'lead');
    const directory = house.app.get(DirectoryService, { strict: false });
    const words = { offersNl: 'Hulp bij stoppen', offersEn: 'Help in leaving' };
    const partner = async (name: string, region: string, groups: string[]) =>
      (await directory.addPartner({ name, kind: 'exit-programme', ...words, regions: [region], groups })).id;
    partners = {
      zeeland: await partner('Zeeuws Uitstapprogramma', 'zeeland', ['women']),
      groningen: await partner('Noordelijk Uitstapprogramma', 'groningen', []),
    };
    program = await house.program(anna);
    person = await house.atDesk(anna);
  }, 60_000);
  afterAll(() => house.close());

  async function taken(complaint: object) {
    const { reference, receipt } = await house.complain(complaint);
    const { body } = await program.get<{ items: { id: string; reference: string }[] }>('/cases');
    const id = body.items.find((item) => item.reference === reference)?.id ?? '';
    const path = `/cases/${id}`;
    await person.open(path);
    await person.send(`${path}/assignments`);
    return { id, receipt, path };
  }

  const consentsOf = (receipt: string) =>
    house.mailbox<{ consents: { id: string; text: string; recipient: string }[] }>(receipt);

  async function offered() {
    const filed = await taken(LEAVING);
    await person.open(`${filed.path}/refer`);
    await person.send(`${filed.path}/referrals`, { partnerId: partners.zeeland, text: PASSED_ON });
    const { consents } = await consentsOf(filed.receipt);
    return { ...filed, consent: consents.at(-1) };
  }

  const formTo = (what: string) =>
    new RegExp(`action="(/cases/[^"]+/${what})"`).exec(person.page.html)?.[1] ?? '';

  it('a referral shows which partners fit, and the gap where none does', async () => {
    const { path } = await taken(LEAVING);
    await person.open(`${path}/refer`);
    expect(person.text).toContain('Voor haar regio en groep staat er geen partner in het adresboek voor:');
    const options = [...person.page.html.matchAll(/<option value="([0-9a-f-]{36})"[^>]*>([^<]+)/g)].map(
      (match) => match[2],
    );
    expect(options).toEqual([
      'Noordelijk Uitstapprogramma · Uitstapprogramma in de regio (niet voor haar regio)',
      'Zeeuws Uitstapprogramma · Uitstapprogramma in de regio (niet voor haar groep)',
    ]);
  });

  it('a referral goes out only after her yes to exactly this text, and is followed to its end', async () => {
    const { receipt, path, consent } = await offered();
    expect(consent).toMatchObject({ text: PASSED_ON, recipient: 'Zeeuws Uitstapprogramma' });
    await person.open(path);
    expect(person.text).toContain('Wacht op haar');
    expect(formTo('sendings')).toBe('');

    await house.mailbox(receipt, `/consents/${consent?.id}`, { decision: 'give' });
    await person.open(path);
    await person.send(formTo('sendings'));
    expect(person.page.path).toMatch(/\/letter$/);
    expect(person.text).toContain(PASSED_ON);
    expect(person.text).toMatch(/Kenmerk: R-[0-9A-F]{8}/);
    expect(person.page.html.split('<article')[1]?.split('</article>')[0]).not.toMatch(/SR-2026|Chcę/);

    await person.open(path);
    await person.send(formTo('outcomes'), { outcome: 'accepted' });
    await person.send(formTo('outcomes'), { outcome: 'helped' });
    expect(person.text).toContain('Geholpen');
    expect(formTo('outcomes')).toBe('');
  });

  it('a referral that she takes back cannot be sent, nor its page opened again', async () => {
    const { id, receipt, consent } = await offered();
    await house.mailbox(receipt, `/consents/${consent?.id}`, { decision: 'give' });
    await house.mailbox(receipt, `/consents/${consent?.id}`, { decision: 'withdraw' });
    const { body } = await program.get<{ referrals: { id: string; outcome: string; version: number }[] }>(
      `/cases/${id}`,
    );
    expect(body.referrals[0]).toMatchObject({ outcome: 'withdrawn' });
    const refused = await program.post<{ code: string }>(
      `/cases/${id}/referrals/${body.referrals[0]?.id}/sendings`,
      {
        version: body.referrals[0]?.version,
      },
    );
    expect(refused).toMatchObject({ status: 403, body: { code: 'CASES.NO_CONSENT' } });
    const letter = await person.open(`/cases/${id}/referrals/${body.referrals[0]?.id}/letter`);
    expect(letter.status).toBe(409);
    expect(letter.html).not.toContain(PASSED_ON);
  });

  it('an offer is taken back by the desk while she has not decided, and not by a stale form', async () => {
    const { id, receipt, path } = await offered();
    await person.open(path);
    const form = formTo('takings-back');
    const hidden = person.hidden(form);
    await person.send(form);
    expect(person.text).toContain('Ingetrokken');
    expect((await person.post(form, new URLSearchParams(hidden))).status).toBe(409);
    expect((await consentsOf(receipt)).consents).toEqual([]);
    expect((await program.get<{ version: number }>(`/cases/${id}`)).status).toBe(200);
  });

  it('someone whom nobody may know is not referred', async () => {
    const { id } = await taken({ ...LEAVING, anonymity: 'A0' });
    const refused = await program.post<{ code: string }>(`/cases/${id}/referrals`, {
      partnerId: partners.zeeland,
      text: PASSED_ON,
      version: 2,
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'REFERRAL.ANONYMOUS' } });
  });

  it('violence counts when a caseworker has confirmed it, once, and can be taken off again', async () => {
    const { id, path } = await taken(HURT);
    await person.open(`${path}/tags`);
    expect(person.text).toContain('Slaan · door: Klant · waar: Onbekend');
    const told = /name="incident" value="([^"]+)" checked/.exec(person.page.html)?.[1] ?? '';
    await person.send(`${path}/incidents`, { incident: told });
    await person.send(`${path}/incidents`, {
      violenceSub: 'physical/hitting',
      perpetrator: 'client',
      setting: 'unknown',
    });
    const { body } = await program.get<{ tags: { incidents: object[]; suggestedIncidents: object[] } }>(
      `/cases/${id}`,
    );
    expect(body.tags.incidents).toHaveLength(1);
    expect(body.tags.suggestedIncidents).toEqual([]);

    const nonsense = await person.send(`${path}/incidents`, { violenceSub: 'physical/shouting' });
    expect(nonsense.status).toBe(422);
    const removal = formTo('removals');
    await person.send(removal);
    expect(person.text).toContain('Weggehaald');
  });

  it('stigma is assessed with a reason that nobody can read in the database, beside what she perceives', async () => {
    const { id, path } = await taken(HURT);
    await person.open(`${path}/tags`);
    const refused = await person.send(`${path}/stigma-assessments`, {
      assessed: 'plausible',
      expression: 'not-taken-seriously',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/value="plausible" checked/);
    const hidden = person.hidden(`${path}/stigma-assessments`);
    await person.send(`${path}/stigma-assessments`, {
      assessed: 'plausible',
      expression: ['not-taken-seriously'],
      ground: ['occupation-sex-work'],
      reason: 'De agent noemde haar werk als reden.',
    });
    await person.open(path);
    expect(person.text).toContain('De agent noemde haar werk als reden.');

    const overtaken = await person.post(
      `${path}/stigma-assessments`,
      new URLSearchParams([...hidden, ['assessed', 'established'], ['reason', 'Een ander oordeel.']]),
    );
    expect(overtaken.status).toBe(409);
    expect(person.text).toContain('Er staat nu: Aannemelijk');
    expect(person.text).toContain('Een ander oordeel.');

    const client = new pg.Client({ connectionString: house.intake.database.url });
    await client.connect();
    const { rows } = await client.query<{ perceived: string; assessed: string; text: string }>(
      `select perceived, assessed, encode(sealed_reason, 'escape') as text from tagging.stigma_assessments where case_id = $1`,
      [id],
    );
    await client.end();
    expect(rows[0]).toMatchObject({ perceived: 'yes', assessed: 'plausible' });
    expect(rows[0]?.text).not.toContain('agent');
  });
});
