import { describe, expect, it } from '@jest/globals';
import { DICTIONARY } from '../dictionary/dictionary.js';
import type { DimensionId } from '../dictionary/dimension.js';
import { POLICY } from './policy.js';
import { attackEverything } from './attack.js';
import { protectCounts } from './methods.js';
import { releaseDocument, type ReleaseDocument } from '../release/release-document.js';
import type { RawCounts } from '../facts/tabulation.js';
import { ALIKE } from '../testing/alike.js';

type Figures = Partial<Record<DimensionId, Record<string, number>>>;

/** Everybody answers alike, but for the tables that are named. */
function countsOf(total: number, figures: Figures = {}): RawCounts {
  const tables = DICTIONARY.dimensions.map(({ id, categories }) => {
    const alike = id in ALIKE ? { [ALIKE[id as keyof typeof ALIKE]]: total } : {};
    const given: Record<string, number> = figures[id] ?? alike;
    return { dimension: id, persons: categories.map(({ code }) => given[code] ?? 0) };
  });
  return { total, tables };
}

async function release(counts: RawCounts, earlier: ReleaseDocument[] = [], quarter = '2026-Q3', edition = 1) {
  const facts = { quarter, edition, policy: POLICY, dictionary: DICTIONARY };
  const made = await protectCounts({ ...facts, counts, earlier, draw: () => 0 });
  return releaseDocument({ ...facts, frozenOn: '2026-11-21', reason: null, demonstration: true }, made);
}

function shown(document: ReleaseDocument, id: DimensionId): Record<string, number | null> {
  const cells = document.tables.find((table) => table.dimension === id)?.cells ?? [];
  return Object.fromEntries(
    cells.filter((cell) => cell.persons !== 0).map((cell) => [cell.category, cell.persons]),
  );
}

