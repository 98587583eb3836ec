import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';
import type { Person } from '../support/person.js';

const HURT = {
  language: 'nl',
  narrative: 'Hij sloeg mij.',
  institution: { type: 'police' },
  conduct: ['report-refused'],
  violence: ['physical/hitting'],
  perpetrator: 'client',
  stigmaPerceived: 'yes',
};
const WHY = 'De agent noemde haar werk als reden.';

describe('A second coder', () => {
  let house: DeskHouse;
  let anna: Colleague;
  let bram: Colleague;
  let lena: Colleague;
  let teun: Colleague;
  let atAnnas: DeskProgram;
  let lead: Person;
  let caseId: string;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    bram = await house.colleague('bram');
    lena = await house.colleague('lena', 'lead');
    teun = await house.colleague('teun', 'statistician');
    atAnnas = await house.program(anna);
    lead = await house.atDesk(lena);
    caseId = await tagged();
  }, 120_000);
  afterAll(() => house?.close());

  async function tagged(): Promise<string> {
    const { reference } = await house.complain(HURT);
    const { body } = await atAnnas.get<{ items: { id: string; reference: string }[] }>('/cases');
    const id = body.items.find((item) => item.reference === reference)?.id ?? '';
    await atAnnas.post(`/cases/${id}/assignments`, { assigneeId: anna.id, version: 1 });
    await atAnnas.post(`/cases/${id}/incidents`, {
      incidents: [
        {
          violenceForm: 'physical',
          violenceSub: 'physical/hitting',
          perpetrator: 'client',
          setting: 'unknown',
        },
      ],
    });
    await atAnnas.post(`/cases/${id}/stigma-assessments`, {
      assessed: 'established',
      expression: ['not-taken-seriously'],
      ground: ['occupation-sex-work'],
      reason: WHY,
      version: 0,
    });
    return id;
  }

  async function owner<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: house.intake.database.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  it('works on what chance drew, with a seed that is kept, and the statistician sees no case', async () => {
    const statistician = await house.atDesk(teun);
    await statistician.open('/coding');
    await statistician.send('/coding/samples', { quarter: '2026-Q4' });
    expect(statistician.text).toContain('De steekproef is getrokken.');
    expect(statistician.page.html).not.toContain(caseId);
    expect(statistician.text).not.toContain('SR-2026');
    const [sample] = await owner<{ seed: string; population: number; drawn: number }>(
      'select seed, population, drawn from tagging.coding_samples',
    );
    expect(sample).toMatchObject({ population: 1, drawn: 1 });
    expect(sample?.seed.length).toBeGreaterThanOrEqual(32);
    await statistician.open('/coding');
    await statistician.send('/coding/samples', { quarter: '2026-Q4' });
    const [again] = await owner<{ seed: string }>('select seed from tagging.coding_samples');
    expect(again?.seed).toBe(sample?.seed);
    const nothing = await statistician.send('/coding/samples', { quarter: '2024-Q1' });
    expect(nothing.status).toBe(422);
    expect((await statistician.open(`/coding/cases/${caseId}`)).status).toBe(403);
  });

  it('is not the first one, nor anybody who had the case open since', async () => {
    await lead.open('/coding');
    expect(lead.page.html).toContain(caseId);
    const hands = `/coding/cases/${caseId}/hands`;
    for (const coder of [anna, teun]) {
      const refused = await lead.send(hands, { [`coder-${caseId}`]: coder.id });
      expect([coder.username, refused.status]).toEqual([coder.username, 409]);
      expect(lead.text).toContain('Kies iemand anders');
    }
    await lead.open(`/cases/${caseId}`);
    await lead.open('/coding');
    expect((await lead.send(hands, { [`coder-${caseId}`]: lena.id })).status).toBe(409);
  });

  it('gets the key, and reads the story but nothing of the first coding, wherever she looks', async () => {
    const coder = await house.atDesk(bram);
    expect((await coder.open(`/cases/${caseId}`)).status).toBe(404);
    await lead.open('/coding');
    await lead.send(`/coding/cases/${caseId}/hands`, { [`coder-${caseId}`]: bram.id });
    expect(lead.text).toContain('bij Bram');
    await coder.open('/coding');
    expect(coder.page.html).toContain(`/coding/cases/${caseId}`);
    await coder.open(`/coding/cases/${caseId}`);
    expect(coder.text).toContain('Hij sloeg mij.');
    expect(coder.page.html).not.toContain('checked');
    for (const page of ['', '/tags', '/note', '/classify']) {
      await coder.open(`/cases/${caseId}${page}`);
      expect([page, coder.text.includes(WHY), coder.text.includes('Stigma beoordeeld')]).toEqual([
        page,
        false,
        false,
      ]);
    }
    const program = await house.program(bram);
    const { body } = await program.get<{ tags: { incidents: object[]; secondCoding?: true } }>(
      `/cases/${caseId}`,
    );
    expect(body.tags).toMatchObject({ incidents: [], secondCoding: true });
    expect(JSON.stringify(body)).not.toMatch(/established|De agent/);
    const meddling = await program.post<{ code: string }>(`/cases/${caseId}/incidents`, {
      incidents: [
        { violenceForm: 'sexual', violenceSub: 'unknown', perpetrator: 'client', setting: 'unknown' },
      ],
    });
    expect(meddling).toMatchObject({ status: 409, body: { code: 'TAGGING.CODES_BLIND' } });
  });

  it('codes once, loses the key, and leaves totals without a case', async () => {
    const coder = await house.atDesk(bram);
    await coder.open(`/coding/cases/${caseId}`);
    const at = `/coding/cases/${caseId}`;
    const beforeBoth = await house.atDesk(anna);
    expect((await beforeBoth.open(`${at}/comparison`)).status).toBe(404);
    const incomplete = await coder.send(at, { 'violence-physical': 'physical/hitting' });
    expect(incomplete.status).toBe(422);
    await coder.send(at, {
      'violence-physical': 'physical/hitting',
      perpetrator: 'client',
      setting: 'unknown',
      stigmaAssessed: 'plausible',
      expression: ['not-taken-seriously'],
      discriminationGround: ['occupation-sex-work'],
    });
    expect(coder.text).toContain('De tweede codering is bewaard.');
    expect((await coder.open(at)).status).toBe(404);
    expect((await coder.open(`/cases/${caseId}`)).status).toBe(404);
    const cells = await owner(
      'select * from reporting.coder_agreement where list in ($1, $2) order by list, first_code',
      ['stigmaAssessed', 'violence'],
    );
    expect(cells).toEqual([
      {
        quarter: '2026-Q4',
        list: 'stigmaAssessed',
        first_code: 'established',
        second_code: 'plausible',
        units: 1,
        cases: 1,
      },
      {
        quarter: '2026-Q4',
        list: 'violence',
        first_code: 'absent',
        second_code: 'absent',
        units: 3,
        cases: 1,
      },
      {
        quarter: '2026-Q4',
        list: 'violence',
        first_code: 'present',
        second_code: 'present',
        units: 1,
        cases: 1,
      },
    ]);
    await lead.open('/coding');
    expect(lead.text).toContain('Te weinig zaken voor een oordeel');
    expect(lead.text).toMatch(/Vorm van geweld 1 100\s?% 1,00/);
  });

  it('is laid beside the first coding when both have coded, and somebody settles which code stands', async () => {
    const anne = await house.atDesk(anna);
    await anne.open('/coding');
    expect(anne.page.html).toContain(`/coding/cases/${caseId}/comparison`);
    const at = `/coding/cases/${caseId}`;
    await anne.open(`${at}/comparison`);
    expect(anne.text).toContain('1 verschil');
    expect(anne.text).toMatch(/Stigma volgens het loket[^.]*alleen hier[^.]*alleen hier Verschil/);
    const open = await anne.send(`${at}/settlements`, {});
    expect(open.status).toBe(422);
    expect(anne.text).toContain('Kies welke codering geldt.');
    await anne.send(`${at}/settlements`, { stigmaAssessed: 'second' });
    expect(anne.text).toContain('Vastgelegd welke code geldt.');
    expect(anne.text).toContain('De labels van de zaak zeggen nog iets anders.');
    await atAnnas.post(`/cases/${caseId}/stigma-assessments`, {
      assessed: 'plausible',
      expression: ['not-taken-seriously'],
      ground: ['occupation-sex-work'],
      reason: WHY,
      version: 1,
    });
    await anne.open(`${at}/comparison`);
    expect(anne.text).toContain('De labels van de zaak zeggen hetzelfde.');
    await anne.open('/coding');
    expect(anne.page.html).not.toContain(`${at}/comparison`);
    expect((await (await house.atDesk(bram)).open(`${at}/comparison`)).status).toBe(404);
    const cells = await owner<{ second_code: string }>(
      `select second_code from reporting.coder_agreement where list = 'stigmaAssessed'`,
    );
    expect(cells).toEqual([{ second_code: 'plausible' }]);
  });

  it('can be changed for somebody else, and neither sees a case behind her wall', async () => {
    const other = await tagged();
    const karin = await house.colleague('karin', 'lead');
    await lead.open('/coding');
    await lead.send('/coding/samples', { quarter: '2026-Q4' });
    await lead.send(`/coding/cases/${other}/hands`, { [`coder-${other}`]: bram.id });
    await lead.send(`/coding/cases/${other}/takings-back`);
    expect((await (await house.atDesk(bram)).open(`/coding/cases/${other}`)).status).toBe(404);
    await owner(
      `insert into cases.recusals (case_id, staff_id, reason, recorded_at) values ($1, $2, 'declared', now())`,
      [other, bram.id],
    );
    await lead.open('/coding');
    expect((await lead.send(`/coding/cases/${other}/hands`, { [`coder-${other}`]: bram.id })).status).toBe(
      409,
    );
    const newLead = await house.atDesk(karin);
    expect((await newLead.open('/coding')).html).not.toContain(other);
    await owner('select cases.erase_case($1, now())', [caseId]);
    expect(await owner('select from tagging.agreement_counts where case_id = $1', [caseId])).toEqual([]);
  });
});

