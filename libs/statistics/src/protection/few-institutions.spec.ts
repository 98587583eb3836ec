import { describe, expect, it } from '@jest/globals';
import { fewInstitutions } from './few-institutions.js';
import { POLICY } from './policy.js';

const categories = ['bank', 'insurer', 'tax-administration', 'unknown'].map((code) => ({
  code,
  label: { nl: code, en: code },
}));

describe('Groups of too few institutions', () => {
  it('are found however many people stand behind them', () => {
    expect(fewInstitutions([40, 12, 0, 0], [2, 3, 0, 0], categories, POLICY)).toEqual([0]);
  });

  it('are not those that are empty, that the law gives to one body, or in which nobody named one', () => {
    expect(fewInstitutions([0, 0, 30, 9], [0, 0, 1, 0], categories, POLICY)).toEqual([]);
    const withoutExemption = { institutionsPerCell: 3, soleInstitutions: [] };
    expect(fewInstitutions([0, 0, 30, 9], [0, 0, 1, 0], categories, withoutExemption)).toEqual([2]);
  });
});
