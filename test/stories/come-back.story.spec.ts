import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';
import { Person } from '../support/person.js';

interface Box {
  comeBackOn: string;
  comeBackWas?: string;
}

describe('The day on which she is told to come back', () => {
  let house: DeskHouse;
  let anna: Colleague;
  let program: DeskProgram;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    await house.colleague('lena', 'lead');
    program = await house.program(anna);
  }, 60_000);
  afterAll(() => house.close());

  /** A log-in does not last until another day. */
  async function workOn(day: string) {
    house.clock.moveTo(`${day}T09:00:00Z`);
    program = await house.program(anna);
  }

  const box = (receipt: string) => house.mailbox<Box>(receipt);

  async function taken() {
    const filed = (await house.complain({
      language: 'nl',
      narrative: 'Ik kreeg geen antwoord.',
      institution: { type: 'municipality' },
    })) as { receipt: string; reference: string; comeBackOn: string };
    const { body } = await program.get<{ items: { id: string; reference: string }[] }>('/cases?status=new');
    const id = body.items.find((item) => item.reference === filed.reference)?.id ?? '';
    await program.post(`/cases/${id}/assignments`, { assigneeId: anna.id, version: 1 });
    return { ...filed, id, path: `/cases/${id}` };
  }

  async function clock(path: string, term: string, start: string) {
    const { status, body } = await program.post<{ id: string; version: number }>(`${path}/deadlines`, {
      term,
      start,
    });
    expect(status).toBe(201);
    return body;
  }

  const history = async (path: string) =>
    (await program.get<{ history: { kind: string; detail: object }[] }>(path)).body.history.filter(
      (event) => event.kind === 'come-back-earlier',
    );

  it('becomes earlier with a clock of hers, is said with the day from before, and is noted on the case', async () => {
    const { receipt, comeBackOn, path } = await taken();
    expect(comeBackOn).toBe('2026-12-08');
    expect(await box(receipt)).toMatchObject({ comeBackOn: '2026-12-08' });
    // The last day of the objection, 1 December, is hers; a complaint that runs until 14 December is theirs.
    await clock(path, 'OBJ-6-7', '2026-10-20');
    await clock(path, 'AWB-9-11-6w', '2026-11-02');
    expect(await history(path)).toMatchObject([{ detail: { from: '2026-12-08', to: '2026-12-01' } }]);
    expect(await box(receipt)).toMatchObject({ comeBackOn: '2026-12-01', comeBackWas: '2026-12-08' });
    // She knows it now.
    expect((await box(receipt)).comeBackWas).toBeUndefined();
  });

  it('says so on her page too', async () => {
    const { receipt, path } = await taken();
    await clock(path, 'OBJ-6-7', '2026-10-20');
    const her = new Person(house.intake.url);
    await her.open('/nl/open');
    await her.send('/nl/open', { code: receipt });
    await her.open('/nl/box/read');
    expect(her.text).toContain('Kijk hier weer op 1 december 2026.');
    expect(her.text).toContain('Let op: dit is eerder dan we eerst zeiden. Toen was het 8 december 2026.');
  });

  it('moves to the day on which they are late once the desk has answered and she has read it', async () => {
    const { receipt, path } = await taken();
    const running = await clock(path, 'AWB-9-11-6w', '2026-10-26');
    expect((await box(receipt)).comeBackOn).toBe('2026-12-08');
    const { body } = await program.get<{ version: number }>(path);
    await workOn('2026-11-26');
    await program.post(`${path}/questions`, { text: 'Wanneer was dat?', version: body.version });
    // What she was told stays until she has seen the question.
    expect((await program.get<Box>(path)).body.comeBackOn).toBe('2026-12-08');
    expect(await box(receipt)).toEqual(expect.objectContaining({ comeBackOn: '2026-12-08' }));

    await program.post(`${path}/deadlines/${running.id}/endings`, { how: 'met', version: 1 });
    house.clock.moveTo('2026-11-30T09:00:00Z');
    await house.mailbox(receipt, '/messages', { text: 'In september.' });
    expect((await box(receipt)).comeBackOn).toBe('2026-12-15');
  });

  it('never lies in the past', async () => {
    house.clock.moveTo('2026-11-30T09:00:00Z');
    const { receipt } = await house.complain({ language: 'nl', narrative: 'Ik wacht op een brief.' });
    house.clock.moveTo('2027-01-04T09:00:00Z');
    const { comeBackOn } = await box(receipt);
    expect(comeBackOn).toBe('2027-01-11');
    house.clock.moveTo('2027-01-05T09:00:00Z');
    expect((await box(receipt)).comeBackOn).toBe('2027-01-11');
  });
});
