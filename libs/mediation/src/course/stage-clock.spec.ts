import { describe, expect, it } from '@jest/globals';
import { STAGES } from './mediation-stage.js';
import { legalTermsOf, partyOf, stageDue } from './stage-clock.js';
import { CATALOGUE } from '@app/deadlines';

describe('The clock of a stage', () => {
  it('counts working days over Christmas', () => {
    // Ten working days after Monday 14 December 2026: Friday 25 is Christmas Day, and Friday 1 January is a holiday.
    expect(stageDue('answer', '2026-12-14')).toBe('2026-12-29');
  });

  it('is the first date of an open action while an agreement is watched', () => {
    expect(stageDue('monitoring', '2026-11-23', ['2027-01-15', '2026-12-04'])).toBe('2026-12-04');
    expect(stageDue('monitoring', '2026-11-23')).toBeNull();
  });

  it('stands still when the mediation has ended', () => {
    for (const stage of ['fulfilled', 'broken', 'ended'] as const)
      expect(stageDue(stage, '2026-11-23')).toBeNull();
  });

  it('names terms that the catalogue knows', () => {
    const types = [
      'bank',
      'insurer',
      'police',
      'municipality',
      'tax-administration',
      'health-care',
      'landlord',
    ];
    const terms = STAGES.flatMap((stage) => types.flatMap((type) => legalTermsOf(stage, type)));
    expect(terms.length).toBeGreaterThan(5);
    expect(terms.filter((term) => !CATALOGUE.byId.has(term))).toEqual([]);
  });

  it('is hers after a proposal of theirs, and theirs after one of hers', () => {
    expect(partyOf('proposal', 'theirs')).toBe('her');
    expect(partyOf('counter-proposal', 'hers')).toBe('institution');
    expect(partyOf('talk', 'theirs')).toBe('desk');
  });
});
