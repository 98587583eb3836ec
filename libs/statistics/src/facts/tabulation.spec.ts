import { describe, expect, it } from '@jest/globals';
import { DICTIONARY } from '../dictionary/dictionary.js';
import { tabulate, type CountedFact } from './tabulation.js';
import { ALIKE } from '../testing/alike.js';

/** Ten people, all of whom answered the questions that have one answer in the same way, but for `institution-type`. */
function facts(...more: CountedFact[]): CountedFact[] {
  const { 'institution-type': _, ...alike } = ALIKE;
  return [
    { dimension: 'total', category: 'total', persons: 10 },
    ...Object.entries(alike).map(([dimension, category]) => ({ dimension, category, persons: 10 })),
    ...more,
  ];
}

const institutions = (...counts: [string, number][]) =>
  counts.map(([category, persons]) => ({ dimension: 'institution-type', category, persons }));

function figure(
  counts: ReturnType<typeof tabulate>,
  dimension: string,
  category: string,
): number | undefined {
  const place = DICTIONARY.dimensions
    .find((entry) => entry.id === dimension)
    ?.categories.findIndex((entry) => entry.code === category);
  return counts.tables.find((table) => table.dimension === dimension)?.persons[place ?? -1];
}

describe('Tabulating', () => {
  it('gives every category of the dictionary a figure, zeros included', () => {
    const counts = tabulate(facts(...institutions(['bank', 6], ['police', 4])), DICTIONARY);
    expect(counts.total).toBe(10);
    expect(counts.tables.map((table) => table.persons.length)).toEqual(
      DICTIONARY.dimensions.map((dimension) => dimension.categories.length),
    );
    expect(figure(counts, 'institution-type', 'bank')).toBe(6);
    expect(figure(counts, 'institution-type', 'insurer')).toBe(0);
  });

  it('takes not knowing and not wanting to say together, so that neither is a small group', () => {
    const counts = tabulate(
      facts(...institutions(['bank', 6], ['unknown', 3], ['prefer-not-to-say', 1])),
      DICTIONARY,
    );
    expect(figure(counts, 'institution-type', 'unknown')).toBe(4);
  });

  it('leaves out "unknown" where one may give several answers', () => {
    const conduct = { dimension: 'conduct', category: 'prefer-not-to-say', persons: 2 };
    const counts = tabulate(facts(...institutions(['bank', 10]), conduct), DICTIONARY);
    expect(counts.tables.find((table) => table.dimension === 'conduct')?.persons).not.toContain(2);
  });

  it('refuses a code that the dictionary does not know, without repeating it', () => {
    expect(() => tabulate(facts(...institutions(['casino', 10])), DICTIONARY)).toThrow(
      'A fact of "institution-type" has a code that the data dictionary does not know',
    );
  });

  it('refuses single answers that do not add up, and more of an answer than there are people', () => {
    expect(() => tabulate(facts(...institutions(['bank', 9])), DICTIONARY)).toThrow('do not add up');
    const outing = { dimension: 'conduct', category: 'outing', persons: 11 };
    expect(() => tabulate(facts(...institutions(['bank', 10]), outing), DICTIONARY)).toThrow('do not add up');
  });

  it.each([-1, 2.5, Number.NaN, 2 ** 60])('refuses %p persons', (persons) => {
    const outing = { dimension: 'conduct', category: 'outing', persons };
    expect(() => tabulate(facts(...institutions(['bank', 10]), outing), DICTIONARY)).toThrow(
      'nothing was prepared',
    );
  });

  it('refuses a dimension of one category', () => {
    const dimensions = DICTIONARY.dimensions.map((dimension) =>
      dimension.id === 'channel' ? { ...dimension, categories: dimension.categories.slice(0, 1) } : dimension,
    );
    expect(() => tabulate(facts(...institutions(['bank', 10])), { ...DICTIONARY, dimensions })).toThrow(
      '"channel" has fewer than two categories',
    );
  });
});
