import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectoryService } from '@app/directory';
import { DeskHouse, type DeskProgram } from '../support/desk-door.js';

interface Scenario {
  id: string;
  complaint: { institution?: { type: string; name?: string }; decision?: object; narrative: string };
  expected: { procedure?: string; terms?: string[] };
}

/** The twelve complaints that also fill the demonstration. */
const { scenarios } = JSON.parse(
  readFileSync(join(process.cwd(), 'apps/cli/src/demo/scenarios.json'), 'utf8'),
) as { scenarios: Scenario[] };

/** The days that stand in their stories, and that only a caseworker who reads them can know. */
const RECEIVED: Record<string, string> = {
  'tax-tone-and-silence': '2026-03-27',
  'registered-without-consent': '2026-01-31',
};

interface Classified {
  version: number;
  proposedDeadlines: { term: string; startsOn: string | null }[];
  none: string | null;
  startedTerms: string[];
}

interface Opened {
  id: string;
  version: number;
  status: string;
  narrative: string;
  assignee: { id: string } | null;
  deadlines: {
    term: string;
    due: string | null;
    result: { steps: { why: string }[]; printed: string | null };
  }[];
}

describe('A caseworker who classifies the twelve complaints', () => {
  let house: DeskHouse;
  let desk: DeskProgram;
  let caseworkerId: string;
  beforeAll(async () => {
    house = await DeskHouse.open();
    const anna = await house.colleague('anna');
    caseworkerId = anna.id;
    desk = await house.program(anna);
  }, 60_000);
  afterAll(() => house.close());

  async function file(complaint: object): Promise<string> {
    const { reference } = await house.complain(complaint);
    const { body } = await desk.get<{ items: { id: string; reference: string }[] }>('/cases?status=new');
    const found = body.items.find((item) => item.reference === reference);
    if (found === undefined) throw new Error(`${reference} is not in the list`);
    return found.id;
  }

  it.each(scenarios)('gets the terms of $id', async ({ id, complaint, expected }) => {
    const caseId = await file(complaint);
    await desk.post(`/cases/${caseId}/assignments`, { assigneeId: caseworkerId, version: 1 });
    const { body: taken } = await desk.get<Opened>(`/cases/${caseId}`);
    expect(taken).toMatchObject({
      status: 'in-progress',
      assignee: { id: caseworkerId },
      narrative: complaint.narrative,
    });

    const { status, body } = await desk.post<Classified>(`/cases/${caseId}/classifications`, {
      procedure: expected.procedure ?? null,
      matter: complaint.decision === undefined ? 'conduct' : 'decision',
      version: taken.version,
      startDeadlines: true,
      ...(RECEIVED[id] === undefined ? {} : { receivedOn: RECEIVED[id] }),
    });
    expect(status).toBe(201);
    expect(body.proposedDeadlines.map((clock) => clock.term)).toEqual(expected.terms ?? []);
    expect(body.none === null).toBe((expected.terms ?? []).length > 0);

    const { body: opened } = await desk.get<Opened>(`/cases/${caseId}`);
    expect(opened.deadlines.map((deadline) => deadline.term).sort()).toEqual([...body.startedTerms].sort());
    for (const deadline of opened.deadlines) expect(deadline.result.steps.length).toBeGreaterThan(0);
  });

  it('sees that nobody who stays unknown can have a clock, and why', async () => {
    const anonymous = scenarios.find((scenario) => scenario.id === 'opting-in-breached');
    const caseId = await file(anonymous?.complaint ?? {});
    const { body } = await desk.post<Classified>(`/cases/${caseId}/classifications`, {
      procedure: 'awb-complaint',
      version: 1,
      receivedOn: '2026-11-01',
      startDeadlines: true,
    });
    expect(body).toMatchObject({ proposedDeadlines: [], none: 'anonymous', startedTerms: [] });
  });

  it('starts the term that the letter of the municipality prints, beside that of the law', async () => {
    const closed = scenarios.find((scenario) => scenario.id === 'home-closed');
    const caseId = await file(closed?.complaint ?? {});
    await desk.post(`/cases/${caseId}/classifications`, {
      procedure: 'objection',
      matter: 'decision',
      version: 1,
      startDeadlines: true,
    });
    const { body } = await desk.get<Opened>(`/cases/${caseId}`);
    expect(body.deadlines).toHaveLength(1);
    expect(body.deadlines[0]).toMatchObject({
      term: 'OBJ-6-7',
      result: { printed: '2026-12-28', catalogue: { due: '2026-12-28' } },
    });
  });

  it('gets the two terms of the police only from the day on which the police had the complaint', async () => {
    const institution = await house.app
      .get(DirectoryService, { strict: false })
      .addInstitution({ name: 'Politie Test', type: 'police' });
    const report = scenarios.find((scenario) => scenario.id === 'police-report-refused');
    const caseId = await file(report?.complaint ?? {});
    const first = await desk.post<Classified>(`/cases/${caseId}/classifications`, {
      procedure: 'police-complaint',
      matter: 'conduct',
      institutionId: institution.id,
      version: 1,
      startDeadlines: true,
    });
    expect(first.body.startedTerms).toEqual(['SGM-7']);
    const started = await desk.post<{ due: string }>(`/cases/${caseId}/deadlines`, {
      term: 'POL-72-10w',
      start: '2026-11-02',
    });
    expect(started).toMatchObject({ status: 201, body: { due: '2027-01-11' } });
  });
});