describe('Violence without a case', () => {
  let house: DeskHouse;
  beforeAll(async () => {
    house = await DeskHouse.open();
  }, 120_000);
  afterAll(() => house?.close());

  it('is registered in codes with a sealed note, counted apart, and closed behind a tie to the circle', async () => {
    const anna = await house.atDesk(await house.colleague('anna'));
    const bram = await house.atDesk(await house.colleague('bram'));
    const typed = {
      violenceForm: 'financial-economic/theft',
      perpetrator: 'client',
      setting: 'workplace',
      institutionType: 'unknown',
      region: 'zeeland',
      workType: 'club',
      happenedIn: '2026-10',
      text: 'Verteld bij de koffie.',
    };
    await anna.open('/registrations');
    expect((await anna.send('/registrations', { ...typed, happenedIn: '2027' })).status).toBe(422);
    await anna.send('/registrations', typed);
    expect(anna.text).toContain('Diefstal');
    expect(anna.text).toContain('Verteld bij de koffie.');
    await bram.open('/registrations');
    expect(bram.text).toContain('Diefstal');
    expect(bram.text).not.toContain('koffie');
    await bram.open('/ties');
    await bram.send('/ties/circles', { region: 'zeeland', workType: 'club' });
    await bram.open('/registrations');
    expect(bram.page.html).not.toContain('op 23 november');

    const client = new pg.Client({ connectionString: house.intake.database.url });
    await client.connect();
    const counted = await client.query<object>('select * from reporting.registrations_without_case');
    const cases = await client.query('select from reporting.case_facts');
    const stored = await client.query<{ sealed_note: Buffer }>(
      'select sealed_note from tagging.registrations',
    );
    await client.end();
    expect(counted.rows).toMatchObject([
      { quarter: '2026-Q4', violence_sub: 'financial-economic/theft', region: 'zeeland', registrations: 1 },
    ]);
    expect(cases.rows).toEqual([]);
    expect(stored.rows[0]?.sealed_note.toString('latin1')).not.toContain('koffie');
    const removal = /action="(\/registrations\/[^"]+\/removals)"/.exec(anna.page.html)?.[1] ?? '';
    expect((await bram.post(removal, new URLSearchParams(bram.hidden('/registrations')))).status).toBe(404);
    await anna.send(removal);
    expect(anna.text).toContain('Er is nog niets vastgelegd.');
  });
});
