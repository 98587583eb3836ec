import { describe, expect, it } from '@jest/globals';
import { drawSample, sampleSize } from './sample.js';

const ids = Array.from({ length: 200 }, (_none, at) => `case-${at}`);

describe('The sample for a second coding', () => {
  it('is a fifth, at least ten, and everything where there are fewer', () => {
    expect([0, 4, 10, 30, 50, 51, 200].map((count) => sampleSize(count))).toEqual([0, 4, 10, 10, 10, 11, 40]);
  });

  it('can be drawn again from its seed, in whatever order the cases come', () => {
    expect(drawSample([...ids].reverse(), 'a')).toEqual(drawSample(ids, 'a'));
    expect(drawSample(ids, 'b')).not.toEqual(drawSample(ids, 'a'));
  });

  it('gives every case about the same chance', () => {
    const drawn = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1)
      for (const id of drawSample(ids, String(seed))) drawn.set(id, (drawn.get(id) ?? 0) + 1);
    // 400 draws with chance 0.2: 80 each, five standard deviations of 8 to either side. The seeds are fixed.
    for (const id of ids) expect(Math.abs((drawn.get(id) ?? 0) - 80)).toBeLessThan(40);
  });
});
