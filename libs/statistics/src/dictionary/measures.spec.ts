import { describe, expect, it } from '@jest/globals';
import { measuresOf } from './measures.js';
import { lateCorrections, unknownShares } from './quality.js';
import { sampleRelease } from '../release/sample-release.js';

const figures = (first: Record<string, number | null>, mediation: Record<string, number | null>) =>
  sampleRelease(
    {},
    {
      'first-answer': first,
      'mediation-result': mediation,
      outcome: { open: 12, upheld: 48 },
      region: { utrecht: 45, unknown: 15 },
      'stigma-assessed': { 'not-assessed': null, plausible: null },
    },
  );

describe('Measures', () => {
  it('are sums and rests of figures that are shown', () => {
    const release = figures({ 'not-yet': 9, later: 51 }, { none: 40, fulfilled: 8, broken: 12 });
    const said = Object.fromEntries(measuresOf(release).map(({ id, persons }) => [id, persons]));
    expect(said).toMatchObject({ opened: 51, closed: 48, mediated: 20, agreed: 20, broken: 12 });
  });

  it('are not said where one of them is hidden, and not of a publication without such tables', () => {
    const release = figures(
      { 'not-yet': null, later: null, 'within-week': 50 },
      { none: 40, fulfilled: null, broken: null },
    );
    const said = Object.fromEntries(measuresOf(release).map(({ id, persons }) => [id, persons]));
    expect(said).toMatchObject({ opened: null, mediated: 20, agreed: null, broken: null });
    const old = { ...release, tables: release.tables.filter(({ dimension }) => dimension === 'region') };
    expect(measuresOf(old)).toEqual([]);
  });
});

describe('The quality of the figures', () => {
  it('is the share of the unknown, from what is shown alone', () => {
    const shares = Object.fromEntries(
      unknownShares(figures({}, {})).map(({ dimension, percent }) => [dimension, percent]),
    );
    expect(shares).toMatchObject({ region: 25, 'stigma-assessed': null });
    expect(Object.keys(shares)).not.toContain('conduct');
    expect(Object.keys(shares)).not.toContain('late-sector');
  });

  it('lists editions after the first with their reasons', () => {
    const second = sampleRelease({ edition: 2, reason: 'A label was wrong.' });
    expect(lateCorrections([sampleRelease(), second])).toEqual([
      { quarter: '2026-Q3', edition: 2, reason: 'A label was wrong.' },
    ]);
  });
});
