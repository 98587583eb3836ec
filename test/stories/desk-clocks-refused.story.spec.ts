import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';

interface Refusal {
  code: string;
  detail: string;
}

describe('What cannot be about a clock, at the door of the desk', () => {
  let house: DeskHouse;
  let anna: Colleague;
  let program: DeskProgram;
  let path: string;
  beforeAll(async () => {
    house = await DeskHouse.open('2026-11-23T09:00:00Z');
    anna = await house.colleague('anna');
    await house.colleague('lena', 'lead');
    program = await house.program(anna);
    await house.complain({
      language: 'nl',
      narrative: 'Geen antwoord.',
      institution: { type: 'municipality' },
    });
    const { body } = await program.get<{ items: { id: string }[] }>('/cases?status=new');
    path = `/cases/${body.items[0]?.id}`;
    await program.post(`${path}/assignments`, { assigneeId: anna.id, version: 1 });
  }, 120_000);
  afterAll(() => house.close());

  async function refused(route: string, body: object) {
    const answer = await program.post<Refusal>(`${path}/${route}`, body);
    expect(answer.body.detail).toMatch(/^[^\n]+$/);
    return [answer.status, answer.body.code];
  }

  async function started(term: string, start: string): Promise<{ id: string; due: string }> {
    return (await program.post<{ id: string; due: string }>(`${path}/deadlines`, { term, start })).body;
  }

  it.each<[string, object, string]>([
    ['a term that does not exist', { term: 'AWB-9-11-7w', start: '2026-11-02' }, 'UNKNOWN_TERM'],
    ['30 February', { term: 'OBJ-6-7', start: '2026-02-30' }, 'IMPOSSIBLE_DATE'],
    ['the year 9999', { term: 'OBJ-6-7', start: '9999-01-01' }, 'OUT_OF_RANGE'],
    ['a calendar that ends too early', { term: 'OBJ-6-7', start: '2028-12-20' }, 'CALENDAR_TOO_SHORT'],
    [
      'a start after the end that the letter prints',
      { term: 'OBJ-6-7', start: '2026-11-02', printed: '2026-11-01' },
      'PRINTED_BEFORE_START',
    ],
    ['a row without a number', { term: 'AWB-9-6', start: '2026-11-02' }, 'NO_NUMBER'],
  ])('%s starts nothing', async (_, body, code) => {
    expect(await refused('deadlines', body)).toEqual([400, `DEADLINES.${code}`]);
  });

  it('an extension after the end, a second one without consent, one too long', async () => {
    const { id } = await started('AWB-9-11-6w', '2026-09-28');
    const extend = (more: object) =>
      refused(`deadlines/${id}/extensions`, { version: 1, length: 'P2W', ...more });
    expect(await extend({ noticeOn: '2026-11-20' })).toEqual([400, 'DEADLINES.EXTENSION_TOO_LATE']);
    expect(await extend({ length: 'P13W', noticeOn: '2026-11-02' })).toEqual([
      400,
      'DEADLINES.EXTENSION_TOO_LONG',
    ]);
    const first = await program.post(`${path}/deadlines/${id}/extensions`, {
      version: 1,
      length: 'P2W',
      noticeOn: '2026-11-02',
    });
    expect(first.status).toBe(201);
    const second = { version: 2, length: 'P2W', noticeOn: '2026-11-10' };
    expect(await refused(`deadlines/${id}/extensions`, second)).toEqual([400, 'DEADLINES.SECOND_EXTENSION']);
    expect(await refused(`deadlines/${id}/what-ifs`, { extension: { length: 'P2W' } })).toEqual([
      400,
      'DEADLINES.SECOND_EXTENSION',
    ]);
  });

  it('a suspension that ends before it begins, or that the law does not know', async () => {
    const { id } = await started('DEC-4-13', '2026-11-02');
    const backwards = { version: 1, from: '2026-11-20', to: '2026-11-10' };
    expect(await refused(`deadlines/${id}/suspensions`, backwards)).toEqual([
      400,
      'DEADLINES.SUSPENSION_BACKWARDS',
    ]);
    const complaint = await started('AWB-9-11-6w', '2026-11-02');
    const suspension = { version: 1, from: '2026-11-10', to: '2026-11-20' };
    expect(await refused(`deadlines/${complaint.id}/suspensions`, suspension)).toEqual([
      400,
      'DEADLINES.NO_SUSPENSION',
    ]);
  });

  it('a clock of a case that is closed: none starts, and those that ran have ended', async () => {
    const { id } = await started('AWB-9-11-6w', '2026-11-09');
    const { body } = await program.get<{ version: number }>(path);
    const closing = { outcome: 'upheld', explanation: 'Klaar.', version: body.version };
    expect((await program.post(`${path}/closures`, closing)).status).toBe(201);
    const start = { term: 'AWB-9-11-6w', start: '2026-11-16' };
    expect(await refused('deadlines', start)).toEqual([409, 'CASEWORK.CASE_ENDED']);
    expect(await refused('lodgings', { on: '2026-11-16' })).toEqual([409, 'CASEWORK.CASE_ENDED']);
    const happening = { version: 1, kind: 'findings-sent', on: '2026-11-16' };
    expect(await refused(`deadlines/${id}/happenings`, happening)).toEqual([409, 'CASEWORK.CASE_ENDED']);
    const printed = { version: 1, printed: '2026-12-24' };
    expect(await refused(`deadlines/${id}/printed-dates`, printed)).toEqual([409, 'CASES.DEADLINE_ENDED']);
  });
});
