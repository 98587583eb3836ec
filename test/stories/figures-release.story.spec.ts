import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AuditVerifier } from '@app/audit';
import type { ReleaseRow } from '@app/statistics';
import { openFiguresHouse, type FiguresHouse } from './figures-house.js';

/** SQL as one of the roles; the error message when it is refused. */
async function ask(url: string, sql: string): Promise<unknown[] | string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end();
  }
}

describe('A quarter becomes public, by the hands of two people', () => {
  let house: FiguresHouse;
  beforeAll(async () => {
    house = await openFiguresHouse();
    await house.seed([
      { quarter: '2025-Q4', cases: 70 },
      { quarter: '2026-Q1', cases: 3 },
      { quarter: '2026-Q2', cases: 85 },
      { quarter: '2026-Q3', cases: 110 },
    ]);
  });
  afterAll(async () => {
    await house.close();
  });

  it('Noor, a caseworker, can take no step of it', async () => {
    const { releases, people } = house;
    await expect(releases.prepare(people.noor, '2026-Q2')).rejects.toThrow('Only a statistician or a lead');
    await expect(releases.approve(people.noor, '2026-Q2')).rejects.toThrow('Only a statistician or a lead');
  });

  it('Teun prepares it: the counts are frozen apart, and the document shows none of the small ones', async () => {
    const { releases, people } = house;
    const release = await releases.prepare(people.teun, '2026-Q2');
    expect(release).toMatchObject({ quarter: '2026-Q2', status: 'prepared', attempt: 1 });
    expect(release.document).toMatchObject({ edition: 1, persons: 85, frozenOn: '2026-11-21' });
    for (const { cells, withheld } of release.document.tables) {
      for (const { persons } of cells)
        expect(withheld || persons === null || persons === 0 || persons >= 5).toBe(true);
    }
    const frozen = (await ask(house.database.url, 'select * from statistics.frozen_counts')) as {
      persons: number;
    }[];
    expect(frozen.filter(({ persons }) => persons > 0 && persons < 5).length).toBeGreaterThan(5);
    await expect(releases.prepare(people.lotte, '2026-Q2')).rejects.toThrow('is prepared already');
  });

  it('Teun cannot approve his own work, and neither could he by going round the program', async () => {
    const { releases, people, database } = house;
    await expect(releases.approve(people.teun, '2026-Q2')).rejects.toThrow('that takes a second person');
    const forged = `update statistics.releases set status = 'approved', approved_by = '${people.teun.id}', approved_at = now()`;
    expect(await ask(database.urlAs('desk'), forged)).toContain('ck_releases_four_eyes');
  });

  it('Teun sees what each way is worth and chooses; his choice is what Lotte approves, and choosing again voids it', async () => {
    const { releases, people, database } = house;
    const { variants, method, document } = await releases.show('2026-Q2');
    expect([method, document.policy.method, document.proof.method]).toEqual(Array(3).fill('suppression'));
    expect(variants.map((variant) => variant.method)).toEqual(['suppression', 'rounding']);
    const [hiding, rounding] = variants.map((one) => ('utility' in one ? one.utility : undefined));
    expect(rounding?.visiblePercent).toBeGreaterThan(hiding?.visiblePercent ?? 100);
    expect((await releases.choose(people.teun, '2026-Q2', 'rounding')).document).toMatchObject({
      policy: { method: 'rounding', roundingBase: 5, zerosShown: false },
      proof: { method: 'rounding', base: 5, minimalWidth: 4 },
    });
    await expect(releases.approve(people.lotte, '2026-Q2', 'suppression')).rejects.toMatchObject({
      code: 'STATISTICS.OTHER_METHOD',
    });
    const approved = await releases.approve(people.lotte, '2026-Q2', 'rounding');
    expect(approved).toMatchObject({ status: 'approved', approvedMethod: 'rounding' });
    const forged = `update statistics.releases set method = 'suppression' where status = 'approved'`;
    expect(await ask(database.urlAs('desk'), forged)).toContain('ck_releases_method_approved');
    const again = await releases.choose(people.lotte, '2026-Q2', 'suppression');
    expect(again).toMatchObject({ status: 'prepared', approvedBy: null, approvedMethod: null, document });
    // Lotte chose, so she is no second person any more, and Teun prepared.
    for (const person of [people.lotte, people.teun])
      await expect(releases.approve(person, '2026-Q2')).rejects.toThrow('that takes a second person');
    await expect(releases.choose(people.noor, '2026-Q2', 'rounding')).rejects.toThrow('Only a statistician');
    expect(await ask(database.urlAs('reports'), 'select * from statistics.release_variants')).toContain(
      'permission denied',
    );
    expect(JSON.stringify(document)).not.toMatch(/visiblePercent|hellinger/);
  });

  it('nothing is public before it is approved', async () => {
    await expect(house.releases.publish(house.people.lotte, '2026-Q2')).rejects.toThrow(
      'has to be approved first',
    );
    expect(await ask(house.database.urlAs('reports'), 'select * from published.releases')).toEqual([]);
  });

  it('Lotte sends it back; it is counted again and gets a new attempt, but stays the first edition', async () => {
    const { releases, people } = house;
    expect((await releases.reject(people.lotte, '2026-Q2')).status).toBe('rejected');
    await expect(releases.approve(people.lotte, '2026-Q2')).rejects.toThrow('No release of 2026-Q2 waits');
    const again = await releases.prepare(people.teun, '2026-Q2');
    expect(again).toMatchObject({ attempt: 2, status: 'prepared' });
    expect(again.document.edition).toBe(1);
  });

  it('Lotte approves and publishes; Teun, who prepared it, could not have published it either', async () => {
    const { releases, people } = house;
    expect((await releases.approve(people.lotte, '2026-Q2')).approvedBy).toBe(people.lotte.id);
    await expect(releases.publish(people.teun, '2026-Q2')).rejects.toThrow('that takes a second person');
    expect((await releases.publish(people.lotte, '2026-Q2')).status).toBe('published');
    await expect(releases.publish(people.lotte, '2026-Q2')).rejects.toThrow('No release of 2026-Q2 waits');
  });

  it('what is published can be changed by nobody, not even the owner of the database', async () => {
    const immutable = 'a published release never changes';
    expect(await ask(house.database.url, `update published.releases set document = '{}'`)).toContain(
      immutable,
    );
    expect(await ask(house.database.url, 'delete from published.releases')).toContain(immutable);
    expect(await ask(house.database.urlAs('desk'), 'delete from published.releases')).toContain(
      'permission denied',
    );
  });

  it('the public door sees published releases and no count, no fact and no case', async () => {
    const url = house.database.urlAs('reports');
    expect(await ask(url, 'select quarter, edition from published.releases')).toEqual([
      { quarter: '2026-Q2', edition: 1 },
    ]);
    for (const table of [
      'statistics.frozen_counts',
      'statistics.releases',
      'reporting.case_facts',
      'cases.cases',
      'audit.events',
    ]) {
      expect(await ask(url, `select * from ${table}`)).toContain('permission denied');
    }
  });

  it('a quarter that runs, that nobody complained in, or that comes late is refused with the reason', async () => {
    const { releases, people } = house;
    await expect(releases.prepare(people.teun, '2026-Q4')).rejects.toThrow('2026-Q4 has not ended');
    await expect(releases.prepare(people.teun, '2024-Q1', { reason: 'for completeness' })).rejects.toThrow(
      'Nobody complained in 2024-Q1',
    );
    await expect(releases.prepare(people.teun, '2025-Q4')).rejects.toThrow('comes before 2026-Q2');
    await expect(releases.prepare(people.teun, 'last quarter')).rejects.toThrow('is not a quarter');
    const late = await releases.prepare(people.teun, '2025-Q4', {
      reason: 'The desk had no statistician then.',
    });
    expect(late.document.reason).toBe('The desk had no statistician then.');
    await releases.reject(people.lotte, '2025-Q4');
  });

  it('a mistake makes a new edition: the frozen counts again, and nothing shown that was hidden', async () => {
    const { releases, people } = house;
    const first = (await releases.show('2026-Q2')).document;
    await expect(releases.prepare(people.teun, '2026-Q2')).rejects.toThrow('needs a new edition');
    // More complaints of that quarter turn up after it was frozen; they do not count any more.
    await house.seed([{ quarter: '2026-Q2', cases: 9 }], 11);
    const reason = 'A label of the first edition was wrong.';
    const second = (await releases.prepare(people.teun, '2026-Q2', { newEdition: true, reason })).document;
    expect(second).toMatchObject({ edition: 2, persons: first.persons, frozenOn: first.frozenOn, reason });
    first.tables.forEach((table, at) => {
      table.cells.forEach((cell, place) => {
        const again = second.tables[at]?.cells[place]?.persons ?? null;
        if (cell.persons === null) expect(again).toBeNull();
        else expect([cell.persons, null]).toContain(again);
      });
    });
    // Rounded figures beside the exact ones of the first edition would leave no room.
    const { variants } = await releases.show('2026-Q2');
    expect(variants).toContainEqual({ method: 'rounding', refusal: 'other-method' });
    await expect(releases.choose(people.teun, '2026-Q2', 'rounding')).rejects.toMatchObject({
      code: 'STATISTICS.METHOD_NOT_SAFE',
    });
    await releases.approve(people.lotte, '2026-Q2');
    await releases.publish(people.lotte, '2026-Q2');
    const editions = await ask(
      house.database.urlAs('reports'),
      'select edition from published.releases order by 1',
    );
    expect(editions).toEqual([{ edition: 1 }, { edition: 2 }]);
  });

  it('a quarter of three people shows no figure at all', async () => {
    const { releases, people } = house;
    const few = await releases.prepare(people.teun, '2026-Q1', {
      reason: 'Published late, for completeness.',
    });
    expect(few.document).toMatchObject({ persons: null, tables: [] });
    expect(JSON.stringify(few.document)).not.toMatch(/"persons":\d/);
  });

  it('every step is in the audit trail, and the trail is whole', async () => {
    const rows = (await ask(
      house.database.url,
      `select action, subject_id, actor_id from audit.events where subject_kind = 'release' order by position`,
    )) as { action: string; subject_id: string; actor_id: string }[];
    expect(rows.filter((row) => row.subject_id === '2026-Q2').map((row) => row.action)).toEqual([
      'release-prepared',
      'release-method-chosen',
      'release-approved',
      'release-method-chosen',
      'release-rejected',
      'release-prepared',
      'release-approved',
      'release-published',
      'release-prepared',
      'release-approved',
      'release-published',
    ]);
    expect(await house.desk.get(AuditVerifier).verify()).toMatchObject({ intact: true });
  });

  it('two people who prepare the same quarter at once make one release', async () => {
    const { releases, people } = house;
    const tries = await Promise.allSettled([
      releases.prepare(people.teun, '2026-Q3'),
      releases.prepare(people.lotte, '2026-Q3'),
    ]);
    const made = tries.filter(
      (attempt): attempt is PromiseFulfilledResult<ReleaseRow> => attempt.status === 'fulfilled',
    );
    expect(made).toHaveLength(1);
    expect((await releases.list()).filter((row) => row.quarter === '2026-Q3')).toHaveLength(1);
  });
});
