import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjustedForAll } from './false-discovery.js';

/** The fifteen p-values of the example in the article of 1995, section 3.2, of which four count at 5 percent. */
const ARTICLE = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

describe('Adjusting for many tests', () => {
  it('lets four of the fifteen tests of the article count', () => {
    expect(adjustedForAll(ARTICLE).filter((value) => value <= 0.05)).toHaveLength(4);
    expect(adjustedForAll(ARTICLE)[0]).toBeCloseTo(0.0015, 10);
  });

  it('does nothing to a single test, and nothing to none', () => {
    expect(adjustedForAll([0.03])).toEqual([0.03]);
    expect(adjustedForAll([])).toEqual([]);
  });

  it('never makes a value smaller, keeps the order, and stays within one', () => {
    const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(pValues, (values) => {
        const adjusted = adjustedForAll(values);
        values.forEach((value, one) => {
          expect(adjusted[one]).toBeGreaterThanOrEqual(value - 1e-12);
          expect(adjusted[one]).toBeLessThanOrEqual(1);
          values.forEach((other, two) => {
            if (value < other) expect(adjusted[one]).toBeLessThanOrEqual(adjusted[two] ?? 0);
          });
        });
      }),
    );
  });
});
