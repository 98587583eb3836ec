import { describe, expect, it } from '@jest/globals';
import { sampleRelease, type SampleFigures } from '../release/sample-release.js';
import { trendsOf, type Series } from './trends.js';

const QUARTERS = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];

/** Releases that differ in the figures of one table only. */
function releases(banks: (number | null)[]) {
  return banks.map((bank, at) => {
    const figures: SampleFigures = { 'institution-type': { bank, police: 12 } };
    return sampleRelease({ quarter: QUARTERS.at(at - banks.length) ?? '' }, figures);
  });
}

function seriesOf(trends: ReturnType<typeof trendsOf>, dimension: string, category: string): Series {
  const found = trends.series.find((one) => one.dimension === dimension && one.category === category);
  if (found === undefined) throw new Error(`there is no series ${category}`);
  return found;
}

describe('Trends', () => {
  it('call a change a change only when chance does not explain it', () => {
    const trends = trendsOf(releases([20, 21, 19, 20, 20, 22, 21, 90]), '2026-Q3', 8);
    const [before, yearBefore] = seriesOf(trends, 'institution-type', 'bank').comparisons;
    expect(before).toMatchObject({ with: '2026-Q2', verdict: 'more' });
    expect(yearBefore).toMatchObject({ with: '2025-Q3', verdict: 'more' });
    expect(before?.adjusted).toBeLessThan(0.001);
    expect(seriesOf(trends, 'institution-type', 'police').comparisons.map((one) => one.verdict)).toEqual([
      'steady',
      'steady',
    ]);
  });

  it('ask more of each change, the more are looked at', () => {
    const trends = trendsOf(releases([20, 20, 20, 20, 20, 20, 20, 36]), '2026-Q3', 8);
    const [before] = seriesOf(trends, 'institution-type', 'bank').comparisons;
    expect(before?.pValue).toBeLessThan(0.05);
    expect(before?.adjusted).toBeGreaterThan(0.05);
    expect(before?.verdict).toBe('steady');
    const made = trends.series.flatMap((one) =>
      one.comparisons.filter((other) => other.pValue !== undefined),
    );
    expect(trends.tests).toBe(made.length);
    expect(trends.tests).toBeGreaterThan(50);
  });

  it('cannot tell where a figure is hidden, missing or was not asked', () => {
    const trends = trendsOf(releases([20, 21, 19, null, 20, 22, null, 90]), '2026-Q3', 8);
    const { points, comparisons } = seriesOf(trends, 'institution-type', 'bank');
    expect(points).toEqual([20, 21, 19, null, 20, 22, null, 90]);
    expect(comparisons).toEqual([
      { with: '2026-Q2', verdict: 'cannot-tell' },
      { with: '2025-Q3', verdict: 'cannot-tell' },
    ]);
    const gap = trendsOf(releases([20, 90]), '2026-Q3', 8);
    expect(gap.quarters).toEqual(QUARTERS);
    expect(seriesOf(gap, 'institution-type', 'bank').points).toEqual([...new Array<undefined>(6), 20, 90]);
    const withheld = trendsOf([sampleRelease({ quarter: '2026-Q3' })], '2026-Q3', 2);
    expect(seriesOf(withheld, 'stigma-assessed', 'not-assessed').points).toEqual([undefined, null]);
  });

  it('see the same rate in a longer quarter as no change', () => {
    const [early, late] = [
      sampleRelease({ quarter: '2026-Q1', persons: 900 }),
      sampleRelease({ quarter: '2026-Q2', persons: 910 }),
    ];
    const trends = trendsOf(
      [late, early].flatMap((one) => one ?? []),
      '2026-Q2',
      5,
    );
    expect(seriesOf(trends, 'total', 'total').comparisons[0]?.pValue).toBeCloseTo(1, 1);
  });

  it('know nothing of a quarter that was not published', () => {
    expect(trendsOf(releases([20, 90]), '2026-Q4', 8).series).toEqual([]);
  });
});
