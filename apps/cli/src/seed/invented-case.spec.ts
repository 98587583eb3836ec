import { describe, expect, it } from '@jest/globals';
import { computeDeadline } from '@app/deadlines';
import { codesOf, isCode, plainDate, type TaxonomyList } from '@app/kernel';
import { daysOf } from './calendar-of-quarter.js';
import { inventCase, type InventedCase } from './invented-case.js';
import { PROFILES } from './profiles.js';
import { Random } from './random.js';
import { smallDeskQuarters, spread } from './seed-history.js';

const now = plainDate('2026-11-21').toZonedDateTime('UTC').epochMilliseconds;
const days = daysOf('2026-Q3');

function invent(count: number, seed = 5): InventedCase[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => inventCase(random, days, now));
}

describe('An invented case', () => {
  const cases = invent(1500);

  it('is the same for the same seed', () => {
    expect(invent(20)).toEqual(invent(20));
    expect(invent(20)).not.toEqual(invent(20, 6));
  });

  it('has only codes of the taxonomy', () => {
    const known = (list: TaxonomyList, codes: string[]) => codes.every((code) => isCode(list, code));
    for (const one of cases) {
      const { course } = one;
      expect(known('institutionType', [one.institutionType])).toBe(true);
      expect(known('conduct', one.conduct) && known('violenceSub', one.violence)).toBe(true);
      expect(known('region', [one.region]) && known('workType', [one.workType])).toBe(true);
      expect(
        known('legalForm', [one.legalForm]) && known('group', one.groups) && known('wish', one.wish),
      ).toBe(true);
      expect(known('setting', one.setting) && known('perpetrator', [one.perpetrator])).toBe(true);
      expect(known('stigmaPerceived', [one.stigmaPerceived])).toBe(true);
      expect(
        known('procedure', [course.procedure ?? 'unknown']) &&
          known('outcome', [course.outcome ?? 'unknown']),
      ).toBe(true);
      expect(known('stigmaAssessed', [course.stigma?.assessed ?? 'unknown'])).toBe(true);
      expect(known('expression', course.stigma?.expression ?? [])).toBe(true);
      expect(known('optingInCondition', one.optingInBreaches)).toBe(true);
    }
  });

  it('was filed on a day of its quarter, and everything else came later and before now', () => {
    for (const { filedOn, filedAt, course } of cases) {
      expect(filedOn >= '2026-07-01' && filedOn <= '2026-09-30').toBe(true);
      const moments = [course.assignedAt, ...course.messages.map((message) => message.at), course.endedAt];
      for (const moment of moments.filter((at) => at !== undefined)) {
        expect(moment).toBeGreaterThan(filedAt);
        expect(moment).toBeLessThanOrEqual(now);
      }
    }
  });

  it('is skewed as real ones are: many banks, a long tail of small groups', () => {
    const count = (type: string) => cases.filter((one) => one.institutionType === type).length;
    expect(count('bank')).toBeGreaterThan(count('insurer') * 2);
    expect(count('public-prosecution')).toBeLessThan(25);
    expect(Object.keys(PROFILES).sort()).toEqual([...codesOf('institutionType'), 'unknown'].sort());
  });

  it('starts only clocks that the catalogue of terms can compute', () => {
    const terms = new Set(Object.values(PROFILES).flatMap((profile) => profile.terms));
    for (const term of terms) expect(computeDeadline({ term, start: '2026-07-01' }).due).toMatch(/^2026-/);
    expect(terms.size).toBeGreaterThan(3);
  });
});

describe('The load of a history', () => {
  it('adds up to what was asked, over the last full quarters', () => {
    const load = spread(plainDate('2026-11-21'), 3, 1000);
    expect(load.map((entry) => entry.quarter)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
    expect(load.reduce((sum, entry) => sum + entry.cases, 0)).toBe(1000);
    expect(spread(plainDate('2026-11-21'), 4, 1).reduce((sum, entry) => sum + entry.cases, 0)).toBe(1);
  });

  it('of a small desk is 60 to 120 a quarter', () => {
    for (const { cases } of smallDeskQuarters(plainDate('2026-11-21'), 8, 3)) {
      expect(cases).toBeGreaterThanOrEqual(60);
      expect(cases).toBeLessThanOrEqual(120);
    }
  });
});
