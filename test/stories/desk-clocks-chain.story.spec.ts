import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';

interface Clock {
  id: string;
  term: string;
  status: string;
  version: number;
  due: string;
  request: { start: string };
  result: { penalty: { max: number; stretches: { perDay: number; days: number }[] } | null };
}

describe('From one clock of a case to the next', () => {
  let house: DeskHouse;
  let anna: Colleague;
  let program: DeskProgram;
  beforeAll(async () => {
    house = await DeskHouse.open('2026-11-23T09:00:00Z');
    anna = await house.colleague('anna');
    await house.colleague('lena', 'lead');
    program = await house.program(anna);
  }, 60_000);
  afterAll(() => house.close());

  async function taken(type: string, procedure: string | null = null): Promise<string> {
    const { reference } = await house.complain({
      language: 'nl',
      narrative: 'Zij antwoorden niet.',
      anonymity: 'A2',
      institution: { type },
    });
    const { body } = await program.get<{ items: { id: string; reference: string }[] }>('/cases?status=new');
    const path = `/cases/${body.items.find((item) => item.reference === reference)?.id}`;
    await program.post(`${path}/assignments`, { assigneeId: anna.id, version: 1 });
    if (procedure !== null)
      await program.post(`${path}/classifications`, { procedure, matter: 'conduct', version: 2 });
    return path;
  }

  const clocksOf = async (path: string) =>
    (await program.get<{ deadlines: Clock[] }>(path)).body.deadlines.sort((a, b) => (a.id < b.id ? -1 : 1));
  const started = (path: string, term: string, start: string) =>
    program.post<Clock>(`${path}/deadlines`, { term, start });
  const record = (path: string, clock: { id: string; version: number }, happening: object) =>
    program.post<Clock[]>(`${path}/deadlines/${clock.id}/happenings`, {
      version: clock.version,
      ...happening,
    });

  it('goes from the objection to the penalty days and their amounts, and ends them with the decision', async () => {
    const path = await taken('municipality');
    const { body: objection } = await started(path, 'OBJ-6-7', '2026-04-13');
    const [decision] = (await record(path, objection, { kind: 'done', on: '2026-05-20', committee: false }))
      .body;
    expect(decision).toMatchObject({ term: 'OBJ-7-10-6', due: '2026-07-07' });
    if (decision === undefined) throw new Error('no clock for the decision');

    const tooEarly = await record(path, decision, { kind: 'notice-of-default-received', on: '2026-07-07' });
    expect(tooEarly).toMatchObject({ status: 400, body: { code: 'DEADLINES.NOTICE_TOO_EARLY' } });
    const notice = await record(path, decision, { kind: 'notice-of-default-received', on: '2026-09-28' });
    const [weeks] = notice.body;
    expect(weeks).toMatchObject({ term: 'DEC-4-17-2W', due: '2026-10-12' });
    const silent = await record(path, weeks as Clock, { kind: 'silence' });
    expect(silent.body).toMatchObject([
      {
        term: 'DEC-4-17-DW',
        due: '2026-11-23',
        result: { penalty: { max: 1442, stretches: [{ perDay: 23 }, { perDay: 35 }, { perDay: 45 }] } },
      },
    ]);

    const { body: all } = await record(path, decision, { kind: 'decision-sent', on: '2026-11-20' });
    expect(all.map((clock) => [clock.term, clock.request.start])).toEqual([
      ['APP-6-7', '2026-11-20'],
      ['DEC-4-18', '2026-11-20'],
    ]);
    expect((await clocksOf(path)).map((clock) => [clock.term, clock.status])).toEqual([
      ['OBJ-6-7', 'met'],
      ['OBJ-7-10-6', 'met'],
      ['DEC-4-17-2W', 'cancelled'],
      ['DEC-4-17-DW', 'met'],
      ['APP-6-7', 'running'],
      ['DEC-4-18', 'running'],
    ]);
  });

  it('goes from a complaint that nobody answers to the year of the ombudsman, on the pages', async () => {
    const path = await taken('municipality', 'awb-complaint');
    const atAnnas = await house.atDesk(anna);
    await atAnnas.open(`${path}/clocks`);
    await atAnnas.send(`${path}/lodgings`, { lodgedOn: '2026-10-05' });
    expect(atAnnas.page.path).toBe(`${path}?done=clocks-started`);
    const [complaint] = await clocksOf(path);
    expect(complaint).toMatchObject({ term: 'AWB-9-11-6w', due: '2026-11-16' });

    await atAnnas.open(`${path}/clocks/${complaint?.id}`);
    expect(atAnnas.text).toContain('Er is iets gebeurd');
    const form = `${path}/deadlines/${complaint?.id}/happenings`;
    const refused = await atAnnas.send(form, { kind: 'findings-sent', on: '2026-10-01' });
    expect(refused.status).toBe(422);
    expect(atAnnas.text).toContain('Die dag ligt vóór het begin van de termijn.');
    expect(refused.html).toContain('value="2026-10-01"');
    await atAnnas.send(form, { kind: 'silence', on: '' });
    expect(atAnnas.page.path).toBe(`${path}?done=clock-happened`);
    expect(atAnnas.text).toContain('Er kwam niets en zij zijn te laat op 17 november 2026');
    expect((await clocksOf(path)).map((clock) => [clock.term, clock.status, clock.due])).toEqual([
      ['AWB-9-11-6w', 'running', '2026-11-16'],
      ['OMB-9-24-1b', 'running', '2027-11-16'],
    ]);
  });

  it('goes from a complaint to a bank to Kifid, the later of two ends', async () => {
    const path = await taken('bank', 'financial-complaint');
    const lodged = await program.post<Clock[]>(`${path}/lodgings`, { on: '2026-08-24', product: 'other' });
    expect(lodged.body.map((clock) => clock.term)).toEqual(['BNK-43-2', 'BNK-43-3']);
    const way = lodged.body[1] as Clock;
    const possible = await program.get(`${path}/deadlines/${way.id}/happenings`);
    expect(possible.body).toEqual([
      { kind: 'definitive-position', starts: ['KIF-1J3M'], asksCommittee: false },
    ]);
    const { body } = await record(path, way, { kind: 'definitive-position', on: '2026-11-16' });
    expect(body).toMatchObject([{ term: 'KIF-1J3M', due: '2027-08-24' }]);
  });

  it('answers a program what a change would do, and makes it: another start, a printed date', async () => {
    const path = await taken('municipality');
    const { body: clock } = await started(path, 'DEC-4-13', '2026-11-02');
    const at = `${path}/deadlines/${clock.id}`;
    const ask = (change: object) =>
      program.post<{ before: Clock; after: { due: string | null } }>(`${at}/what-ifs`, change);
    expect((await ask({ start: '2026-11-09' })).body).toMatchObject({
      before: { due: '2026-12-28' },
      after: { due: '2027-01-04' },
    });
    expect((await ask({ suspension: { from: '2026-11-16' } })).body.after.due).toBeNull();
    expect((await ask({ extension: { length: 'P4W', noticeOn: '2026-12-01' } })).body.after.due).toBe(
      '2027-01-25',
    );
    expect((await ask({ extension: { length: 4 } })).status).toBe(400);
    expect((await clocksOf(path))[0]).toMatchObject({ version: 1, due: '2026-12-28' });

    expect((await program.post(`${at}/starts`, { version: 1, start: '2026-11-09' })).body).toMatchObject({
      due: '2027-01-04',
      version: 2,
    });
    const printed = await program.post(`${at}/printed-dates`, { version: 2, printed: '2026-12-30' });
    expect(printed.body).toMatchObject({
      due: '2026-12-30',
      overdueFrom: '2027-01-05',
      result: { printed: '2026-12-30', catalogue: { due: '2027-01-04' } },
    });
    const gone = await program.post(`${at}/printed-dates`, { version: 3, printed: null });
    expect(gone.body).toMatchObject({ due: '2027-01-04' });
    expect((await program.post(`${at}/printed-dates`, { version: 3, printed: '2026-12-30' })).status).toBe(
      409,
    );
    expect((await program.post(`${at}/printed-dates`, { version: 4 })).status).toBe(400);
  });

  it('describes every route of the clocks', async () => {
    const { body } = await program.get<{ paths: Record<string, object> }>('/openapi.json');
    const described = Object.keys(body.paths).filter((path) => /deadlines|lodgings/.test(path));
    expect(described.map((path) => path.split('{caseId}/')[1]).sort()).toEqual([
      'deadlines',
      'deadlines/{deadlineId}/endings',
      'deadlines/{deadlineId}/extensions',
      'deadlines/{deadlineId}/happenings',
      'deadlines/{deadlineId}/printed-dates',
      'deadlines/{deadlineId}/starts',
      'deadlines/{deadlineId}/suspensions',
      'deadlines/{deadlineId}/what-ifs',
      'lodgings',
    ]);
  });
});
