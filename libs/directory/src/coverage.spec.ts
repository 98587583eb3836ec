import { describe, expect, it } from '@jest/globals';
import { codesOf } from '@app/kernel';
import { coverageOf, coveredRegions } from './coverage.js';

const [kind = '', other = ''] = codesOf('referral');

describe('The coverage of referral partners', () => {
  it('counts who names a region apart from who serves all of them', () => {
    const found = coverageOf([
      { kind, regions: ['zeeland', 'limburg'] },
      { kind, regions: ['zeeland'] },
      { kind: other, regions: [] },
    ]);
    const local = found.find((line) => line.kind === kind);
    expect(local?.regions.find(({ region }) => region === 'zeeland')).toEqual({
      region: 'zeeland',
      local: 2,
      national: 0,
    });
    expect(local?.gaps).toEqual(
      coveredRegions().filter((region) => !['zeeland', 'limburg'].includes(region)),
    );
    expect(found.find((line) => line.kind === other)?.gaps).toEqual([]);
  });

  it('shows kinds that nobody offers as a gap everywhere', () => {
    const found = coverageOf([]);
    expect(found.map((line) => line.kind)).toEqual(codesOf('referral'));
    for (const line of found) expect(line.gaps).toEqual(coveredRegions());
  });

  it('knows the twelve provinces and Amsterdam, and no place outside them', () => {
    expect(coveredRegions().sort()).toEqual(
      [
        'amsterdam',
        'drenthe',
        'flevoland',
        'friesland',
        'gelderland',
        'groningen',
        'limburg',
        'noord-brabant',
        'noord-holland',
        'overijssel',
        'utrecht',
        'zeeland',
        'zuid-holland',
      ].sort(),
    );
  });
});
