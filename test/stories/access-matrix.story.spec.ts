import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectoryService } from '@app/directory';
import type { StaffRole } from '@app/identity';
import { DeskHouse, type DeskProgram } from '../support/desk-door.js';
import { ASKED_AS, Statements } from '../support/statements.js';
import { AUDIENCES } from './access-matrix-rows.js';
import { routesOf } from './access-matrix-routes.js';

const ROLES: readonly StaffRole[] = ['caseworker', 'lead', 'statistician', 'administrator'];
/** Of the same shape as every id of ours, and nobody's. */
const NOBODY = '0199aaaa-0000-7000-8000-000000000000';
/** For everything else that an address names. */
const OTHER = '0199bbbb-0000-7000-8000-000000000000';
const AT_ONCE = 8;
/** They end the session that asks, so each has a session of its own. */
const LOGS_OUT = ['POST /logout', 'DELETE /api/v1/sessions/current'];
/** Enough for most forms to be taken, so that it is the case that decides and not a field left empty. */
const FORM: Record<string, string> = {
  text: 'Een tekst',
  reason: 'Een reden',
  explanation: 'Een uitleg',
  recipient: 'Een ontvanger',
  question: 'woord',
  version: '2',
  outcome: 'no-opinion',
  matter: 'conduct',
  assigneeId: OTHER,
  institutionId: OTHER,
  sheAsked: 'yes',
  sure: 'yes',
};
const BODIES: Record<string, object> = {
  'POST /api/v1/cases/:caseId/notes': { text: 'Een notitie' },
  'POST /api/v1/cases/:caseId/questions': { text: 'Een vraag', version: 2 },
  'POST /api/v1/cases/:caseId/closures': { outcome: 'no-opinion', explanation: 'Een uitleg', version: 2 },
  'POST /api/v1/cases/:caseId/reopenings': { reason: 'Een reden', version: 2 },
  'POST /api/v1/cases/:caseId/assignments': { assigneeId: OTHER, version: 2 },
  'POST /api/v1/cases/:caseId/classifications': { matter: 'conduct', version: 2 },
  'POST /api/v1/cases/:caseId/copies': { sheAsked: true },
  'POST /api/v1/cases/:caseId/export-consents': { recipient: 'Een zaaksysteem' },
  'POST /api/v1/cases/:caseId/deadlines': { term: 'AWB-9-11-6w', start: '2026-11-02' },
  'POST /api/v1/cases/:caseId/extracts': {
    institutionId: OTHER,
    contactPersonId: OTHER,
    text: 'Een tekst',
  },
  'POST /api/v1/cases/:caseId/letters': { kind: 'reasons-request' },
  'POST /api/v1/cases/:caseId/letters/:letterId/changes': {
    sender: 'Spreekrecht',
    recipient: 'Een ontvanger',
    subject: 'Een onderwerp',
    text: 'Een tekst',
    version: 1,
  },
  'POST /api/v1/cases/:caseId/letters/:letterId/consent-requests': { version: 1 },
  'POST /api/v1/cases/:caseId/letters/:letterId/makings': { version: 1 },
  'POST /api/v1/cases/:caseId/relations': { reference: 'SR-2026-999999', reason: 'follow-up' },
  'POST /api/v1/cases/:caseId/checklists/:checklistId/answers': {
    answers: [{ item: 'in-writing', answer: 'yes' }],
  },
};

type Visitor = DeskProgram | undefined;

interface Seen {
  status: number;
  type: string;
  headers: string;
  body: string;
  /** What was asked of the database for it. */
  statements: readonly string[];
}

