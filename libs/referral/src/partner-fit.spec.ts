import { describe, expect, it } from '@jest/globals';
import { byFit, isCoverageGap, lacksOf } from './partner-fit.js';

const everywhere = { name: 'Landelijk', regions: [], languages: [], groups: [] };
const zeeland = { name: 'Zeeuws', regions: ['zeeland'], languages: ['nl', 'pl'], groups: ['women'] };
const clubsUtrecht = { name: 'Utrechts', regions: ['utrecht'], languages: ['nl'], groups: [] };
const homeWorkerInZeeland = { region: 'zeeland', language: 'pl', groups: ['home-workers'] };

describe('A partner', () => {
  it('without lists serves everybody', () => {
    expect(lacksOf(everywhere, homeWorkerInZeeland)).toEqual([]);
  });

  it('lacks what its lists leave out', () => {
    expect(lacksOf(zeeland, homeWorkerInZeeland)).toEqual(['group']);
    expect(lacksOf(clubsUtrecht, homeWorkerInZeeland)).toEqual(['region', 'language']);
  });

  it('is not ruled out by what she did not tell', () => {
    expect(lacksOf(zeeland, { region: 'unknown', language: 'nl', groups: [] })).toEqual([]);
  });
});

describe('A choice of partners', () => {
  it('begins with the ones that fit', () => {
    const order = byFit([clubsUtrecht, zeeland, everywhere], homeWorkerInZeeland);
    expect(order.map(({ partner }) => partner.name)).toEqual(['Landelijk', 'Zeeuws', 'Utrechts']);
  });

  it('is a gap when none serves her region and group', () => {
    expect(isCoverageGap([zeeland, clubsUtrecht], homeWorkerInZeeland)).toBe(true);
    expect(isCoverageGap([zeeland, clubsUtrecht, everywhere], homeWorkerInZeeland)).toBe(false);
    expect(isCoverageGap([], homeWorkerInZeeland)).toBe(true);
  });
});
