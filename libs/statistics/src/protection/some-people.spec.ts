import { beforeAll, describe, expect, it } from '@jest/globals';
import { attackIntervals, loadSolvers, type Interval } from '@app/disclosure-control';
import { DICTIONARY, dimensionOf } from '../dictionary/dictionary.js';
import type { DimensionId } from '../dictionary/dimension.js';
import type { RawCounts } from '../facts/tabulation.js';
import { releaseDocument, type ReleaseDocument } from '../release/release-document.js';
import { ALIKE } from '../testing/alike.js';
import { protectCounts } from './methods.js';
import { POLICY, policyUnder } from './policy.js';
import { cellNamesOf, knownWithin, publishedModel } from './release-model.js';
import { canBeHidden } from './some-people.js';

type Figures = Partial<Record<DimensionId, Record<string, number>>>;
const EVERYBODY = 120;

function countsOf(figures: Figures): RawCounts {
  const tables = DICTIONARY.dimensions.map(({ id, categories }) => {
    const alike = id in ALIKE ? { [ALIKE[id as keyof typeof ALIKE]]: EVERYBODY } : {};
    const given: Record<string, number> = figures[id] ?? alike;
    return { dimension: id, persons: categories.map(({ code }) => given[code] ?? 0) };
  });
  return { total: EVERYBODY, tables };
}

async function release(figures: Figures, policy = POLICY): Promise<ReleaseDocument> {
  const facts = { quarter: '2026-Q3', edition: 1, policy, dictionary: DICTIONARY };
  const made = await protectCounts({ ...facts, counts: countsOf(figures), earlier: [], draw: () => 0.5 });
  return releaseDocument({ ...facts, frozenOn: '2026-11-21', reason: null, demonstration: true }, made);
}

function table(document: ReleaseDocument, id: DimensionId) {
  const found = document.tables.find(({ dimension }) => dimension === id);
  const somebody = found?.cells.filter(({ persons }) => persons !== 0) ?? [];
  return {
    withheld: found?.withheld,
    figures: Object.fromEntries(somebody.map(({ category, persons }) => [category, persons])),
  };
}

const INSTITUTIONS = { bank: 40, insurer: 12, municipality: 30, police: 11, landlord: 20, unknown: 7 };

describe('A table of some people', () => {
  let intervals: (document: ReleaseDocument) => Map<string, Interval>;
  beforeAll(async () => {
    const { engine } = await loadSolvers();
    intervals = (document) => {
      const model = publishedModel(document);
      if (model === undefined) return new Map();
      const links = knownWithin([document]);
      const request = {
        release: model,
        ledger: [],
        links,
        attacker: 'rule-aware',
        timeLimitSeconds: 60,
      } as const;
      const bounds = attackIntervals(engine, request, 'rule-aware');
      return new Map(cellNamesOf(document).map((name, cell) => [name, bounds[cell] ?? { low: 0, high: 0 }]));
    };
  });

  it('shows nothing under the threshold of crossings, and nothing that could not be as large', async () => {
    const document = await release({
      'institution-type': INSTITUTIONS,
      conduct: { 'refused-service': 30, 'ended-service': 9 },
      'refusal-sector': { finance: 21, government: 11, 'police-justice': 4, business: 2 },
      'terms-late': { financial: 12, complaint: 20 },
      'late-sector': { finance: 14, government: 16 },
    });
    expect(table(document, 'refusal-sector').figures).toEqual({
      finance: 21,
      government: null,
      'police-justice': null,
      business: null,
    });
    expect(table(document, 'late-sector').figures).toEqual({ finance: 14, government: 16 });
    const known = intervals(document);
    for (const sector of ['government', 'police-justice', 'business']) {
      const { low, high } = known.get(`refusal-sector: ${sector}`) ?? { low: 0, high: 0 };
      expect([sector, high >= POLICY.thresholdCrossing, low < high]).toEqual([sector, true, true]);
    }
  });

  it('is withheld where a hidden group lies within a group that is small itself', async () => {
    const counts = countsOf({
      'institution-type': { ...INSTITUTIONS, police: 6, unknown: 12 },
      conduct: { 'refused-service': 36 },
      'refusal-sector': { finance: 21, government: 11, 'police-justice': 4 },
    });
    const of = (id: DimensionId) => counts.tables.find(({ dimension }) => dimension === id);
    const refusals = of('refusal-sector');
    if (refusals === undefined) throw new Error('the counts have no such table');
    expect(canBeHidden(refusals, counts.tables, DICTIONARY, POLICY)).toBe(false);
    const police = of('institution-type')?.persons;
    const place = dimensionOf(DICTIONARY, 'institution-type').categories.findIndex(
      ({ code }) => code === 'police',
    );
    police?.splice(place, 1, 10);
    expect(canBeHidden(refusals, counts.tables, DICTIONARY, POLICY)).toBe(true);
  });

  it('is withheld where its sum would tell which hidden group of another table is the larger one', async () => {
    const late = { 'institution-type': INSTITUTIONS, 'late-sector': { finance: 14, government: 16 } };
    const open = await release({ ...late, 'terms-late': { financial: 12, complaint: 20 } });
    expect(table(open, 'late-sector').withheld).toBe(false);
    // Three terms of the desk hide the twelve of the banks; thirty people less twenty would give these away.
    const told = await release({ ...late, 'terms-late': { financial: 12, complaint: 20, desk: 3 } });
    expect(table(told, 'terms-late').figures).toEqual({ financial: null, complaint: 20, desk: null });
    expect(table(told, 'late-sector').withheld).toBe(true);
  });

  it('tells where exit programmes are missing, in a part of the country and not by province', async () => {
    const document = await release({
      region: { utrecht: 40, groningen: 30, limburg: 30, overijssel: 20 },
      group: { women: 90, trans: 25, men: 5 },
      'help-gap': { 'exit-programme': 34, lawyer: 5 },
      'exit-gap-area': { north: 12, south: 18, east: 4 },
      'exit-gap-group': { women: 28, trans: 11 },
    });
    expect(table(document, 'help-gap').figures).toEqual({ 'exit-programme': 34, lawyer: 5 });
    expect(table(document, 'exit-gap-area').figures).toEqual({ north: null, east: null, south: 18 });
    expect(table(document, 'exit-gap-group').figures).toEqual({ women: 28, trans: 11 });
    const { low, high } = intervals(document).get('exit-gap-area: east') ?? { low: 0, high: 0 };
    expect(high).toBeGreaterThanOrEqual(POLICY.thresholdCrossing);
    expect(low).toBeLessThan(high);
  });

  it('stands in no release whose figures are rounded', async () => {
    const figures = {
      'institution-type': INSTITUTIONS,
      conduct: { 'refused-service': 36 },
      'refusal-sector': { finance: 21, government: 15 },
    };
    const document = await release(figures, policyUnder('rounding'));
    expect(table(document, 'refusal-sector').withheld).toBe(true);
    expect(table(document, 'conduct').withheld).toBe(false);
  });
});
