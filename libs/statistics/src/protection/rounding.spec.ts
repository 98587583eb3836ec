import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Method } from '@app/disclosure-control';
import { codesOf } from '@app/kernel';
import { DICTIONARY } from '../dictionary/dictionary.js';
import type { DimensionId } from '../dictionary/dimension.js';
import type { RawCounts } from '../facts/tabulation.js';
import { releaseDocument, type ReleaseDocument } from '../release/release-document.js';
import { sampleRelease } from '../release/sample-release.js';
import { ALIKE } from '../testing/alike.js';
import { fewTables, populationOf, randomFrom } from '../testing/population.js';
import { attackEverything } from './attack.js';
import { drawWith } from './draw.js';
import { protectBothWays, protectCounts, type MethodVariant } from './methods.js';
import { policyUnder, POLICY } from './policy.js';
import type { Draw } from './protected-counts.js';
import { isInstitutionRuled } from './rounded-hiding.js';
import { fewInstitutions } from './few-institutions.js';

const QUARTER = '2026-Q3';
const SHORT = fewTables(DICTIONARY);

interface Asked {
  counts: RawCounts;
  earlier?: ReleaseDocument[];
  draw?: Draw;
  dictionary?: typeof SHORT;
}

function taskOf({ counts, earlier = [], draw = drawWith('5e'.repeat(32)), dictionary = SHORT }: Asked) {
  return { quarter: QUARTER, edition: earlier.length + 1, policy: POLICY, dictionary, counts, earlier, draw };
}

async function releaseOf(asked: Asked, method: Method = 'rounding') {
  const task = { ...taskOf(asked), policy: policyUnder(method) };
  const about = { frozenOn: '2026-11-21', reason: null, demonstration: true };
  return releaseDocument({ ...task, ...about }, await protectCounts(task));
}

const rawOf = (counts: RawCounts, id: DimensionId) => {
  const raw = counts.tables.find(({ dimension }) => dimension === id);
  if (raw === undefined) throw new Error(`no counts of ${id}`);
  return raw;
};
const utilityOf = (variant: MethodVariant | undefined) =>
  variant !== undefined && 'utility' in variant ? variant.utility : undefined;

describe('Rounding a quarter', () => {
  it('shows multiples of five next to the counts, in tables that add up, and no small type of institution', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 5, max: 160 }),
        fc.integer({ max: 1e6, min: 1 }),
        async (total, seed) => {
          const counts = populationOf(total, SHORT, seed);
          const document = await releaseOf({ counts, draw: randomFrom(seed) });
          expect(Math.abs((document.persons ?? NaN) - total)).toBeLessThan(5);
          for (const { dimension, cells, withheld } of document.tables) {
            const { persons, institutions } = rawOf(counts, dimension);
            const { answers, categories } = SHORT.dimensions.find(({ id }) => id === dimension) ?? {};
            cells.forEach(({ persons: figure }, place) => {
              if (figure === null) return;
              expect(figure % 5).toBe(0);
              expect(Math.abs(figure - (persons[place] ?? NaN))).toBeLessThan(5);
              expect(figure).toBeLessThanOrEqual(document.persons ?? NaN);
            });
            const figures = cells.map((cell) => cell.persons);
            const sum = figures.reduce<number>((add, figure) => add + (figure ?? 0), 0);
            const isWhole = answers === 'single' && !figures.includes(null);
            if (isWhole) expect(sum).toBe(document.persons);
            if (institutions === undefined)
              expect([withheld, figures.includes(null)]).toEqual([false, false]);
            else {
              for (const place of fewInstitutions(persons, institutions, categories ?? [], POLICY))
                expect(figures[place]).toBeNull();
              figures.forEach((figure, place) => {
                const isRuled = isInstitutionRuled(categories?.[place]?.code ?? '', POLICY);
                if (!withheld && figure !== null && isRuled) expect(figure).toBeGreaterThanOrEqual(5);
              });
              // What is hidden is never one group alone, and adds up to five at least.
              const hidden = figures.filter((figure) => figure === null).length;
              if (!withheld && hidden > 0) {
                expect(hidden).toBeGreaterThan(1);
                expect((document.persons ?? 0) - sum).toBeGreaterThanOrEqual(5);
              }
            }
          }
          expect(document.proof).toMatchObject({ method: 'rounding', base: 5, minimalWidth: 4 });
          expect(await attackEverything([document])).toEqual({ safe: true, why: '' });
        },
      ),
      { numRuns: 4, seed: 26 },
    );
  });

  it('says nothing of fewer than five people', async () => {
    const few = await releaseOf({ counts: populationOf(4, SHORT, 1) });
    expect(few).toMatchObject({ persons: null, tables: [], proof: { attackers: [], method: 'rounding' } });
  });

  it('can show every count that lies near a figure, because chance decides', async () => {
    const counts = populationOf(61, SHORT, 9);
    const raw = rawOf(counts, 'conduct');
    const seen = new Set<string>();
    for (let seed = 1; seed < 7; seed += 1) {
      const document = await releaseOf({ counts, draw: randomFrom(seed * 977) });
      const cells = document.tables.find(({ dimension }) => dimension === 'conduct')?.cells ?? [];
      cells.forEach(({ persons }, place) =>
        seen.add(`${(raw.persons[place] ?? 0) % 5} ${persons! - (raw.persons[place] ?? 0)}`),
      );
    }
    // From three above a multiple both neighbours are reached; a multiple itself stays.
    expect([...seen]).toEqual(expect.arrayContaining(['3 -3', '3 2', '0 0']));
    expect([...seen].filter((one) => one.startsWith('0 '))).toEqual(['0 0']);
  });

  it('is the same for the same counts and secret, and another with another secret', async () => {
    const counts = populationOf(90, SHORT, 4);
    const one = await releaseOf({ counts });
    expect(await releaseOf({ counts })).toEqual(one);
    expect((await releaseOf({ counts, draw: drawWith('7a'.repeat(32)) })).tables).not.toEqual(one.tables);
  });

  it('shows no table of some people only, and keeps parts below their whole', async () => {
    const counts = populationOf(70, { ...DICTIONARY, relations: [] }, 12);
    const violence = rawOf(counts, 'violence-form');
    const dictionary = { ...DICTIONARY, relations: [] };
    const document = await releaseOf({ counts, dictionary });
    const some = DICTIONARY.dimensions.filter(({ among }) => among !== undefined).map(({ id }) => id);
    expect(some.length).toBeGreaterThan(0);
    for (const { dimension, withheld } of document.tables)
      if (some.includes(dimension)) expect(withheld).toBe(true);
    const figures = document.tables.find(({ dimension }) => dimension === 'violence-form')?.cells ?? [];
    figures.forEach(({ persons }, place) => {
      expect(Math.abs((persons ?? NaN) - (violence.persons[place] ?? NaN))).toBeLessThan(5);
      expect(persons).toBeLessThanOrEqual(document.persons ?? 0);
    });
  });
});

