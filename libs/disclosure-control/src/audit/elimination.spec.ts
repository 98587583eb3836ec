import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { determinedByRank } from '../../../../test/properties/disclosure-oracle.js';
import { determinedCells, exactByElimination } from './elimination.js';
import { worldOf } from './world.js';

const RELEASE = { name: 'q1', method: 'suppression', threshold: 5, base: 5, zerosShown: true } as const;
const world = (layout: { kind: 'margins'; dims: number[] }, published: (number | null)[]) =>
  worldOf(
    {
      release: { ...RELEASE, layout, published },
      ledger: [],
      links: [],
      attacker: 'naive',
      timeLimitSeconds: 60,
    },
    'everything',
  );

describe('Exact elimination', () => {
  it('computes the cell that two rows minus two columns give away', () => {
    const published = [100, 40, 35, 25, 30, null, null, 10, 30, null, null, 10, 40, 20, 15, 5];
    published[5] = null;
    const three = published.map((figure, cell) => (cell === 10 ? 8 : figure));
    expect(determinedCells(world({ kind: 'margins', dims: [3, 3] }, published))).toEqual([]);
    const found = determinedCells(world({ kind: 'margins', dims: [3, 3] }, three));
    expect(
      found.map(({ place, numerator, denominator }) => [place, Number(numerator) / Number(denominator)]),
    ).toEqual([
      [5, 8],
      [6, 12],
      [9, 12],
    ]);
  });

  it('calls a computed cell sensitive below the threshold only, whichever way its equation ends', () => {
    const layout: { kind: 'margins'; dims: number[] } = { kind: 'margins', dims: [3, 3] };
    for (const [total, isSensitive] of [
      [24, true],
      [25, false],
    ] as const) {
      const published = [total + 40, 20, 22, total - 2, total, null, 12, 8, 20, 7, 8, 5, 20, null, 2, null];
      published[1] = null;
      const found = exactByElimination(world(layout, published));
      expect(found.includes(5)).toBe(isSensitive);
    }
  });

  it('finds the cells that add nothing to the rank of the equations, in three dimensions', () => {
    const dims = [2, 3, 2];
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }), (hidden) => {
        const published = hidden.map((isHidden) => (isHidden ? null : 0));
        const place = world({ kind: 'margins', dims }, published);
        const unknowns = hidden.flatMap((isHidden, cell) => (isHidden ? [cell] : []));
        const equations = place.equations.map(({ terms }) => new Map(terms.filter(([cell]) => hidden[cell])));
        expect(determinedCells(place).map((found) => found.place)).toEqual(
          determinedByRank(unknowns, equations),
        );
      }),
      { numRuns: 200 },
    );
  });
});
