import { describe, expect, it } from '@jest/globals';
import { Random } from './random.js';

const draw = (seed: number, count: number) => {
  const random = new Random(seed);
  return Array.from({ length: count }, () => random.fraction());
};

describe('Repeatable chance', () => {
  it('gives the same row for the same seed and another for the next', () => {
    expect(draw(7, 50)).toEqual(draw(7, 50));
    expect(draw(7, 50)).not.toEqual(draw(8, 50));
    expect(new Set(draw(0, 1000)).size).toBeGreaterThan(990);
  });

  it('is spread evenly', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const fraction of draw(3, 20_000))
      tenths[Math.floor(fraction * 10)] = (tenths[Math.floor(fraction * 10)] ?? 0) + 1;
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('chooses by weight, and never what weighs nothing', () => {
    const random = new Random(1);
    const chosen = Array.from({ length: 4000 }, () => random.weighted({ often: 9, seldom: 1, never: 0 }));
    const seldom = chosen.filter((key) => key === 'seldom').length;
    expect(seldom).toBeGreaterThan(300);
    expect(seldom).toBeLessThan(500);
    expect(chosen).not.toContain('never');
    expect(() => random.one([])).toThrow('nothing to choose from');
  });
});
