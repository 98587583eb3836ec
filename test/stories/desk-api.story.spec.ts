import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { seedHistory } from '../../apps/cli/src/seed/seed-history.js';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';

interface Listed {
  items: { id: string; reference: string; status: string; institutionType: string }[];
  links: { next: string | null };
}

interface Problem {
  status: number;
  code: string;
  detail: string;
  errors?: { field: string; code: string }[];
}

interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; parameters?: { name: string }[] }>>;
}

describe('A program at the API of the desk', () => {
  let house: DeskHouse;
  let anna: Colleague;
  let program: DeskProgram;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    program = await house.program(anna);
    for (let count = 0; count < 3; count += 1) {
      await house.complain({
        language: 'nl',
        narrative: `Klacht ${count}`,
        institution: { type: count === 0 ? 'bank' : 'police' },
      });
    }
  }, 60_000);
  afterAll(() => house.close());

  const problemOf = (answer: { status: number; body: unknown }) => answer.body as Problem;

  it('logs in with a passphrase and a code, learns who it is, and logs out', async () => {
    const own = await house.program(anna);
    const current = await own.get<{ staff: object; csrfToken: string }>('/sessions/current');
    expect(current.body.staff).toEqual({
      id: anna.id,
      username: 'anna',
      displayName: 'Anna',
      role: 'caseworker',
      language: 'nl',
    });
    expect((await own.post('/cases/x/notes', { text: 'x' }, current.body.csrfToken)).status).toBe(404);
    expect((await own.delete('/sessions/current')).status).toBe(204);
    const out = await own.get('/cases');
    expect(out.status).toBe(401);
    expect(problemOf(out)).toMatchObject({ status: 401, code: 'WEB.NOT_SIGNED_IN' });
    expect(out.headers.get('content-type')).toContain('application/problem+json');
  });

  it('is refused in one way whatever is wrong with its credentials', async () => {
    const attempt = async (body: object) => {
      const response = await fetch(`${house.url}/api/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return {
        status: response.status,
        cookies: response.headers.getSetCookie(),
        body: await response.text(),
      };
    };
    const right = { username: anna.username, passphrase: anna.passphrase, totp: house.code(anna) };
    const refusals = [
      await attempt({ ...right, username: 'nobody' }),
      await attempt({ ...right, passphrase: 'something else altogether' }),
      await attempt({ ...right, totp: '000000' }),
    ];
    for (const refusal of refusals) expect(refusal).toEqual(refusals[0]);
    expect(refusals[0]).toMatchObject({ status: 403, cookies: [] });
  });

  it('changes nothing without the token of its session', async () => {
    const { body } = await program.get<Listed>('/cases');
    const refused = await program.post(`/cases/${body.items[0]?.id}/notes`, { text: 'x' }, 'A'.repeat(59));
    expect(refused.status).toBe(403);
    expect(problemOf(refused).code).toBe('WEB.FORM_EXPIRED');
  });

  it('filters the cases by state, kind, day and colleague', async () => {
    const all = await program.get<Listed>('/cases');
    expect(all.body.items.length).toBe(3);
    expect(all.body.links.next).toBeNull();
    const filtered = await program.get<Listed>(
      '/cases?institutionType=police&status=new,in-progress&assignee=none',
    );
    expect(filtered.body.items.map((item) => item.institutionType)).toEqual(['police', 'police']);
    expect((await program.get<Listed>('/cases?dueBefore=2026-12-31')).body.items).toEqual([]);
    expect((await program.get<Listed>('/cases?assignee=me')).body.items).toEqual([]);
  });

  it('is told which field is wrong, and nothing is stored', async () => {
    for (const [path, field] of [
      ['/cases?status=erased', 'status'],
      ['/cases?assignee=%27%3B', 'assignee'],
      ['/cases?sort=name', 'sort'],
    ] as const) {
      const refused = await program.get(path);
      expect([path, refused.status, problemOf(refused).errors?.[0]?.field]).toEqual([path, 400, field]);
    }
    const { body } = await program.get<Listed>('/cases');
    const path = `/cases/${body.items[0]?.id}`;
    const before = await program.get<{ history: unknown[] }>(path);
    for (const [action, wrong, field] of [
      ['questions', { text: 'x' }, 'version'],
      ['questions', { text: 'x', version: 1, to: 'her' }, 'to'],
      ['questions', { text: 'x', version: 99_999_999_999 }, 'version'],
      ['questions', { text: '   ', version: 1 }, 'text'],
      ['relations', { reference: 'SR-2026-000001\u0000', reason: 'follow-up' }, 'reference'],
      ['letters', { kind: 'signal' }, 'kind'],
      ['assignments', { assigneeId: 'anna', version: 1 }, 'assigneeId'],
      ['classifications', { matter: 'opinion', version: 1 }, 'matter'],
      ['classifications', { receivedOn: '2026-02-31', version: 1 }, 'receivedOn'],
      ['incidents', { incidents: [] }, 'incidents'],
      ['incidents', { incidents: [{ violenceForm: 'physical', violenceSub: 'sexual/rape' }] }, 'violenceSub'],
      ['stigma-assessments', { assessed: 'plausible', reason: '', version: 0 }, 'reason'],
    ] as const) {
      const refused = await program.post(`${path}/${action}`, wrong);
      expect([action, refused.status, problemOf(refused).errors?.[0]?.field]).toEqual([action, 400, field]);
    }
    expect((await program.get<{ history: unknown[] }>(path)).body.history).toEqual(before.body.history);
    const unknownTerm = await program.post(`${path}/deadlines`, { term: 'AWB-9-11-6', start: '2026-11-02' });
    expect(problemOf(unknownTerm)).toMatchObject({ status: 400, code: 'DEADLINES.UNKNOWN_TERM' });
  });

  it('gets the same answer for a case that does not exist and an address that is none', async () => {
    const answers = await Promise.all(
      ['0199aaaa-0000-7000-8000-000000000000', 'nonsense', '1%27%20or%201=1'].map((id) =>
        program.get(`/cases/${id}`),
      ),
    );
    for (const answer of answers)
      expect(problemOf(answer)).toMatchObject({ status: 404, code: 'CASES.UNKNOWN' });
  });

  it('gives several cases at once, links them, and sees them on its day; a lead hands everything over', async () => {
    const bram = await house.colleague('bram');
    const lena = await house.colleague('lena', 'lead');
    const lead = await house.program(lena);
    await house.complain({ language: 'nl', narrative: 'Een', institution: { type: 'insurer' } });
    await house.complain({ language: 'nl', narrative: 'Twee', institution: { type: 'insurer' } });
    const listed = await program.get<Listed>('/cases?institutionType=insurer');
    const caseIds = listed.body.items.map(({ id }) => id);
    const given = await program.post<{ items: { refused?: string }[] }>('/assignments', {
      caseIds: [...caseIds, '0199aaaa-0000-7000-8000-000000000000'],
      assigneeId: anna.id,
    });
    expect(given.body.items.map(({ refused }) => refused)).toEqual([undefined, undefined, 'CASES.UNKNOWN']);
    interface Day {
      groups: { group: string; count: number; items: { id: string }[] }[];
    }
    const inProgress = (day: Day) => day.groups.find(({ group }) => group === 'inProgress');
    const day = inProgress((await program.get<Day>('/days/current')).body);
    expect(day?.count).toBe(2);
    expect(new Set(day?.items.map(({ id }) => id))).toEqual(new Set(caseIds));

    const [one, other] = listed.body.items;
    const relation = { reference: other?.reference, reason: 'same-event' };
    expect((await program.post(`/cases/${one?.id}/relations`, relation)).status).toBe(204);
    expect((await program.get(`/cases/${other?.id}/relations`)).body).toMatchObject({
      items: [{ id: one?.id, reason: 'same-event' }],
    });
    expect((await program.delete(`/cases/${other?.id}/relations/${one?.id}`)).status).toBe(204);
    expect((await program.get(`/cases/${one?.id}/relations`)).body).toEqual({ items: [] });

    expect((await program.get('/overviews/current')).status).toBe(403);
    await program.post('/assignments', { caseIds, assigneeId: lena.id });
    const workload = async () => (await lead.get('/overviews/current')).body['workload'];
    expect(await workload()).toMatchObject([{ assigneeId: lena.id, open: 2 }]);
    const same = await lead.post('/handovers', { fromId: lena.id, toId: lena.id });
    expect([same.status, problemOf(same).code]).toEqual([400, 'CASEWORK.SAME_COLLEAGUE']);
    const handed = await lead.post('/handovers', { fromId: lena.id, toId: bram.id });
    expect(handed.status).toBe(200);
    expect(handed.body).toMatchObject({ unfinished: false, items: [{}, {}] });
    expect(await workload()).toMatchObject([{ assigneeId: bram.id, open: 2 }]);
  });

  it('pages through many cases by key, the newest first, and meets each once', async () => {
    const part = <T>(type: new (...args: never[]) => T) => house.app.get<T>(type, { strict: false });
    const tools = { transactions: part(Transactions), audit: part(AuditTrail), clock: house.clock };
    await seedHistory(tools, { quarters: [{ quarter: '2026-Q3', cases: 120 }], seed: 5 });
    const met: { id: string; filedAt: string }[] = [];
    let path: string | null = '/cases';
    let pages = 0;
    while (path !== null) {
      const answer: { body: Listed } = await program.get<Listed>(path);
      met.push(...(answer.body.items as unknown as { id: string; filedAt: string }[]));
      path = answer.body.links.next?.replace('/api/v1', '') ?? null;
      pages += 1;
      // Whoever files meanwhile comes before the first page and moves nothing.
      if (pages === 1) await house.complain({ language: 'nl', narrative: 'Later' });
    }
    expect(pages).toBeGreaterThan(1);
    expect(new Set(met.map(({ id }) => id)).size).toBe(met.length);
    const moments = met.map(({ filedAt }) => filedAt);
    expect([...moments].sort().reverse()).toEqual(moments);
  });

  it('keeps filters of its own, which list the same cases as they say', async () => {
    const filter = { status: ['new'], assignee: 'none', institutionType: 'police', sort: 'oldest' };
    expect((await program.post('/saved-filters', filter)).status).toBe(204);
    expect((await program.post('/saved-filters', filter)).status).toBe(204);
    for (const [wrong, field] of [
      [{ sort: 'name' }, 'sort'],
      [{ status: ['erased'] }, 'status'],
      [{ dueBefore: '2026-02-31' }, 'dueBefore'],
    ] as const) {
      const refused = await program.post('/saved-filters', wrong);
      expect([refused.status, problemOf(refused).errors?.[0]?.field]).toEqual([400, field]);
    }
    expect((await program.post('/saved-filters', {})).status).toBe(400);
    const { items } = (await program.get<{ items: { id: string; filter: object }[] }>('/saved-filters')).body;
    expect(items).toEqual([{ id: expect.any(String), filter }]);
    const listed = await program.get<{ items: { filedAt: string; institutionType: string }[] }>(
      '/cases?status=new&assignee=none&institutionType=police&sort=oldest',
    );
    const moments = listed.body.items.map(({ filedAt }) => filedAt);
    expect(moments).toEqual([...moments].sort());
    expect(new Set(listed.body.items.map(({ institutionType }) => institutionType))).toEqual(
      new Set(['police']),
    );
    expect((await program.delete(`/saved-filters/${items[0]?.id}`)).status).toBe(204);
    expect((await program.get('/saved-filters')).body).toEqual({ items: [] });
  });

  it('declares a tie of its own, and a lead who is somebody else ends it', async () => {
    const lead = await house.program(house.made.get('lena') ?? anna);
    const directory = house.app.get<DirectoryService>(DirectoryService, { strict: false });
    const { id: institutionId } = await directory.addInstitution({ name: 'Muurbank', type: 'bank' });
    expect((await program.get('/staff-members')).status).toBe(403);
    expect((await program.post('/ties/institutions', { institutionId })).status).toBe(204);
    expect((await program.post('/ties/circles', { region: 'unknown', workType: 'x' })).status).toBe(400);
    expect((await program.get('/ties')).body).toMatchObject({ items: [{ institutionId }] });
    const staff = await lead.get<{ items: { id: string }[] }>('/staff-members');
    expect(staff.body.items.find(({ id }) => id === anna.id)).toMatchObject({
      username: 'anna',
      role: 'caseworker',
      takesIntake: true,
      tiedInstitutionIds: [institutionId],
    });
    expect(JSON.stringify(staff.body)).not.toMatch(/key|passphrase|totp|email/i);

    const end = { institutionId, reason: 'left-the-institution' };
    expect((await program.post('/tie-endings', end)).status).toBe(204);
    const asked = await program.get<{ items: { id: string }[] }>('/tie-endings');
    const decisions = `/tie-endings/${asked.body.items[0]?.id}/decisions`;
    expect((await program.post(decisions, { decision: 'agree' })).status).toBe(403);
    expect((await lead.get('/waiting-tie-endings')).body).toMatchObject({ items: [{ institutionId }] });
    expect((await lead.post(decisions, { decision: 'agree' })).status).toBe(204);
    expect((await lead.get('/staff-ties')).body).toEqual({ items: [] });
    expect((await lead.post(`/staff-members/${anna.id}/ties`, { institutionId })).status).toBe(204);
    expect((await lead.get('/staff-ties')).body).toMatchObject({ items: [{ staffId: anna.id }] });
  });

  it('writes a recommendation, which a second person issues, and notes the reply and what was promised', async () => {
    const lena = await house.program(house.made.get('lena') ?? anna);
    const teun = await house.program(await house.colleague('teun', 'statistician'));
    const text = { subject: 'Redenen', text: 'Geef redenen.' };
    const nobody = await lena.post('/recommendations', text);
    expect([nobody.status, problemOf(nobody).errors?.[0]?.field]).toEqual([400, 'institutionId']);
    const made = await lena.post<{ id: string }>('/recommendations', { institutionId: null, ...text });
    const one = `/recommendations/${made.body.id}`;
    const changed = { institutionId: null, ...text, text: 'Geef iedere weigering redenen.', version: 1 };
    expect((await lena.post(`${one}/changes`, changed)).status).toBe(204);
    expect((await lena.post(`${one}/moves`, { to: 'proposed', version: 1 })).status).toBe(409);
    expect((await lena.post(`${one}/moves`, { to: 'proposed', version: 2 })).status).toBe(204);
    expect((await lena.post(`${one}/moves`, { to: 'issued', version: 3 })).status).toBe(409);
    expect((await teun.post(`${one}/moves`, { to: 'issued', version: 3 })).status).toBe(204);
    const reply = { reply: 'accepted', reason: 'Dat doen wij.', version: 4 };
    expect((await teun.post(`${one}/replies`, reply)).status).toBe(204);
    const promise = { promise: 'Een nieuwe brief.', due: '2027-02-01' };
    expect((await teun.post(`${one}/commitments`, promise)).status).toBe(204);
    const { body } = await lena.get<{ commitments: { id: string }[] }>(one);
    expect(body).toMatchObject({
      addressee: 'platform',
      text: changed.text,
      status: 'answered',
      reply: 'accepted',
      commitments: [{ ...promise, state: 'open' }],
    });
    const settlements = `${one}/commitments/${body.commitments[0]?.id}/settlements`;
    expect((await lena.post(settlements, { state: 'done' })).status).toBe(204);
    expect((await teun.get('/recommendations')).body).toMatchObject({
      items: [{ id: made.body.id, commitments: [{ state: 'done' }] }],
    });
  });

  it('reads a description of everything, and of no page', async () => {
    const response = await fetch(`${house.url}/api/v1/openapi.json`);
    expect(response.status).toBe(200);
    const description = (await response.json()) as OpenApi;
    expect(description.openapi).toMatch(/^3\.0\./);
    const paths = Object.keys(description.paths);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) expect(path).toMatch(/^\/api\/v1(\/[a-z-]+|\/\{[a-zA-Z]+\})+$/);
    const ids = Object.values(description.paths).flatMap((methods) =>
      Object.values(methods).map((method) => method.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const noun of [
      'assignments',
      'questions',
      'classifications',
      'notes',
      'deadlines',
      'extracts',
      'referrals',
      'incidents',
      'stigma-assessments',
      'closures',
      'reopenings',
      'recusals',
    ]) {
      expect(paths).toContain(`/api/v1/cases/{caseId}/${noun}`);
    }
    const list = description.paths['/api/v1/cases']?.['get'];
    expect(list?.parameters?.map(({ name }) => name)).toEqual([
      'status',
      'assignee',
      'dueBefore',
      'institutionType',
      'sort',
      'page[after]',
    ]);
  });
});
