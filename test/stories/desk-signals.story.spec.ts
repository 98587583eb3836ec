import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DirectoryService } from '@app/directory';
import { DeskHouse } from '../support/desk-door.js';
import type { Person } from '../support/person.js';

/** Complaints are filed in August; in November they lie in whole quarters that have ended. */
const SUMMER = '2026-08-10T09:00:00Z';
const NOVEMBER = '2026-11-23T09:00:00Z';

describe('A pattern at one bank', () => {
  let house: DeskHouse;
  let lena: Person;
  let teun: Person;
  let client: pg.Client;
  let bankId: string;
  let otherId: string;
  beforeAll(async () => {
    house = await DeskHouse.open(NOVEMBER);
    await house.colleague('anna');
    lena = await house.atDesk(await house.colleague('lena', 'lead'));
    teun = await house.atDesk(await house.colleague('teun', 'statistician'));
    client = new pg.Client({ connectionString: house.intake.database.url });
    await client.connect();
    const directory = house.app.get(DirectoryService, { strict: false });
    bankId = (await directory.addInstitution({ name: 'Polder Bank', type: 'bank' })).id;
    otherId = (await directory.addInstitution({ name: 'Duin Bank', type: 'bank' })).id;
    for (let count = 0; count < 7; count += 1) await refused(bankId);
    for (let count = 0; count < 4; count += 1) await refused(otherId);
  }, 120_000);
  afterAll(async () => {
    await client?.end();
    await house?.close();
  });

  /** A case as it is once a caseworker has said which institution it is about, filed in the summer. */
  async function refused(institutionId: string): Promise<void> {
    const { reference } = await house.complain({
      language: 'nl',
      narrative: 'Mijn aanvraag werd geweigerd.',
      institution: { type: 'bank' },
      conduct: ['refused-service'],
    });
    await client.query(
      'update cases.cases set institution_id = $2, filed_on = $3::date, filed_at = $3::timestamptz where reference = $1',
      [reference, institutionId, SUMMER],
    );
  }

  it('is shown from five persons on, rounded down, and not before', async () => {
    await teun.open('/signals');
    expect(teun.text).toContain('Polder Bank');
    expect(teun.text).toContain('ten minste 5');
    expect(teun.text).not.toContain('ten minste 7');
    expect(teun.text).not.toContain('Duin Bank');
  });

  it('is proposed by one person and confirmed by another', async () => {
    await teun.open('/signals');
    await teun.send('/signals', { institutionId: bankId, conduct: 'refused-service' });
    expect(teun.text).toContain('Het signaal is voorgesteld');
    const { rows } = await client.query<{ id: string }>('select id from mediation.signals');
    const at = `/signals/${rows[0]?.id}`;
    // The letter is not there yet, and who proposed cannot confirm.
    expect((await teun.open(`${at}/letter.pdf`)).status).toBe(409);
    await teun.open('/signals');
    expect(teun.page.html).not.toContain(`${at}/confirmations`);
    await lena.open('/signals');
    await lena.send(`${at}/confirmations`);
    expect(lena.text).toContain('Het signaal is bevestigd');
    const letter = await lena.open(`${at}/letter.pdf`);
    expect(letter.headers.get('content-type')).toBe('application/pdf');
    expect(letter.html.startsWith('%PDF')).toBe(true);
  });

  it('is not told a second time over the same quarters, from which the first could be subtracted', async () => {
    await refused(bankId);
    await teun.open('/signals');
    expect(teun.text).toContain('Al gesignaleerd in deze periode');
  });

  it('is in the database without a case, a day or an exact number', async () => {
    const { rows } = await client.query('select * from mediation.signals');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ at_least: 5, first_quarter: '2025-Q4', last_quarter: '2026-Q3' });
    expect(Object.keys(rows[0] as object).filter((name) => name.includes('case'))).toEqual([]);
  });

  it('cannot be made of too few people, whatever the form says', async () => {
    await teun.open('/signals');
    const seen = await teun.send('/signals', { institutionId: otherId, conduct: 'refused-service' });
    // The form of the page is not there any more, so its token is missing too.
    expect([403, 409]).toContain(seen.status);
    const { rows } = await client.query('select from mediation.signals where institution_id = $1', [otherId]);
    expect(rows).toEqual([]);
  });

  it('is for a program what it is on the page', async () => {
    const program = await house.program(house.made.get('teun')!);
    const other = await house.program(house.made.get('lena')!);
    const { body } = await program.get<{ items: { id: string }[] }>('/signals');
    expect(body.items).toMatchObject([{ institutionId: bankId, atLeast: 5, firstQuarter: '2025-Q4' }]);
    expect((await program.get('/signal-patterns')).body).toMatchObject({
      window: { first: '2025-Q4', last: '2026-Q3' },
      items: [{ institutionId: bankId, conduct: 'refused-service', atLeast: 5, signalled: true }],
    });
    const again = { institutionId: bankId, conduct: 'refused-service' };
    expect((await program.post('/signals', again)).status).toBe(409);
    const few = { institutionId: otherId, conduct: 'refused-service' };
    expect((await program.post('/signals', few)).status).toBe(409);
    await refused(otherId);
    const made = await program.post<{ id: string }>('/signals', few);
    expect(made.status).toBe(201);
    const letter = () =>
      fetch(`${house.url}/api/v1/signals/${made.body.id}/contents`, { headers: { cookie: other.cookie } });
    expect((await letter()).status).toBe(409);
    expect((await program.post(`/signals/${made.body.id}/confirmations`)).status).toBe(409);
    expect((await other.post(`/signals/${made.body.id}/confirmations`)).status).toBe(204);
    expect((await other.get(`/signals/${made.body.id}`)).body).toMatchObject({
      institution: 'Duin Bank',
      confirmedBy: house.made.get('lena')!.id,
    });
    expect((await (await letter()).text()).startsWith('%PDF')).toBe(true);
  });

  it('is not for a caseworker, and not for somebody with a tie to the bank', async () => {
    const anna = await house.atDesk(house.made.get('anna')!);
    expect((await anna.open('/signals')).status).toBe(403);
    await client.query(
      `insert into identity.ties (id, staff_id, institution_id, declared_at) values (gen_random_uuid(), $1, $2, now())`,
      [house.made.get('teun')!.id, bankId],
    );
    await teun.open('/signals');
    expect(teun.text).not.toContain('Polder Bank');
    const walled = await house.program(house.made.get('teun')!);
    const { body } = await walled.get<{ items: { institution: string }[] }>('/signals');
    expect(body.items.map(({ institution }) => institution)).toEqual(['Duin Bank']);
  });
});
