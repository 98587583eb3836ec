import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHANGE_LEVEL, compared, judgeTogether } from './compared.js';

const [EARLIER, LATER] = ['2026-Q2', '2026-Q3'];
const figure = fc.integer({ min: 0, max: 30 }).map((steps) => steps * 5);
const around = (value: number, reach: number) =>
  Array.from({ length: value + reach + 1 }, (_, count) => count).filter((count) => count >= value - reach);

describe('Two figures of which one or both are rounded', () => {
  it('are called a change only if every pair of counts behind them is one, in the same direction', () => {
    fc.assert(
      fc.property(
        figure,
        figure,
        fc.constantFrom(0, 4),
        fc.constantFrom(0, 4),
        (before, after, one, other) => {
          const comparison = compared(before, after, EARLIER, LATER, { before: one, after: other });
          judgeTogether([comparison]);
          const pairs = around(before, one).flatMap((low) =>
            around(after, other).map((high) => [low, high] as const),
          );
          const verdicts = new Set(
            pairs.map(([low, high]) => {
              const exact = compared(low, high, EARLIER, LATER);
              judgeTogether([exact]);
              return exact.verdict;
            }),
          );
          const isChange = comparison.verdict === 'more' || comparison.verdict === 'fewer';
          expect(isChange).toBe(verdicts.size === 1 && !verdicts.has('steady'));
          if (isChange) expect([...verdicts]).toEqual([comparison.verdict]);
          if (comparison.verdict === 'steady') expect([...verdicts]).toEqual(['steady']);
          expect(comparison.pValue ?? 0).toBeGreaterThanOrEqual(comparison.leastPValue ?? 0);
        },
      ),
      { numRuns: 40, seed: 5 },
    );
  });

  it('are tested as they stand where both are the counts', () => {
    expect(compared(20, 40, EARLIER, LATER)).not.toHaveProperty('leastPValue');
    expect(compared(20, 40, EARLIER, LATER).pValue).toBeLessThan(CHANGE_LEVEL);
  });

  it('cannot be told apart where one is hidden', () => {
    expect(compared(null, 40, EARLIER, LATER, { before: 4, after: 0 })).toEqual({
      with: EARLIER,
      verdict: 'cannot-tell',
    });
  });
});
