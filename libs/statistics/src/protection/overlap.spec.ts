import { describe, expect, it } from '@jest/globals';
import { DICTIONARY, dimensionOf } from '../dictionary/dictionary.js';
import type { DimensionId } from '../dictionary/dimension.js';
import { overlapLinks, tellingTables, type OverlapTable } from './overlap.js';
import { RELATIONS } from './relations.js';

function table(dimension: DimensionId, figures: Record<string, number | null>): OverlapTable {
  const { categories } = dimensionOf(DICTIONARY, dimension);
  const persons = categories.map(({ code }) => (code in figures ? (figures[code] ?? null) : 0));
  return { dimension, persons };
}

describe('Tables that overlap', () => {
  it('name groups that exist', () => {
    const names = new Set(
      DICTIONARY.dimensions.flatMap(({ id, categories }) => categories.map(({ code }) => `${id} ${code}`)),
    );
    const cells = RELATIONS.flatMap(({ less, more }) => [...less, ...more]).map((cell) => cell.join(' '));
    expect(cells.filter((cell) => cell !== 'total total' && !names.has(cell))).toEqual([]);
  });

  it('give inequalities only where both tables are shown', () => {
    const form = table('violence-form', { physical: 12 });
    expect(overlapLinks('here', 60, [form], DICTIONARY)).toEqual([]);
    const both = overlapLinks(
      'here',
      60,
      [form, table('violence-sub', { 'physical/hitting': 7 })],
      DICTIONARY,
    );
    expect(both).toHaveLength(23);
    expect(both[0]).toMatchObject({
      atLeast: 0,
      atMost: 60,
      terms: [
        [{ release: 'here', cell: 1 }, 1],
        [{ cell: 5 }, -1],
      ],
    });
  });

  it('tell which hidden group is the larger one, when a part of it is shown: the finer table goes', () => {
    const form = table('violence-form', { physical: null, sexual: null, 'social-emotional': 20 });
    const shown = table('violence-sub', {
      'physical/hitting': 7,
      'sexual/rape': null,
      'social-emotional/threats': null,
    });
    expect(tellingTables(60, [form, shown], DICTIONARY, 5)).toEqual(['violence-sub']);
    const hidden = table('violence-sub', { 'physical/hitting': null, 'sexual/rape': null });
    expect(tellingTables(60, [form, hidden], DICTIONARY, 5)).toEqual([]);
  });

  it('tell it through a sum as well', () => {
    const outcome = table('outcome', { open: 20, upheld: 10, referred: 30 });
    const time = table('outcome-time', {
      'within-4-weeks': 37,
      'within-12-weeks': null,
      'later-or-open': null,
    });
    expect(tellingTables(60, [outcome, time], DICTIONARY, 5)).toEqual(['outcome-time']);
    expect(tellingTables(60, [time], DICTIONARY, 5)).toEqual([]);
  });
});
