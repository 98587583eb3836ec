import { describe, expect, it } from '@jest/globals';
import { caseLocalHash, caseLocalOf, newCaseLocal } from './case-address.js';

describe('The secret address of a case', () => {
  it('has 128 bits and no letters that look alike', () => {
    const made = new Set(Array.from({ length: 200 }, newCaseLocal));
    expect(made.size).toBe(200);
    for (const local of made) expect(local).toMatch(/^[0-7][0-9abcdefghjkmnpqrstvwxyz]{25}$/);
  });

  it('is read as it was meant, whatever a mail program or a hand made of it', () => {
    const local = '01abcdefghjkmnpqrstvwxyz23';
    for (const written of [
      local,
      local.toUpperCase(),
      'o1abcdefghjkmnpqrstvwxyz23',
      '0labcdefghjkmnpqrstvwxyz23',
      'OIabcdef-ghjkmnpq-rstvwxyz-23',
      `${local}+bank`,
    ])
      expect(caseLocalOf(written)).toBe(local);
  });

  it('is not what is too short, too long or has other letters', () => {
    for (const written of [
      '',
      'desk',
      '01abcdefghjkmnpqrstvwxyz2',
      '01abcdefghjkmnpqrstvwxyz234',
      'u'.repeat(26),
    ])
      expect(caseLocalOf(written)).toBeUndefined();
  });

  it('has a hash that is not that of a link with the same letters', () => {
    expect(caseLocalHash('a')).not.toEqual(caseLocalHash('b'));
  });
});
