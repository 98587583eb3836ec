import { describe, expect, it } from '@jest/globals';
import { DICTIONARY, dimensionOf } from '../dictionary/dictionary.js';
import { POLICY } from './policy.js';
import { hiddenWhenRounded } from './rounded-hiding.js';

const { categories } = dimensionOf(DICTIONARY, 'institution-type');
const codes = categories.map(({ code }) => code);

/** The codes that stay hidden of a table with these persons and institutions; what is not named is nobody. */
function hidden(groups: Record<string, [persons: number, institutions: number]>) {
  const pick = (nth: 0 | 1) => codes.map((code) => groups[code]?.[nth] ?? 0);
  return hiddenWhenRounded(pick(0), pick(1), categories, POLICY)?.map((place) => codes[place]);
}

const SOLE = POLICY.soleInstitutions ?? [];
const several = codes.filter((code) => code !== 'unknown' && !SOLE.includes(code));

describe('What stays hidden of institutions in a rounded quarter', () => {
  it('is every type of fewer than three of them, nobody included, with the next larger type', () => {
    const others = several.filter((code) => !['bank', 'municipality', 'landlord'].includes(code));
    const groups = { bank: [30, 4], municipality: [9, 3], landlord: [12, 5], police: [7, 1] } as const;
    const found = hidden(groups as unknown as Record<string, [number, number]>);
    expect(found).toEqual(expect.arrayContaining([...others, 'police']));
    expect(found).toHaveLength(others.length + 1);
  });

  it('is never a type whose name the law gives to one body, nor those who named none, unless as a companion', () => {
    const found = hidden({ bank: [30, 4], unknown: [1, 0], 'tax-administration': [2, 1] });
    expect(found).toContain('bank');
    expect(found).not.toContain('unknown');
    expect(found).not.toContain('tax-administration');
  });

  it('is one companion only where several are equal, so that what is shown is not known to be larger', () => {
    const found = hidden({ bank: [8, 4], municipality: [8, 4] });
    expect(found?.filter((code) => code === 'bank' || code === 'municipality')).toHaveLength(1);
  });

  it('is the whole table where nothing is large enough to be the companion', () => {
    expect(hidden({ bank: [4, 3], municipality: [2, 2] })).toBeUndefined();
  });

  it('is nothing where institutions were not counted', () => {
    expect(
      hiddenWhenRounded(
        codes.map(() => 1),
        undefined,
        categories,
        POLICY,
      ),
    ).toEqual([]);
  });
});
