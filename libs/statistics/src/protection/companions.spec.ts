import { describe, expect, it } from '@jest/globals';
import { hiddenTogether } from './companions.js';

const K = 5;
const GROUPS = 4;
const MOST = 9;

/** Every table of four groups of up to nine people, by what a reader sees of it. */
function tablesByView(showsTotal: boolean): Map<string, { persons: number[]; hidden: number[] }[]> {
  const views = new Map<string, { persons: number[]; hidden: number[] }[]>();
  for (let code = 0; code < (MOST + 1) ** GROUPS; code += 1) {
    const persons = Array.from(
      { length: GROUPS },
      (_, place) => Math.floor(code / (MOST + 1) ** place) % (MOST + 1),
    );
    const hidden = hiddenTogether(persons, K);
    if (hidden === undefined || hidden.length === 0) continue;
    const seen = persons.map((count, place) => (hidden.includes(place) ? 'x' : count)).join(' ');
    const view = showsTotal ? `${seen} of ${persons.reduce((sum, count) => sum + count, 0)}` : seen;
    views.set(view, [...(views.get(view) ?? []), { persons, hidden }]);
  }
  return views;
}

describe('Groups that are hidden together', () => {
  it('are the small ones and the next larger one, with its equals', () => {
    expect(hiddenTogether([30, 9, 2, 19], K)).toEqual([1, 2]);
    expect(hiddenTogether([30, 7, 2, 7, 0], K)).toEqual([1, 2, 3]);
    expect(hiddenTogether([4, 4, 50], K)).toEqual([0, 1, 2]);
  });

  it('are none where nobody is in a small group', () => {
    expect(hiddenTogether([30, 5, 0], K)).toEqual([]);
    expect(hiddenTogether([0, 0], K)).toEqual([]);
  });

  it('cannot be found where there are small groups only', () => {
    expect(hiddenTogether([4, 1, 0], K)).toBeUndefined();
  });

  // The reader knows this very rule, every figure that is shown, and tries every table that there could be.
  it.each([
    ['of which everybody is known', true],
    ['of several answers, which do not add up', false],
  ])(
    'tell a reader who knows the rule neither a count nor that it is small, in a table %s',
    (_, showsTotal) => {
      const views = tablesByView(showsTotal);
      expect(views.size).toBeGreaterThan(100);
      for (const tables of views.values()) {
        for (const place of tables[0]?.hidden ?? []) {
          const possible = tables.map(({ persons }) => persons[place] ?? 0);
          expect(Math.max(...possible)).toBeGreaterThanOrEqual(K);
          expect(Math.min(...possible)).toBeLessThan(Math.max(...possible));
        }
      }
    },
  );
});
