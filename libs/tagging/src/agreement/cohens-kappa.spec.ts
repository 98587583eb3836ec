import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cohensKappa } from './cohens-kappa.js';

const square = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc.array(fc.array(fc.nat({ max: 6 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

describe('The kappa of Cohen', () => {
  it('is what follows by hand: 20 and 15 alike, 5 and 10 apart', () => {
    const { observed, expected, kappa } = cohensKappa([
      [20, 5],
      [10, 15],
    ]);
    expect(observed).toBeCloseTo(0.7, 12);
    expect(expected).toBeCloseTo(0.5, 12);
    expect(kappa).toBeCloseTo(0.4, 12);
  });

  it('is one when nobody ever differs, and below nothing when they always do', () => {
    expect(
      cohensKappa([
        [7, 0],
        [0, 3],
      ]).kappa,
    ).toBe(1);
    expect(
      cohensKappa([
        [0, 5],
        [5, 0],
      ]).kappa,
    ).toBe(-1);
  });

  it('says nothing where there is nothing to say', () => {
    expect(
      cohensKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ kappa: undefined, caution: 'nothing' });
    expect(
      cohensKappa([
        [12, 0],
        [0, 0],
      ]),
    ).toMatchObject({ kappa: undefined, caution: 'no-variation' });
  });

  it('warns of a small sample with the exact interval of Clopper and Pearson', () => {
    // Nine of ten: 0.5550 to 0.9975 in the published tables.
    const { range, expected, caution } = cohensKappa([
      [5, 1],
      [0, 4],
    ]);
    const shareOf = (kappa: number) => kappa * (1 - expected) + expected;
    expect(shareOf(range?.[0] ?? 0)).toBeCloseTo(0.555, 3);
    expect(shareOf(range?.[1] ?? 0)).toBeCloseTo(0.9975, 4);
    expect(caution).toBe('wide');
    expect(
      cohensKappa([
        [500, 20],
        [20, 460],
      ]).caution,
    ).toBeUndefined();
  });

  it('trusts many decisions about few cases no more than the cases', () => {
    const table = [
      [500, 20],
      [20, 460],
    ];
    const narrow = cohensKappa(table);
    const wide = cohensKappa(table, 10);
    expect(wide.kappa).toBe(narrow.kappa);
    expect((wide.range?.[0] ?? 1) < (narrow.range?.[0] ?? 0)).toBe(true);
    expect(wide.caution).toBe('wide');
  });

  it('refuses what is no table of counts', () => {
    expect(() => cohensKappa([[1, 2]])).toThrow(RangeError);
    expect(() => cohensKappa([[0.5]])).toThrow(RangeError);
    expect(() =>
      cohensKappa(
        [
          [1, 0],
          [0, 1],
        ],
        3,
      ),
    ).toThrow(RangeError);
  });

  it('lies in its own range, is the same for both coders and for any order of the codes', () => {
    fc.assert(
      fc.property(square, (table) => {
        const found = cohensKappa(table);
        const turned = table.map((_row, at) => table.map((row) => row[at] ?? 0));
        const reversed = table.map((row) => [...row].reverse()).reverse();
        expect(cohensKappa(turned).kappa).toBe(found.kappa);
        expect(cohensKappa(reversed).kappa).toBe(found.kappa);
        if (found.kappa === undefined || found.range === undefined) return;
        expect(found.range[0]).toBeLessThanOrEqual(found.kappa + 1e-9);
        expect(found.range[1]).toBeGreaterThanOrEqual(found.kappa - 1e-9);
        expect(found.kappa).toBeLessThanOrEqual(1);
      }),
    );
  });
});
