import { describe, expect, it } from '@jest/globals';
import { sampleRelease } from '../release/sample-release.js';
import type { DimensionId } from './dimension.js';
import { signalsOf } from './signals.js';

describe('Signals', () => {
  const document = sampleRelease(
    {},
    {
      conduct: { 'refused-service': 21, 'ended-service': null, disrespect: 12 },
      'refusal-sector': { finance: 18, government: null, business: null },
      'terms-late': { complaint: 8 },
      'late-sector': 'withheld',
      'opting-in-breach': 'withheld',
      'help-gap': { 'exit-programme': 11, lawyer: 7 },
    },
  );
  const part = (id: DimensionId, made = document) =>
    signalsOf(made)
      .flatMap(({ parts }) => parts)
      .find(({ dimension }) => dimension === id);
  const lines = (id: DimensionId) => part(id)?.lines.map(({ label, persons }) => [label.en, persons]);

  it('are the figures that are shown, and a hidden one stays hidden', () => {
    expect(lines('conduct')?.map(([, persons]) => persons)).toEqual([21, null]);
    expect(lines('terms-late')).toHaveLength(1);
    expect(lines('help-gap')).toEqual([['Exit programme in the region', 11]]);
    expect(part('help-gap')).toMatchObject({
      isOneGroup: true,
      label: { en: 'Help that was not there: Exit programme in the region' },
    });
    expect(part('terms-late')).toMatchObject({ isOneGroup: false, label: { en: 'Terms missed' } });
  });

  it('name the sectors behind refusals and missed terms, and of whom that is asked', () => {
    expect(lines('refusal-sector')).toEqual([
      ['Government, without police and justice', null],
      ['Banks and insurers', 18],
      ['Landlords, operators and businesses', null],
    ]);
    expect(part('refusal-sector')?.among?.en).toContain('refused something');
    expect(part('conduct')?.among).toBeUndefined();
  });

  it('say nothing where nobody is, and nothing of a table that is withheld', () => {
    expect(lines('referral-kind')).toEqual([]);
    for (const id of ['opting-in-breach', 'late-sector'] as const)
      expect(part(id)).toMatchObject({ withheld: true, lines: [] });
  });

  it('are those of its own tables in a publication of before', () => {
    const tables = document.tables.filter(({ dimension }) => dimension === 'conduct');
    expect(signalsOf({ ...document, tables }).map(({ id, parts }) => [id, parts.length])).toEqual([
      ['refusals', 1],
    ]);
  });
});
