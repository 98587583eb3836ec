import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DirectoryService } from '@app/directory';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import type { Person } from '../support/person.js';

describe('A declared tie', () => {
  let house: DeskHouse;
  let anna: Colleague;
  let atAnnas: Person;
  let lead: Person;
  let bank: string;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    await house.colleague('bram');
    lead = await house.atDesk(await house.colleague('lena', 'lead'));
    atAnnas = await house.atDesk(anna);
    const directory = house.app.get(DirectoryService, { strict: false });
    bank = (await directory.addInstitution({ name: 'Muurbank', type: 'bank' })).id;
  }, 120_000);
  afterAll(() => house?.close());

  const decisions = (person: Person) =>
    /action="(\/ties\/endings\/[^"]+\/decisions)"/.exec(person.page.html)?.[1] ?? '';

  it('that a lead declares for a colleague takes her keys in the same moment', async () => {
    const program = await house.program(anna);
    await house.complain({ language: 'nl', narrative: 'Geweigerd.', institution: { type: 'bank' } });
    const { body } = await program.get<{ items: { id: string }[] }>('/cases');
    const caseId = body.items[0]?.id ?? '';
    await program.post(`/cases/${caseId}/assignments`, { assigneeId: anna.id, version: 1 });
    await program.post(`/cases/${caseId}/classifications`, {
      procedure: 'financial-complaint',
      institutionId: bank,
      version: 2,
    });
    await atAnnas.open(`/cases/${caseId}/note`);
    expect(atAnnas.text).toMatch(/Uit het adresboek\s+Muurbank/);
    await lead.open('/staff');
    await lead.send('/staff/ties', { staffId: anna.id, institutionId: bank });
    const client = new pg.Client({ connectionString: house.intake.database.url });
    await client.connect();
    const left = await client.query('select from cases.key_seals where case_id = $1 and staff_id = $2', [
      caseId,
      anna.id,
    ]);
    const facts = await client.query<{ assignee_id: string | null }>(
      'select assignee_id from cases.cases where id = $1',
      [caseId],
    );
    await client.end();
    expect(left.rows).toEqual([]);
    expect(facts.rows[0]?.assignee_id).toBeNull();
    expect((await program.get(`/cases/${caseId}`)).status).toBe(404);
  });

  it('ends when she asks with a reason and a lead agrees, and not before', async () => {
    await atAnnas.open('/ties');
    expect((await atAnnas.send('/ties/endings', { reason: 'because' })).status).toBe(422);
    await atAnnas.send('/ties/endings', { reason: 'left-the-institution' });
    expect(atAnnas.text).toContain('De vraag ligt bij een leidinggevende.');
    expect(atAnnas.text).toContain('Ik werk er niet meer');
    const decision = decisions(atAnnas);
    const herOwn = new URLSearchParams([...atAnnas.hidden(decision), ['decision', 'agree']]);
    expect((await atAnnas.post(decision, herOwn)).status).toBe(403);
    const bram = await house.atDesk(house.made.get('bram') ?? anna);
    await bram.open('/ties');
    const another = new URLSearchParams([...bram.hidden('/ties/circles'), ['decision', 'agree']]);
    expect((await bram.post(decision, another)).status).toBe(403);
    await atAnnas.open('/ties');
    expect(atAnnas.text).toContain('Muurbank');

    await lead.open('/ties');
    expect(lead.text).toContain(
      'Anna vraagt het einde van de band met Muurbank. Reden: Ik werk er niet meer',
    );
    await lead.send(decision, { decision: 'agree' });
    expect(lead.text).toContain('De band is beëindigd.');
    const twice = new URLSearchParams([...lead.hidden('/ties/circles'), ['decision', 'agree']]);
    expect((await lead.post(decision, twice)).status).toBe(404);
    await atAnnas.open('/ties');
    expect(atAnnas.text).not.toContain('Vastgelegde banden');
  });

  it('to a circle can be kept by a lead, and the asking taken back', async () => {
    await atAnnas.open('/ties');
    await atAnnas.send('/ties/circles', { region: 'zeeland', workType: 'club' });
    await atAnnas.send('/ties/endings', { reason: 'relation-ended' });
    await lead.open('/ties');
    await lead.send(decisions(lead), { decision: 'refuse' });
    expect(lead.text).toContain('De band blijft.');
    await atAnnas.open('/ties');
    expect(atAnnas.text).toContain('Club, Zeeland');
    await atAnnas.send('/ties/endings', { reason: 'relation-ended' });
    await atAnnas.send(decisions(atAnnas), { decision: 'withdraw' });
    expect(atAnnas.text).toContain('De vraag is teruggenomen.');
    await lead.open('/ties');
    expect(decisions(lead)).toBe('');
  });
});
