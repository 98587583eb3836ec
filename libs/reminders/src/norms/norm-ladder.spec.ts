import { describe, expect, it } from '@jest/globals';
import { latestNormForLead } from './norm-ladder.js';

describe('The ladder of a norm of the desk', () => {
  it('reaches a lead after five working days', () => {
    // A norm of Friday 27 November: Monday to Friday are the five days.
    expect(latestNormForLead('2026-12-04')).toBe('2026-11-29');
    expect(latestNormForLead('2026-12-03')).toBe('2026-11-26');
  });

  it('does not count the holidays of Christmas and New Year', () => {
    // 24, 28, 29, 30 and 31 December 2026 are working days; 25 and 26 are not.
    expect(latestNormForLead('2026-12-31')).toBe('2026-12-23');
    expect(latestNormForLead('2027-01-04')).toBe('2026-12-27');
  });
});
