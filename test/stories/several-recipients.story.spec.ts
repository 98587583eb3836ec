import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectoryService } from '@app/directory';
import { DeskHouse, type DeskProgram } from '../support/desk-door.js';
import { Person } from '../support/person.js';

const NAMING = 'Zoë van Dijk vraagt waarom haar rekening werd gesloten. Ooievaarsnest.';

describe('A text that makes her known, for three people at one institution', () => {
  let house: DeskHouse;
  let program: DeskProgram;
  let lead: DeskProgram;
  let receipt: string;
  let path: string;
  let people: { id: string; name: string }[];
  let extractId: string;

  beforeAll(async () => {
    house = await DeskHouse.open();
    const anna = await house.colleague('anna');
    program = await house.program(anna);
    lead = await house.program(await house.colleague('lena', 'lead'));
    const directory = house.app.get(DirectoryService, { strict: false });
    const { id: institutionId } = await directory.addInstitution({ name: 'Polder Bank', type: 'bank' });
    people = [];
    for (const name of ['A. de Boer', 'B. Jansen', 'C. Visser'])
      people.push(
        await directory.addContactPerson({ institutionId, name, email: `${name.slice(0, 1)}@bank.example` }),
      );
    const filed = await house.complain({
      language: 'es',
      narrative: 'El banco cerró mi cuenta.',
      anonymity: 'A2',
      institution: { type: 'bank' },
    });
    receipt = filed.receipt;
    const { body } = await program.get<{ items: { id: string; reference: string }[] }>('/cases?status=new');
    const id = body.items.find(({ reference }) => reference === filed.reference)?.id ?? '';
    path = `/cases/${id}`;
    await program.post(`${path}/assignments`, { assigneeId: anna.id, version: 1 });
    const [first, ...others] = people.map((one) => one.id);
    const made = await program.post<{ id: string }>(`${path}/extracts`, {
      institutionId,
      contactPersonId: first,
      text: NAMING,
      makesKnown: true,
    });
    extractId = made.body.id;
    await program.post(`${path}/extracts/${extractId}/contact-persons`, { contactPersonIds: others });
    const asked = await program.post(`${path}/extracts/${extractId}/consent-requests`);
    expect(asked.status).toBe(204);
  }, 90_000);
  afterAll(() => house.close());

  const at = () => `${path}/extracts/${extractId}`;
  const send = (person = 0) =>
    program.post<{ passcode?: string; code?: string }>(`${at()}/sendings`, {
      contactPersonId: people[person]?.id,
    });
  const mailed = () => house.mailer.sent.map(({ to }) => to).filter((to) => to.endsWith('@bank.example'));

  it('is one question to her, in which she says yes or no for each by name', async () => {
    const she = new Person(house.intake.url);
    await she.open('/es/open');
    await she.send('/es/open', { code: receipt });
    await she.open('/es/box/read');
    expect(she.text).toContain('¿Quién puede leer esto? Elige para cada persona.');
    for (const { name } of people) expect(she.text).toContain(name);
    expect(she.page.html).not.toContain('checked');
    const { consents } = await house.mailbox<{ consents: { id: string; status: string }[] }>(receipt);
    const consent = consents[0]?.id ?? '';
    await she.send('/es/box/consent', { consent, decision: 'give' });
    expect(she.text).toContain('Marca primero quién puede leer esto.');
    await she.send('/es/box/consent', { consent, decision: 'give', [`to-${consent}`]: ['1', '3'] });
    expect(she.text).toContain('No para: B. Jansen');
    const later = await house.mailbox<{ consents: object[] }>(receipt);
    expect(later.consents).toMatchObject([
      {
        status: 'given',
        recipients: ['A. de Boer', 'B. Jansen', 'C. Visser'],
        declined: [2],
        makesKnown: true,
      },
    ]);
    const copy = await house.mailbox<{ consents: object[] }>(receipt, '/copies');
    expect(copy.consents).toMatchObject([{ makesKnown: true, notFor: ['B. Jansen'] }]);
  });

  it('goes to each of them once with one word of a second person, asked and given by a program', async () => {
    expect(await send()).toMatchObject({ status: 403, body: { code: 'APPROVALS.NOT_APPROVED' } });
    const empty = await program.post(`${at()}/disclosure-requests`, { reason: ' ' });
    expect(empty.status).toBe(400);
    const asked = await program.post<{ id: string }>(`${at()}/disclosure-requests`, { reason: 'Op naam.' });
    expect(asked.status).toBe(201);
    const { id } = asked.body;
    const own = await program.post(`/approvals/${id}/decisions`, { decision: 'agree' });
    expect(own).toMatchObject({ status: 403, body: { code: 'APPROVALS.NEEDS_ANOTHER' } });
    const waiting = await lead.get<{ items: { id: string }[] }>('/approvals');
    expect(waiting.body.items.map((one) => one.id)).toEqual([id]);
    expect(JSON.stringify(waiting.body)).not.toContain('Ooievaar');
    const read = await lead.get<{ payload: string; reason: string }>(`/approvals/${id}`);
    expect(read.body.payload).toContain('A. de Boer, B. Jansen, C. Visser, Polder Bank');
    expect((await lead.post(`/approvals/${id}/decisions`, { decision: 'agree' })).status).toBe(204);

    expect(await send(1)).toMatchObject({ status: 403, body: { code: 'CASES.NO_CONSENT' } });
    expect((await send(0)).status).toBe(201);
    expect(await send(0)).toMatchObject({ status: 403, body: { code: 'APPROVALS.NOT_APPROVED' } });
    expect((await send(2)).status).toBe(201);
    expect(await send(2)).toMatchObject({ status: 403, body: { code: 'APPROVALS.NOT_APPROVED' } });
    expect(mailed()).toEqual(['A@bank.example', 'C@bank.example']);
    expect((await lead.get<{ status: string }>(`/approvals/${id}`)).body.status).toBe('done');
  });

  it('is no to all of them when she says no to each', async () => {
    const { body } = await program.get<{ extracts: { institutionId: string }[] }>(path);
    const made = await program.post<{ id: string }>(`${path}/extracts`, {
      institutionId: body.extracts[0]?.institutionId,
      contactPersonId: people[0]?.id,
      text: 'Een tweede tekst.',
    });
    const second = `${path}/extracts/${made.body.id}`;
    await program.post(`${second}/contact-persons`, { contactPersonIds: [people[1]?.id] });
    await program.post(`${second}/consent-requests`);
    const { consents } = await house.mailbox<{ consents: { id: string }[] }>(receipt);
    const consent = consents.at(-1)?.id ?? '';
    await house.mailbox(receipt, `/consents/${consent}`, { decision: 'give', declined: [1, 2] });
    const later = await house.mailbox<{ consents: { status: string }[] }>(receipt);
    expect(later.consents.at(-1)?.status).toBe('refused');
  });
});
