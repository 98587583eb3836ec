import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectoryService } from '@app/directory';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';

interface Courses {
  items: {
    id: string;
    stage: string;
    party: string;
    due: string;
    version: number;
    moves: { to: string; lacks?: string }[];
    words: { kind: string; text: string }[];
  }[];
}

describe('A program that works on a mediation', () => {
  let house: DeskHouse;
  let anna: Colleague;
  let lena: Colleague;
  let program: DeskProgram;
  let at: string;
  let receipt: string;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    lena = await house.colleague('lena', 'lead');
    program = await house.program(anna);
    ({ receipt } = await house.complain({
      language: 'nl',
      narrative: 'Geweigerd.',
      anonymity: 'A2',
      institution: { type: 'bank' },
    }));
    const { body } = await program.get<{ items: { id: string }[] }>('/cases');
    at = `/cases/${body.items[0]?.id}`;
    await program.post(`${at}/assignments`, { assigneeId: anna.id, version: 1 });
    const directory = house.app.get<DirectoryService>(DirectoryService, { strict: false });
    const institution = await directory.addInstitution({ name: 'Zonnebloembank', type: 'bank' });
    await program.post(`${at}/classifications`, {
      institutionId: institution.id,
      procedure: 'financial-complaint',
      matter: 'conduct',
      version: 2,
    });
  }, 60_000);
  afterAll(() => house.close());

  const course = async () => (await program.get<Courses>(`${at}/mediations`)).body.items[0];

  it('starts it, moves it by the same table as the page, and takes down words', async () => {
    const made = await program.post<{ id: string }>(`${at}/mediations`);
    expect(made.status).toBe(201);
    const begun = await course();
    expect(begun).toMatchObject({ id: made.body.id, stage: 'wish', party: 'desk', due: '2026-11-30' });
    const moves = `${at}/mediations/${made.body.id}/moves`;
    expect((await program.post(moves, { to: 'agreement', version: begun?.version })).status).toBe(409);
    expect((await program.post(moves, { to: 'nowhere', version: 1 })).status).toBe(400);
    expect((await program.post(moves, { to: 'consent', version: begun?.version })).status).toBe(204);
    expect((await program.post(moves, { to: 'ended', reason: 'she-stops', version: 1 })).status).toBe(409);
    const words = `${at}/mediations/${made.body.id}/words`;
    expect((await program.post(words, { kind: 'hers', text: 'Ik wil een rekening.' })).status).toBe(204);
    const now = await course();
    expect(now?.stage).toBe('consent');
    expect(now?.moves.find(({ to }) => to === 'approach')?.lacks).toBe('consented');
    expect(now?.words).toMatchObject([{ kind: 'hers', text: 'Ik wil een rekening.' }]);
  });

  it('reads what came in, which is nothing yet, and gets no key of anything', async () => {
    for (const list of ['answers', 'attachments', 'received-files', 'mails'])
      expect((await program.get<{ items: object[] }>(`${at}/${list}`)).body.items).toEqual([]);
    expect((await program.post(`${at}/mails/addresses`)).status).toBe(409);
    expect((await program.get(`${at}/answers/0199aaaa-0000-7000-8000-000000000000`)).status).toBe(404);
    expect((await program.get('/held-mails')).status).toBe(403);
  });

  it('leaves a stage for longer than the norm, and the colleague sees it on her day as a norm and no term', async () => {
    house.clock.moveTo('2026-12-22T09:00:00Z');
    const day = await house.atDesk(anna);
    await day.open('/');
    expect(day.text).toContain('Stap duurt langer dan onze norm');
    expect(day.text).toContain('Het is geen wettelijke termijn.');
    expect(day.text).toContain('Onze norm: 14 december 2026');
    await day.open(`${at}/mediation`);
    expect(day.text).toContain('8 dagen over de norm');
    expect(day.text).toContain('Vraag haar of zij nog verder wil.');
    await day.open(at);
    expect(day.text).toContain('Bemiddeling: Toestemming');
    const lead = await house.atDesk(lena);
    await lead.open('/overview');
    expect(lead.text).toContain('Bemiddelingen die te lang stilstaan: 1');
  });

  it('answers a checklist, and learns what follows and which letter fits', async () => {
    // The session of before has ended on the way to December.
    program = await house.program(anna);
    interface Checklists {
      items: { id: string; fits?: boolean; answer?: string; result?: string; letter?: string }[];
      wrong?: number;
    }
    const all = (await program.get<Checklists>(`${at}/checklists`)).body.items;
    expect(all.filter(({ fits }) => fits).map(({ id }) => id)).toEqual(['basic-account', 'business-account']);
    const list = `${at}/checklists/basic-account`;
    const answers = (item: string, answer = 'no') => ({ answers: [{ item, answer }] });
    expect((await program.post(`${list}/answers`, answers('in-writting'))).status).toBe(400);
    expect((await program.post(`${list}/answers`, answers('in-writing', 'perhaps'))).status).toBe(400);
    expect((await program.post(`${at}/checklists/none/answers`, answers('in-writing'))).status).toBe(404);
    expect((await program.post(`${list}/answers`, answers('ground-on-the-list'))).status).toBe(204);
    expect((await program.post(`${list}/answers`, answers('her-work-as-reason'))).status).toBe(204);
    const { body } = await program.get<Checklists>(list);
    expect(body).toMatchObject({ answered: 2, wrong: 1 });
    expect(body.items.find(({ id }) => id === 'ground-on-the-list')).toMatchObject({
      law: 'Wft 4:71g(1)-(2)',
      answer: 'no',
      result: 'wrong',
      letter: 'reasons-request',
    });
    expect(body.items.find(({ id }) => id === 'her-work-as-reason')?.result).toBe('right');
  });

  it('drafts a letter that suits, asks her, and takes it out once she said yes', async () => {
    const kinds = await program.get<{ items: { kind: string; needsConsent: boolean }[] }>(
      `${at}/letter-kinds`,
    );
    expect(kinds.body.items.map(({ kind }) => kind)).not.toContain('default-notice');
    expect(kinds.body.items).toContainEqual({
      kind: 'reasons-request',
      needsConsent: true,
      reviewedByLawyer: null,
    });
    const made = await program.post<{ id: string }>(`${at}/letters`, { kind: 'reasons-request' });
    expect(made.status).toBe(201);
    const letter = `${at}/letters/${made.body.id}`;
    const draft = await program.get<{ text: string; gaps: string[] }>(letter);
    expect(draft.body.gaps).toContain('[postadres van het loket]');
    expect(draft.body.text).not.toContain('Geweigerd.');
    expect((await program.post(`${letter}/consent-requests`, { version: 1 })).status).toBe(400);
    const words = { sender: 'Spreekrecht', recipient: 'Zonnebloembank', subject: 'Verzoek', text: 'Waarom?' };
    expect((await program.post(`${letter}/changes`, { ...words, recipient: '', version: 1 })).status).toBe(
      400,
    );
    expect((await program.post(`${letter}/changes`, { ...words, version: 1 })).status).toBe(204);
    expect((await program.post(`${letter}/changes`, { ...words, version: 1 })).status).toBe(409);
    expect((await program.post(`${letter}/consent-requests`, { version: 2 })).status).toBe(204);
    expect((await program.post(`${letter}/makings`, { version: 3 })).status).toBeGreaterThan(400);
    const contents = () =>
      fetch(`${house.url}/api/v1${letter}/contents`, { headers: { cookie: program.cookie } });
    expect((await contents()).status).toBe(409);

    const asked = await house.mailbox<{ consents: { id: string; text: string }[] }>(receipt);
    expect(asked.consents[0]?.text).toContain('Waarom?');
    await house.mailbox(receipt, `/consents/${asked.consents[0]?.id}`, { decision: 'give' });
    expect((await program.post(`${letter}/makings`, { version: 3 })).status).toBe(204);
    const pdf = await contents();
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('cache-control')).toBe('no-store');
    expect((await pdf.text()).startsWith('%PDF')).toBe(true);
    const mail = await fetch(`${house.url}/api/v1${letter}/mail-texts`, {
      headers: { cookie: program.cookie },
    });
    expect(await mail.text()).toBe('Verzoek\n\nWaarom?\n\nSpreekrecht');
    expect((await program.get(`${at}/letters`)).body).toMatchObject({
      items: [{ ...words, status: 'made', consentStatus: 'given', gaps: [] }],
    });
  });
});
