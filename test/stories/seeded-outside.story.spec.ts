import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { DEMO_INSTITUTIONS, DEMO_PARTNERS } from '../../apps/cli/src/demo/demo-directory.js';
import { seedHistory } from '../../apps/cli/src/seed/seed-history.js';
import { DeskHouse } from '../support/desk-door.js';

interface SeededCase {
  referrals: { text: string; recipient: string; outcome: string }[];
}

describe('A seeded history', () => {
  let house: DeskHouse;
  let client: pg.Client;
  beforeAll(async () => {
    house = await DeskHouse.open();
    await house.colleague('anna');
    await house.colleague('lena', 'lead');
    const directory = house.app.get(DirectoryService, { strict: false });
    for (const { contact, ...institution } of DEMO_INSTITUTIONS) {
      const { id } = await directory.addInstitution(institution);
      await directory.addContactPerson({ institutionId: id, ...contact });
    }
    for (const partner of DEMO_PARTNERS) await directory.addPartner(partner);
    const transactions = house.app.get(Transactions, { strict: false });
    const tools = { transactions, audit: house.app.get(AuditTrail, { strict: false }), clock: house.clock };
    await seedHistory(tools, {
      quarters: [{ quarter: '2026-Q3', cases: 200 }],
      seed: 2019,
      withOutside: true,
    });
    client = new pg.Client({ connectionString: house.intake.database.url });
    await client.connect();
  }, 90_000);
  afterAll(async () => {
    await client.end();
    await house.close();
  });

  it('has mediations and referrals in its figures, and most cases have neither', async () => {
    const { rows } = await client.query<{ mediated: number; referred: number; helped: number; all: number }>(
      `select count(*) filter (where mediation_result <> 'none')::int as mediated,
         count(*) filter (where referral_outcome <> 'none')::int as referred,
         count(*) filter (where referral_outcome = 'helped')::int as helped, count(*)::int as all
       from reporting.case_facts`,
    );
    const [found] = rows;
    expect(found?.all).toBe(200);
    for (const count of [found?.mediated, found?.referred]) {
      expect(count).toBeGreaterThan(8);
      expect(count).toBeLessThan(80);
    }
    expect(found?.helped).toBeGreaterThan(0);
  });

  it('opens at the desk like any other', async () => {
    const program = await house.program(house.made.get('lena') ?? (await house.colleague('lea', 'lead')));
    const { rows } = await client.query<{ id: string }>(
      `select f.case_id as id from referral.referrals f join mediation.mediations m on m.case_id = f.case_id
       union all select case_id from referral.referrals limit 1`,
    );
    const { status, body } = await program.get<SeededCase>(`/cases/${rows[0]?.id}`);
    expect(status).toBe(200);
    expect(body.referrals[0]?.text).toContain('via het loket');
    expect(DEMO_PARTNERS.map(({ name }) => name)).toContain(body.referrals[0]?.recipient);
  });
});
