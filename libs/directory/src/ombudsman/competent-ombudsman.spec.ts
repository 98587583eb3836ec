import { describe, expect, it } from '@jest/globals';
import { isCode } from '@app/kernel';
import { competentOmbudsman } from './competent-ombudsman.js';
import { MUNICIPAL_OMBUDSMEN } from './municipal-ombudsmen.js';

const council = (municipality: string | null, ombudsman: string | null = null) =>
  competentOmbudsman({ type: 'municipality', municipality, ombudsman });

describe('The competent ombudsman', () => {
  it('is the one that a source names for this municipality, however its name is written', () => {
    for (const written of ['Den Haag', 'gemeente Den Haag', '’s-Gravenhage', 'DEN HAAG ']) {
      expect(council(written)).toMatchObject({ known: 'source', ombudsman: { municipality: 'Den Haag' } });
    }
    expect(council('Amsterdam')).toMatchObject({ ombudsman: { name: 'Ombudsman Metropool Amsterdam' } });
  });

  it('is unknown where no source names one, and nobody is guessed', () => {
    expect(council('Zwaluwdorp')).toEqual({ known: 'no', municipality: 'Zwaluwdorp' });
    expect(council(null)).toBeUndefined();
  });

  it('is what a colleague wrote down before anything else', () => {
    expect(council('Amsterdam', 'Ombudscommissie')).toEqual({ known: 'directory', name: 'Ombudscommissie' });
  });

  it('is the National one for the police whatever the municipality, and none for a bank', () => {
    expect(competentOmbudsman({ type: 'police', municipality: 'Amsterdam', ombudsman: null })).toEqual({
      known: 'law',
    });
    expect(competentOmbudsman({ type: 'bank', municipality: 'Amsterdam', ombudsman: null })).toBeUndefined();
    // A joint health service is not the council itself.
    expect(
      competentOmbudsman({ type: 'public-health-service', municipality: 'Amsterdam', ombudsman: null }),
    ).toEqual({ known: 'no', municipality: 'Amsterdam' });
  });

  it('knows its types by their codes', () => {
    for (const type of [
      'police',
      'tax-administration',
      'benefits-agency',
      'immigration-service',
      'labour-inspectorate',
      'chamber-of-commerce',
    ]) {
      expect(isCode('institutionType', type)).toBe(true);
      expect(competentOmbudsman({ type, municipality: null, ombudsman: null })).toEqual({ known: 'law' });
    }
  });

  it('names each municipality once, with a source', () => {
    const names = MUNICIPAL_OMBUDSMEN.map(({ municipality }) => municipality);
    expect(new Set(names).size).toBe(names.length);
    expect(MUNICIPAL_OMBUDSMEN.filter(({ source }) => source.length < 10)).toEqual([]);
  });
});
