import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DeskHouse } from '../support/desk-door.js';
import type { Person } from '../support/person.js';

const SECRET = 'De kanarievogel van de balie lachte.';

describe('A letter about a case', () => {
  let house: DeskHouse;
  let anna: Person;
  let receipt: string;
  let caseId: string;
  let at: string;
  beforeAll(async () => {
    house = await DeskHouse.open();
    const account = await house.colleague('anna');
    ({ receipt } = await house.complain({
      language: 'pl',
      anonymity: 'A1',
      institution: { type: 'bank' },
      conduct: ['refused-service'],
      narrative: SECRET,
    }));
    anna = await house.atDesk(account);
    const program = await house.program(account);
    const { body } = await program.get<{ items: { id: string }[] }>('/cases');
    caseId = body.items[0]?.id ?? '';
    await program.post(`/cases/${caseId}/assignments`, { assigneeId: account.id, version: 1 });
  }, 120_000);
  afterAll(() => house?.close());

  const letter = {
    sender: 'Spreekrecht\nPostbus 1',
    recipient: 'Polder Bank\nKlachten',
    subject: 'Verzoek',
    text: 'Geachte heer of mevrouw,\n\nWilt u uw redenen geven?',
  };
  const consents = async () =>
    (await house.mailbox<{ consents: { id: string; text: string; recipient: string }[] }>(receipt)).consents;

  it('is drafted from codes, without a word of hers, and explained in her language', async () => {
    await anna.open(`/cases/${caseId}/letters`);
    await anna.send(`/cases/${caseId}/letters`, { kind: 'reasons-request' });
    at = anna.page.path;
    expect(anna.page.html).toContain('lang="pl"');
    const text = /<textarea[^>]*name="text"[^>]*>([\s\S]*?)<\/textarea>/.exec(anna.page.html)?.[1] ?? '';
    expect(text).toContain('dienst geweigerd');
    expect(text).not.toContain('kanarievogel');
  });

  it('is not shown to her while something is still to be filled in', async () => {
    const seen = await anna.send(at, { ...letter, text: 'Geef uw [redenen].', next: 'ask' });
    expect(seen.status).toBe(422);
    expect(anna.text).toContain('Er staat nog iets tussen vierkante haken.');
    expect(await consents()).toEqual([]);
  });

  it('is asked of her word for word, and cannot be taken out before she says yes', async () => {
    await anna.open(at);
    await anna.send(at, { ...letter, next: 'ask' });
    const [asked] = await consents();
    expect(asked?.recipient).toBe('Polder Bank, Klachten');
    for (const part of [letter.subject, letter.text, letter.sender]) expect(asked?.text).toContain(part);
    expect((await anna.open(`${at}/letter.pdf`)).status).toBe(409);
    await house.mailbox(receipt, `/consents/${asked?.id}`, { decision: 'give' });
    await anna.open(at);
    await anna.send(`${at}/making`);
    expect((await anna.open(`${at}/letter.pdf`)).html.startsWith('%PDF')).toBe(true);
    expect((await anna.open(`${at}/letter.txt`)).html).toContain('Wilt u uw redenen geven?');
  });

  it('cannot be taken out any more once she takes her yes back', async () => {
    const [given] = await consents();
    await house.mailbox(receipt, `/consents/${given?.id}`, { decision: 'withdraw' });
    expect([403, 409]).toContain((await anna.open(`${at}/letter.pdf`)).status);
  });

  it('is also the mandate that she signs herself, which goes to nobody but her and needs no yes', async () => {
    await anna.open(`/cases/${caseId}/letters`);
    expect(anna.text).toContain('Nagekeken door een jurist: nog niet');
    // A bank owes nothing under the law on public bodies.
    expect(anna.page.html).not.toContain('value="default-notice"');
    await anna.send(`/cases/${caseId}/letters`, { kind: 'mandate' });
    const mandate = anna.page.path;
    expect(anna.text).toContain('Sama wpisujesz swoje imię');
    const text = /<textarea[^>]*name="text"[^>]*>([\s\S]*?)<\/textarea>/.exec(anna.page.html)?.[1] ?? '';
    await anna.send(mandate, {
      sender: 'Spreekrecht',
      subject: 'Machtiging',
      text: text.replaceAll(/\[[^\]]*\]/g, 'Polder Bank'),
      next: 'make',
    });
    expect(anna.text).toContain('De brief is gemaakt.');
    expect((await anna.open(`${mandate.split('?')[0]}/letter.pdf`)).status).toBe(200);
  });

  it('is in the database sealed, and gone with the case', async () => {
    const client = new pg.Client({ connectionString: house.intake.database.url });
    await client.connect();
    const { rows } = await client.query<{ sealed: Buffer }>('select sealed from mediation.letters');
    expect(rows).toHaveLength(2);
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toMatch(/redenen|Machtiging/);
    await client.query('select cases.erase_case($1, now())', [caseId]);
    expect((await client.query('select from mediation.letters')).rowCount).toBe(0);
    await client.end();
  });
});
