import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysOf, SIGNAL_POLICY, tellable, windowBefore, windowsOverlap } from './signal-policy.js';

describe('A signal', () => {
  it('is never told below five, and never more exactly than in fives', () => {
    expect(SIGNAL_POLICY.threshold).toBeGreaterThanOrEqual(5);
    expect([0, 4, 5, 9, 10, 23].map((count) => tellable(count))).toEqual([0, 0, 5, 5, 10, 20]);
    fc.assert(
      fc.property(fc.nat(10_000), (count) => {
        const told = tellable(count);
        expect(told <= count && told % SIGNAL_POLICY.base === 0).toBe(true);
        expect(told === 0).toBe(count < SIGNAL_POLICY.threshold);
      }),
    );
  });

  it('looks at four whole quarters that have ended', () => {
    expect(windowBefore('2026-11-23')).toEqual({ first: '2025-Q4', last: '2026-Q3' });
    expect(windowBefore('2026-01-01')).toEqual({ first: '2025-Q1', last: '2025-Q4' });
    expect(daysOf({ first: '2025-Q4', last: '2026-Q4' })).toEqual({ from: '2025-10-01', to: '2027-01-01' });
  });

  it('cannot be subtracted from an earlier one: their quarters do not overlap', () => {
    const year = windowBefore('2026-01-15');
    expect(windowsOverlap(year, windowBefore('2026-11-23'))).toBe(true);
    expect(windowsOverlap(year, windowBefore('2027-02-01'))).toBe(false);
    expect(windowsOverlap(year, year)).toBe(true);
  });
});