describe('Who may come where at the desk', () => {
  let house: DeskHouse;
  let caseId: string;
  let routes: string[];
  const programs = new Map<StaffRole, DeskProgram>();
  const statements = new Statements();
  let requests = 0;
  let walled: DeskProgram;
  let keyless: DeskProgram;

  beforeAll(async () => {
    house = await DeskHouse.open();
    routes = routesOf(house.app);
    statements.watch(house.app);
    const anna = await house.colleague('anna');
    const bram = await house.colleague('bram');
    const { reference } = await house.complain({
      language: 'nl',
      narrative: 'Windmolenstraat.',
      anonymity: 'A2',
      institution: { type: 'bank' },
    });
    const program = await house.program(anna);
    const { body } = await program.get<{ items: { id: string; reference: string }[] }>('/cases');
    caseId = body.items.find((item) => item.reference === reference)?.id ?? '';
    const directory = house.app.get<DirectoryService>(DirectoryService, { strict: false });
    const institution = await directory.addInstitution({ name: 'Zonnebloembank', type: 'bank' });
    walled = await house.program(bram);
    expect((await walled.get(`/cases/${caseId}`)).status).toBe(200);
    const lena = await house.colleague('lena', 'lead');
    const staff = await house.atDesk(lena);
    await staff.open('/staff');
    await staff.send('/staff/ties', { staffId: bram.id, institutionId: institution.id });
    await program.post(`/cases/${caseId}/classifications`, {
      institutionId: institution.id,
      procedure: 'financial-complaint',
      matter: 'decision',
      version: 1,
    });
    // Came after the complaint, so no key of it was ever sealed to her.
    keyless = await house.program(await house.colleague('carol'));
    programs.set('caseworker', program);
    programs.set('lead', await house.program(lena));
    for (const role of ['statistician', 'administrator'] as const)
      programs.set(role, await house.program(await house.colleague(role, role)));
  }, 90_000);
  afterAll(() => house.close());

  async function ask(visitor: Visitor, route: string, id: string): Promise<Seen> {
    const [method = 'GET', path = ''] = route.split(' ');
    const address = path.replace(':caseId', id).replace(/:\w+/g, OTHER);
    const isForm = method === 'POST' && !path.startsWith('/api/');
    const sent = isForm ? new URLSearchParams(FORM).toString() : JSON.stringify(BODIES[route] ?? {});
    const name = String((requests += 1));
    const response = await fetch(house.url + address, {
      method,
      redirect: 'manual',
      headers: {
        [ASKED_AS]: name,
        ...(visitor === undefined ? {} : { cookie: visitor.cookie, 'x-csrf-token': visitor.csrfToken }),
        ...(method === 'GET' ? {} : { origin: house.url }),
        ...(method === 'POST'
          ? { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' }
          : {}),
      },
      body: method === 'POST' ? sent : undefined,
    });
    const bytes = await response.text();
    const headers = [...response.headers]
      .filter(([name]) => !['date', 'content-length', 'etag'].includes(name))
      .map(([name, value]) => `${name}: ${same(value, visitor, id)}`)
      .sort()
      .join('\n');
    const type = response.headers.get('content-type') ?? '';
    const body = same(bytes, visitor, id);
    return { status: response.status, type, headers, body, statements: statements.of(name) };
  }

  /** What may differ between two answers that are the same: the id that was asked for, nonces and tokens of forms. */
  function same(text: string, visitor: Visitor, id: string): string {
    return text
      .replaceAll(id, 'ID')
      .replaceAll(visitor?.csrfToken ?? '\0', 'TOKEN')
      .replace(/nonce-[\w+/=-]+/g, 'NONCE')
      .replace(/nonce="[^"]*"/g, 'NONCE')
      .replace(/(name="csrf" value=")[^"]*/g, '$1TOKEN')
      .replace(/x-ratelimit-\w+: .*/g, '');
  }

  /** In the order in which they were asked for, some at once. */
  async function each<In, Out>(all: readonly In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
    const done: Out[] = [];
    for (let from = 0; from < all.length; from += AT_ONCE)
      done.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(work))));
    return done;
  }

  it('stands in the matrix for every route, and there is no row without a route', () => {
    const rows = AUDIENCES.flatMap((audience) => audience.routes);
    expect(routes.filter((route) => !rows.includes(route))).toEqual([]);
    expect(rows.filter((row) => !routes.includes(row))).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
    expect(routes.length).toBeGreaterThan(100);
  });

  it('is as the matrix says, for each role', async () => {
    const asked = AUDIENCES.flatMap(({ roles, routes: some, isPublic }) =>
      some
        .filter((route) => routes.includes(route) && !LOGS_OUT.includes(route))
        .flatMap((route) =>
          ROLES.map((role) => ({
            route,
            role,
            may: isPublic ?? roles.includes(role),
          })),
        ),
    );
    const seen = await each(asked, async ({ route, role, may }) => {
      const { status } = await ask(programs.get(role), route, NOBODY);
      const isPublic = AUDIENCES.some((one) => one.isPublic === true && one.routes.includes(route));
      // A refused log-in is an answer of a route that is open to everybody.
      const did = status !== 401 && (isPublic || status !== 403);
      return did === may && status < 500 ? [] : [`${role} ${route}: ${status}`];
    });
    expect(seen.flat()).toEqual([]);
  }, 120_000);

  it('is nothing but the way in for whoever is not logged in, with the same bytes for every case', async () => {
    const closed = AUDIENCES.filter(({ isPublic }) => isPublic !== true)
      .flatMap((audience) => audience.routes)
      .filter((route) => routes.includes(route));
    const answers = await each(closed, async (route) => ({
      route,
      real: await ask(undefined, route, caseId),
      none: await ask(undefined, route, NOBODY),
    }));
    expect(answers.filter(({ real }) => real.status !== 401).map(({ route }) => route)).toEqual([]);
    expect(answers.filter(({ real, none }) => differ(real, none)).map(({ route }) => route)).toEqual([]);
  }, 120_000);

  it('is ended by logging out, for pages and programs', async () => {
    const [anna] = house.made.values();
    for (const route of LOGS_OUT) {
      const program = await house.program(anna as never);
      expect((await ask(program, route, NOBODY)).status).toBeLessThan(400);
      expect((await program.get('/sessions/current')).status).toBe(401);
    }
  });

  it.each(['a colleague behind the wall', 'a colleague without a key', 'a statistician', 'an administrator'])(
    'tells %s the same of a case as of one that does not exist, byte for byte',
    async (who) => {
      const visitors: Record<string, DeskProgram | undefined> = {
        'a colleague behind the wall': walled,
        'a colleague without a key': keyless,
        'a statistician': programs.get('statistician'),
        'an administrator': programs.get('administrator'),
      };
      const visitor = visitors[who];
      const ofCases = routes.filter((route) => route.includes(':caseId'));
      expect(ofCases.length).toBeGreaterThan(60);
      const answers = await each(ofCases, async (route) => ({
        route,
        real: await ask(visitor, route, caseId),
        none: await ask(visitor, route, NOBODY),
      }));
      const told = answers.flatMap(({ route, real, none }) => {
        if (real.status < 400) return [`${route} answered with ${real.status}`];
        if (/Windmolen|Zonnebloem|SR-2026/.test(real.body)) return [`${route} told of the case`];
        return differ(real, none) ? [`${route}: ${real.status} or ${none.status}`] : [];
      });
      expect(told).toEqual([]);
      // Nor by how long it takes: the same is asked of the database, whatever else the machine does meanwhile.
      expect(answers.some(({ none }) => none.statements.length > 0)).toBe(true);
      expect(
        answers.flatMap(({ route, real, none }) => {
          const more = real.statements.filter((one, at) => one !== none.statements[at]);
          const isSame = more.length === 0 && real.statements.length === none.statements.length;
          return isSame
            ? []
            : [`${route}: ${real.statements.length} or ${none.statements.length}: ${more[0]}`];
        }),
      ).toEqual([]);
    },
    120_000,
  );
});

function differ(one: Seen, other: Seen): boolean {
  return one.status !== other.status || one.headers !== other.headers || one.body !== other.body;
}
