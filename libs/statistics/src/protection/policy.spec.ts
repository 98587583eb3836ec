import { describe, expect, it } from '@jest/globals';
import { percentageOf, POLICY } from './policy.js';

describe('A percentage', () => {
  it('is a whole number of everybody', () => {
    expect(percentageOf(23, 87)).toBe(26);
    expect(percentageOf(1, 200)).toBe(1);
    expect(percentageOf(0, 20)).toBe(0);
  });

  it('is not given below a denominator of twenty', () => {
    expect(percentageOf(10, 19)).toBeNull();
    expect(percentageOf(10, 20)).toBe(50);
  });

  it('is never made of a hidden count or a hidden total', () => {
    expect(percentageOf(null, 87)).toBeNull();
    expect(percentageOf(23, null)).toBeNull();
  });
});

describe('The policy', () => {
  it('asks more of a crossing than of a table of one subject', () => {
    expect(POLICY.thresholdOneWay).toBe(5);
    expect(POLICY.thresholdCrossing).toBe(10);
    expect(POLICY.mark).toHaveLength(1);
  });
});
