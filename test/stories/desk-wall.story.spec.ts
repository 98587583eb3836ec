import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectoryService } from '@app/directory';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';

interface Listed {
  items: { id: string; reference: string }[];
}

/** Every page and action of a case; what a colleague behind the wall must not be able to tell from nothing. */
const PAGES = [
  '',
  '/ask',
  '/note',
  '/assign',
  '/classify',
  '/clocks',
  '/extract',
  '/refer',
  '/tags',
  '/close',
  '/reopen',
  '/recuse',
];
const ACTIONS = [
  'assignments',
  'questions',
  'notes',
  'classifications',
  'deadlines',
  'extracts',
  'referrals',
  'incidents',
  'stigma-assessments',
  'closures',
  'reopenings',
  'recusals',
];

describe('The wall between a colleague and a case', () => {
  let house: DeskHouse;
  let anna: Colleague;
  let bram: Colleague;
  let carol: Colleague;
  let lena: Colleague;
  let atAnnas: DeskProgram;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    bram = await house.colleague('bram');
    carol = await house.colleague('carol');
    lena = await house.colleague('lena', 'lead');
    atAnnas = await house.program(anna);
  }, 60_000);
  afterAll(() => house.close());

  async function file(institutionType = 'bank'): Promise<string> {
    const { reference } = await house.complain({
      language: 'nl',
      narrative: 'Geweigerd.',
      institution: { type: institutionType },
    });
    const { body } = await atAnnas.get<Listed>('/cases');
    return body.items.find((item) => item.reference === reference)?.id ?? '';
  }

  async function expectNothing(colleague: Colleague, caseId: string): Promise<void> {
    const program = await house.program(colleague);
    const listed = await program.get<Listed>('/cases');
    expect(listed.body.items.map(({ id }) => id)).not.toContain(caseId);
    expect((await program.get(`/cases/${caseId}`)).status).toBe(404);

    const person = await house.atDesk(colleague);
    for (const page of ['/', '/cases', '/cases?status=new&assignee=none']) {
      expect((await person.open(page)).html).not.toContain(caseId);
    }
    const missing = await person.open('/cases/0199aaaa-0000-7000-8000-000000000000');
    for (const page of PAGES) {
      const seen = await person.open(`/cases/${caseId}${page}`);
      expect([page, seen.status]).toEqual([page, 404]);
      expect(seen.html.replace(/value="[\w-]{59}"/g, '')).toBe(
        missing.html.replace(/value="[\w-]{59}"/g, ''),
      );
    }
  }

  it('keeps a colleague who stepped back from it out of every list, count, page and action', async () => {
    const caseId = await file();
    const before = await house.atDesk(bram);
    await before.open('/');
    const count = () => /Nieuw, van niemand <span[^>]*>\((\d+)\)/.exec(before.page.html)?.[1];
    const counted = Number(count());
    await before.open(`/cases/${caseId}/recuse`);
    const gone = await before.send(`/cases/${caseId}/recusals`);
    expect(gone.path).toBe('/?done=recused');
    expect(Number(count() ?? 0)).toBe(counted - 1);

    await expectNothing(bram, caseId);
    const program = await house.program(bram);
    for (const action of ACTIONS) {
      const bodies: Record<string, object> = {
        assignments: { assigneeId: bram.id, version: 1 },
        questions: { text: 'x', version: 1 },
        notes: { text: 'x' },
        classifications: { version: 1 },
        deadlines: { term: 'AWB-9-11-6w', start: '2026-11-02' },
        extracts: { institutionId: bram.id, contactPersonId: bram.id, text: 'x' },
        referrals: { partnerId: bram.id, text: 'x', version: 1 },
        incidents: { incidents: [{ violenceForm: 'physical', violenceSub: 'unknown' }] },
        'stigma-assessments': { assessed: 'plausible', reason: 'x', version: 0 },
        closures: { outcome: 'upheld', explanation: 'x', version: 1 },
        reopenings: { reason: 'x', version: 1 },
        recusals: {},
      };
      const answer = await program.post<{ code: string }>(`/cases/${caseId}/${action}`, bodies[action]);
      expect([action, answer.status, answer.body.code]).toEqual([action, 404, 'CASES.UNKNOWN']);
    }
    expect((await atAnnas.get(`/cases/${caseId}`)).status).toBe(200);
  });

  it('rises the moment that an institution is named to which a colleague has a tie', async () => {
    const institution = await house.app
      .get(DirectoryService, { strict: false })
      .addInstitution({ name: 'Muurbank', type: 'bank' });
    const staffPage = await house.atDesk(lena);
    await staffPage.open('/staff');
    await staffPage.send('/staff/ties', { staffId: bram.id, institutionId: institution.id });
    expect(staffPage.page.path).toBe('/staff?done=tie-declared');
    expect(staffPage.text).toContain('Muurbank');

    const caseId = await file();
    expect((await (await house.program(bram)).get(`/cases/${caseId}`)).status).toBe(200);
    await atAnnas.post(`/cases/${caseId}/assignments`, { assigneeId: anna.id, version: 1 });
    await atAnnas.post(`/cases/${caseId}/classifications`, {
      procedure: 'financial-complaint',
      institutionId: institution.id,
      version: 2,
    });
    await expectNothing(bram, caseId);
    const refused = await atAnnas.post<{ code: string }>(`/cases/${caseId}/assignments`, {
      assigneeId: bram.id,
      version: 3,
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'CASES.CONFLICT_OF_INTEREST']);
  });

  it('tells a colleague who names her own institution that the case has gone, and no more', async () => {
    const directory = house.app.get(DirectoryService, { strict: false });
    const institution = await directory.addInstitution({ name: 'Eigen Bank', type: 'bank' });
    const staffPage = await house.atDesk(lena);
    await staffPage.open('/staff');
    await staffPage.send('/staff/ties', { staffId: carol.id, institutionId: institution.id });

    const caseId = await file();
    const person = await house.atDesk(carol);
    await person.open(`/cases/${caseId}/classify`);
    await person.send(`/cases/${caseId}/classifications`, {
      institutionId: institution.id,
      matter: 'conduct',
    });
    await person.send(`/cases/${caseId}/classifications`);
    expect(person.page.path).toBe('/?done=classified-walled');
    await expectNothing(carol, caseId);
  });

  it('stands also between a case and the caseworker from whom it was taken', async () => {
    const caseId = await file('municipality');
    await atAnnas.post(`/cases/${caseId}/assignments`, { assigneeId: anna.id, version: 1 });
    expect((await (await house.program(bram)).get(`/cases/${caseId}`)).status).toBe(404);

    const person = await house.atDesk(anna);
    await person.open(`/cases/${caseId}/assign`);
    await person.send(`/cases/${caseId}/assignments`, { assigneeId: bram.id });
    expect(person.page.path).toBe('/?done=handed-over');
    expect(person.text).toContain('De zaak is overgedragen');
    await expectNothing(anna, caseId);

    const atBrams = await house.program(bram);
    const { body } = await atBrams.get<{ version: number; narrative: string }>(`/cases/${caseId}`);
    expect(body.narrative).toBe('Geweigerd.');
    await atBrams.post(`/cases/${caseId}/notes`, { text: 'Na de overdracht geschreven.' });
    const atLenas = await house.program(lena);
    expect((await atLenas.get<{ notes: { text: string }[] }>(`/cases/${caseId}`)).body.notes[0]?.text).toBe(
      'Na de overdracht geschreven.',
    );
  });
});
