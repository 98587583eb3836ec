import { describe, expect, it } from '@jest/globals';
import { policyUnder } from '../protection/policy.js';
import { sampleRelease, type SampleFigures } from '../release/sample-release.js';
import { pairOf, type Pair } from './pair.js';

function release(quarter: string, figures: SampleFigures) {
  return sampleRelease({ quarter }, figures);
}

function lineOf(pair: Pair, dimension: string, category: string) {
  const found = pair.lines.find((line) => line.dimension === dimension && line.category === category);
  if (found === undefined) throw new Error(`there is no line ${category}`);
  return found;
}

describe('Two quarters side by side', () => {
  const pair = pairOf(
    release('2026-Q3', { 'institution-type': { bank: 90, police: 13, landlord: null } }),
    release('2025-Q3', { 'institution-type': { bank: 20, police: 12, landlord: 11 } }),
  );

  it('stand in the order of time, whichever was named first', () => {
    expect([pair.before, pair.after]).toEqual(['2025-Q3', '2026-Q3']);
    expect(lineOf(pair, 'institution-type', 'bank')).toMatchObject({ before: 20, after: 90 });
  });

  it('differ only where the exact test says so, all tests of the pair counted', () => {
    expect(lineOf(pair, 'institution-type', 'bank').comparison.verdict).toBe('more');
    expect(lineOf(pair, 'institution-type', 'police').comparison.verdict).toBe('steady');
    expect(pair.tests).toBe(pair.lines.filter(({ comparison }) => comparison.pValue !== undefined).length);
    expect(pair.tests).toBeGreaterThan(30);
    const close = pairOf(
      release('2026-Q2', { 'institution-type': { bank: 20 } }),
      release('2026-Q3', { 'institution-type': { bank: 36 } }),
    );
    const { comparison } = lineOf(close, 'institution-type', 'bank');
    expect(comparison.pValue).toBeLessThan(0.05);
    expect(comparison.verdict).toBe('steady');
  });

  it('cannot be told apart where one of the figures is hidden', () => {
    const hidden = lineOf(pair, 'institution-type', 'landlord');
    expect(hidden).toMatchObject({ before: 11, after: null });
    expect(hidden.comparison).toEqual({ with: '2025-Q3', verdict: 'cannot-tell' });
  });

  it('say when they were not counted by the same dictionary', () => {
    const [older, newer] = [release('2026-Q2', {}), release('2026-Q3', {})];
    expect(pairOf(older, newer).sameDictionary).toBe(true);
    const other = { ...older, dictionary: { ...older.dictionary, version: '0' } };
    expect(pairOf(other, newer).sameDictionary).toBe(false);
  });

  it('differ, where one is rounded, only if they would for every count that it can stand for', () => {
    const rounded = (quarter: string, bank: number) =>
      sampleRelease({ quarter, policy: policyUnder('rounding') }, { 'institution-type': { bank } });
    const exact = (bank: number) => release('2026-Q2', { 'institution-type': { bank } });
    const bankIn = (after: number, before: number) =>
      lineOf(pairOf(exact(before), rounded('2026-Q3', after)), 'institution-type', 'bank').comparison;
    expect(bankIn(90, 20)).toMatchObject({ verdict: 'more' });
    // 51 against 20 would be a change among so few tests, 43 would be none.
    const [near, far] = [
      pairOf(exact(20), rounded('2026-Q3', 45)),
      pairOf(exact(20), rounded('2026-Q3', 25)),
    ];
    expect(near.roundedTo).toEqual({ before: null, after: 5 });
    expect(lineOf(near, 'institution-type', 'bank').comparison.verdict).toBe('cannot-tell');
    expect(lineOf(far, 'institution-type', 'bank').comparison.verdict).toBe('steady');
    expect(lineOf(far, 'institution-type', 'bank').comparison.pValue).toBeCloseTo(1);
  });

  it('are two quarters', () => {
    expect(() => pairOf(release('2026-Q3', {}), release('2026-Q3', {}))).toThrow(RangeError);
  });
});