describe('Another edition', () => {
  const dictionary = fewTables(DICTIONARY, ['institution-type', 'region']);
  const counts = populationOf(83, dictionary, 21);
  const release = (asked: Omit<Asked, 'counts'>, method?: Method) =>
    releaseOf({ ...asked, dictionary, counts }, method);

  it('of a rounded quarter keeps every figure, whatever would be drawn now', async () => {
    const first = await release({});
    const second = await release({ earlier: [first], draw: () => 0 });
    expect(second.persons).toBe(first.persons);
    expect(second.tables).toEqual(first.tables);
    expect(await attackEverything([first, second])).toEqual({ safe: true, why: '' });
  });

  it.each(['rounding', 'suppression'] as const)(
    'by another method than %s is refused, with the reason',
    async (method) => {
      const first = await release({}, method);
      const variants = await protectBothWays(taskOf({ counts, dictionary, earlier: [first] }));
      const other = variants.find((variant) => variant.method !== method);
      expect(other).toEqual({
        method: method === 'rounding' ? 'suppression' : 'rounding',
        refusal: 'other-method',
        why: expect.stringContaining('everybody'),
      });
      expect(utilityOf(variants.find((variant) => variant.method === method))).toBeDefined();
    },
  );

  it('is attacked together with the first: exact figures beside rounded ones are found out', async () => {
    const rounded = await release({});
    const hidden = { ...(await release({}, 'suppression')), edition: 2 };
    expect((await attackEverything([hidden])).safe).toBe(true);
    expect(await attackEverything([rounded, hidden])).toMatchObject({
      safe: false,
      why: expect.stringContaining('edition 1'),
    });
  });
});

describe('Both ways side by side', () => {
  it('tell what each is worth: rounding shows more, and hiding nothing that is not true', async () => {
    const counts = populationOf(80, SHORT, 3);
    const [hiding, rounding] = (await protectBothWays(taskOf({ counts }))).map(utilityOf);
    expect(rounding?.visiblePercent).toBeGreaterThan(hiding?.visiblePercent ?? 100);
    for (const utility of [hiding, rounding]) {
      expect(utility?.hellinger).toBeGreaterThan(0);
      expect(utility?.hellinger).toBeLessThan(1);
      expect(String(utility?.hellinger).length).toBeLessThanOrEqual(4);
    }
  });
});

describe('An attacker of rounded figures', () => {
  const policy = policyUnder('rounding');
  const sub = codesOf('violenceSub')[0] ?? '';
  const alike = Object.fromEntries(Object.entries(ALIKE).map(([id, code]) => [id, { [code]: 60 }]));
  const withForm = (persons: number) =>
    sampleRelease(
      { policy },
      { ...alike, 'violence-form': { [sub.split('/')[0] ?? '']: persons }, 'violence-sub': { [sub]: 5 } },
    );

  it('finds a part that is shown above its whole', async () => {
    expect(await attackEverything([withForm(5)])).toEqual({ safe: true, why: '' });
    // Nobody to four in the form: the part of it, rounded to five, is one to four.
    expect(await attackEverything([withForm(0)])).toEqual({
      safe: false,
      why: expect.stringContaining('violence-sub'),
    });
  });

  it('refuses what is no multiple', async () => {
    await expect(attackEverything([withForm(7)])).rejects.toMatchObject({ code: 'DISCLOSURE.CONTRADICTION' });
  });
});
