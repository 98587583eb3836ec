import { describe, expect, it } from '@jest/globals';
import type { ReleaseDocument } from '@app/statistics';
import { compared } from './comparison.js';

const documentOf = (persons: Record<string, number | null>) =>
  ({
    tables: [
      {
        dimension: 'region',
        withheld: false,
        cells: Object.entries(persons).map(([category, count]) => ({
          category,
          persons: count,
          percent: null,
        })),
      },
    ],
  }) as unknown as ReleaseDocument;

describe('Figures beside those of the quarter before', () => {
  it('differ only where both can be read', () => {
    const [table] = compared(
      documentOf({ utrecht: 12, zeeland: null, drenthe: 7 }),
      documentOf({ utrecht: 9, zeeland: 5 }),
    );
    expect(table?.cells).toEqual([
      { category: 'utrecht', now: 12, before: 9, difference: 3 },
      { category: 'zeeland', now: null, before: 5, difference: null },
      { category: 'drenthe', now: 7, before: null, difference: null },
    ]);
    expect(table).toMatchObject({ shown: 2, hidden: 1 });
  });

  it('stand alone when nothing was published before', () => {
    expect(compared(documentOf({ utrecht: 0 }), undefined)[0]?.cells).toEqual([
      { category: 'utrecht', now: 0, before: null, difference: null },
    ]);
  });
});
