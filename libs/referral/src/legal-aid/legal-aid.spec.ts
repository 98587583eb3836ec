import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@app/kernel';
import { asksLegalAid, LEGAL_AID_CHECKS, legalAidChecks, referenceYear } from './legal-aid.js';

describe('The reference year of legal aid', () => {
  it.each([
    ['2026-11-22', 2024],
    ['2026-12-31', 2024],
    ['2027-01-01', 2025],
  ])('on %s is %d', (today, year) => {
    expect(referenceYear(plainDate(today))).toBe(year);
  });
});

describe('The questions about legal aid', () => {
  it('leave out the business of somebody in opting-in or employment, and of nobody else', () => {
    const ofBusiness = ['continuation', 'ended-and-defendant'];
    const asked = (form: string) => legalAidChecks(form).map(({ question }) => question);
    expect(asked('opting-in')).toEqual(['own-business', 'left-to-her', 'income', 'assets', 'income-fell']);
    expect(asked('employment')).toEqual(asked('opting-in'));
    for (const form of ['self-employed', 'unknown', 'prefer-not-to-say']) {
      expect(asked(form)).toEqual(expect.arrayContaining(ofBusiness));
    }
  });

  it('each name their article', () => {
    for (const { source } of LEGAL_AID_CHECKS) expect(source).toMatch(/^Wrb \d/);
  });

  it('are asked where she is sent to a lawyer or the legal desk', () => {
    expect(['lawyer', 'legal-desk', 'health'].map(asksLegalAid)).toEqual([true, true, false]);
  });
});
