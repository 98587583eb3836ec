import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { poissonTest } from './poisson-test.js';

const DAYS = 91;
const counts = fc.nat(400);

describe('The exact test of two Poisson counts', () => {
  it.each([
    // Sums of binomial probabilities, worked out by hand: 2 × (1 + 10) / 1024, 2 / 256 and 2 × 0.5 ** 5.
    [1, 9, 22 / 1024],
    [0, 8, 2 / 256],
    [5, 0, 2 / 32],
    [4, 4, 1],
    [0, 0, 1],
  ])('of %i and then %i in equally long quarters', (before, after, expected) => {
    expect(poissonTest({ count: before, days: DAYS }, { count: after, days: DAYS })).toBeCloseTo(
      expected,
      12,
    );
  });

  it('takes the length of the periods into account', () => {
    // Two of two in a third of the time: 1/9; one of each is likelier, none of two is likelier still.
    expect(poissonTest({ count: 0, days: 60 }, { count: 2, days: 30 })).toBeCloseTo(1 / 9, 12);
    expect(poissonTest({ count: 10, days: 90 }, { count: 20, days: 180 })).toBeCloseTo(1, 6);
  });

  it('stays exact where factorials are beyond any number', () => {
    expect(poissonTest({ count: 1000, days: DAYS }, { count: 1000, days: DAYS })).toBeCloseTo(1, 6);
    expect(poissonTest({ count: 900, days: DAYS }, { count: 1100, days: DAYS })).toBeLessThan(1e-4);
  });

  it('is a probability, the same from both sides, and smaller the further the counts are apart', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const test = (before: number, after: number) =>
          poissonTest({ count: before, days: DAYS }, { count: after, days: DAYS });
        const value = test(one, other);
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(test(other, one)).toBeCloseTo(value, 9);
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        if (less > 0) expect(test(less - 1, more + 1)).toBeLessThanOrEqual(value + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [{ count: -1, days: DAYS }],
    [{ count: 1.5, days: DAYS }],
    [{ count: NaN, days: DAYS }],
    [{ count: 3, days: 0 }],
  ])('refuses %j', (bad) => {
    expect(() => poissonTest(bad, { count: 3, days: DAYS })).toThrow(RangeError);
  });
});
