import { describe, expect, it } from '@jest/globals';
import { patternHashOf } from './proof.js';
import { utilityOf } from './utility.js';

describe('What a protected table is still worth', () => {
  it('counts the cells with persons in them that show a figure', () => {
    expect(utilityOf([20, 12, 8, 0], [20, null, 8, 0]).visibleShare).toBeCloseTo(2 / 3);
  });

  it('is at no distance from itself, and at distance one from nothing', () => {
    expect(utilityOf([20, 12, 8], [20, 12, 8]).hellingerDistance).toBe(0);
    expect(utilityOf([20, 12, 8], [null, null, null]).hellingerDistance).toBe(1);
    // (√16 − √25)² over 16 + 25.
    expect(utilityOf([16], [25]).hellingerDistance).toBeCloseTo(Math.sqrt(1 / 41));
  });

  it('knows what to say of an empty table', () => {
    expect(utilityOf([0, 0], [0, 0])).toEqual({ visibleShare: 1, hellingerDistance: 0 });
  });
});

describe('The pattern hash', () => {
  it('depends on what is hidden and on no count', () => {
    expect(patternHashOf([20, null, 8])).toBe(patternHashOf([99, null, 1]));
    expect(patternHashOf([20, null, 8])).not.toBe(patternHashOf([20, 12, null]));
  });
});