describe('Protecting a quarter', () => {
  it('hides a small group together with the next larger one, under one mark', async () => {
    const region = { utrecht: 30, limburg: 9, zeeland: 2, drenthe: 19 };
    expect(shown(await release(countsOf(60, { region })), 'region')).toEqual({
      utrecht: 30,
      drenthe: 19,
      limburg: null,
      zeeland: null,
    });
  });

  it('hides no small groups alone, however many they are', async () => {
    const region = { utrecht: 32, gelderland: 18, limburg: 4, zeeland: 3, drenthe: 3 };
    expect(shown(await release(countsOf(60, { region })), 'region')).toEqual({
      utrecht: 32,
      gelderland: null,
      limburg: null,
      zeeland: null,
      drenthe: null,
    });
  });

  it('does the same where several answers do not add up', async () => {
    const conduct = { outing: 3, disrespect: 20, suspicion: 7, 'no-answer': 7 };
    expect(shown(await release(countsOf(60, { conduct })), 'conduct')).toEqual({
      outing: null,
      disrespect: 20,
      suspicion: null,
      'no-answer': null,
    });
  });

  it('shows everything where nobody is in a small group', async () => {
    const document = await release(countsOf(60));
    expect(document.tables.flatMap((table) => table.cells).every((cell) => cell.persons !== null)).toBe(true);
    expect(document.proof.minimalWidth).toBeNull();
  });

  it('withholds a table whole that no pattern can save, zeros included', async () => {
    const document = await release(countsOf(5, { region: { utrecht: 4, zeeland: 1 } }));
    const region = document.tables.find((table) => table.dimension === 'region');
    expect(region?.withheld).toBe(true);
    expect(region?.cells.every((cell) => cell.persons === null)).toBe(true);
    expect(document.tables.find((table) => table.dimension === 'outcome')?.withheld).toBe(false);
  });

  it('shows nothing at all of fewer than five people', async () => {
    expect(await release(countsOf(4))).toMatchObject({ persons: null, tables: [], proof: { attackers: [] } });
  });

  it('proves it by attackers that tried and failed, without a word that depends on what is hidden', async () => {
    const one = await release(countsOf(60, { region: { utrecht: 51, limburg: 7, zeeland: 2 } }));
    const other = await release(countsOf(60, { region: { utrecht: 51, limburg: 6, zeeland: 3 } }));
    expect(one.proof.attackers).toEqual(
      expect.arrayContaining(['naive', 'rule-aware', 'insider', 'joint', 'algebraic']),
    );
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it('is the same for the same counts, every time', async () => {
    const counts = countsOf(90, {
      region: { utrecht: 41, limburg: 9, zeeland: 9, drenthe: 9, friesland: 2, gelderland: 20 },
    });
    expect(await release(counts)).toEqual(await release(counts));
  });
});

describe('A new edition', () => {
  const region = { utrecht: 30, limburg: 9, zeeland: 2, drenthe: 19 };

  it('shows nothing that the first one hid, and withholds what was withheld', async () => {
    const counts = countsOf(60, { region });
    const first = await release(counts);
    expect(shown(await release(counts, [first], '2026-Q3', 2), 'region')).toEqual(shown(first, 'region'));
    const without = {
      ...first,
      tables: first.tables.map((table) =>
        table.dimension === 'outcome' ? { ...table, withheld: true } : table,
      ),
    };
    const second = await release(counts, [without], '2026-Q3', 2);
    expect(second.tables.find((table) => table.dimension === 'outcome')?.withheld).toBe(true);
  });
});

describe('What cannot be true', () => {
  it('is refused: an earlier edition with other figures for the same people', async () => {
    const counts = countsOf(60, { region: { utrecht: 30, limburg: 11, drenthe: 19 } });
    const first = await release(counts);
    const limburg = first.tables.flatMap(({ cells }) => cells).find(({ category }) => category === 'limburg');
    if (limburg === undefined) throw new Error('the release has no figure for Limburg');
    limburg.persons = 13;
    await expect(release(counts, [first], '2026-Q3', 2)).rejects.toMatchObject({
      code: expect.stringMatching(/^DISCLOSURE/),
    });
    await expect(attackEverything([first])).rejects.toMatchObject({ code: 'DISCLOSURE.CONTRADICTION' });
  });
});

describe('The attack on everything that was published', () => {
  it('finds nothing in releases of several quarters', async () => {
    const documents: ReleaseDocument[] = [];
    for (const [quarter, zeeland] of [
      ['2026-Q1', 1],
      ['2026-Q2', 3],
      ['2026-Q3', 2],
    ] as const) {
      const counts = countsOf(60, { region: { utrecht: 50 - zeeland, limburg: 10, zeeland } });
      documents.push(await release(counts, documents, quarter));
    }
    expect(documents.at(-1)?.proof.earlierReleases).toBe(2);
    expect(await attackEverything(documents)).toEqual({ safe: true, why: '' });
  });

  it('finds a figure that somebody forgot to hide', async () => {
    const document = await release(countsOf(60, { region: { utrecht: 51, limburg: 7, zeeland: 2 } }));
    const table = document.tables.find((made) => made.dimension === 'region');
    const limburg = table?.cells.find((cell) => cell.category === 'limburg');
    if (limburg === undefined) throw new Error('the release has no figure for Limburg');
    limburg.persons = 7;
    expect(await attackEverything([document])).toEqual({
      safe: false,
      why: expect.stringContaining('region: zeeland'),
    });
  });

  it('finds what a new edition gives away about the first', async () => {
    const counts = countsOf(60, { region: { utrecht: 30, limburg: 9, zeeland: 2, drenthe: 19 } });
    const first = await release(counts);
    const careless = await release(counts, [], '2026-Q3', 2);
    const cells = careless.tables.find((made) => made.dimension === 'region')?.cells ?? [];
    // The second edition hides another neighbour, which is as safe by itself.
    for (const cell of cells) {
      if (cell.category === 'limburg') cell.persons = 9;
      if (cell.category === 'drenthe') cell.persons = null;
    }
    expect((await attackEverything([careless])).safe).toBe(true);
    expect((await attackEverything([first, careless])).safe).toBe(false);
  });
});
