import { describe, expect, it } from '@jest/globals';
import { APPROVAL_RULES, whyMayNotDecide, type ApprovalKind } from './approval-kinds.js';

const KINDS = Object.keys(APPROVAL_RULES) as ApprovalKind[];
const anna = { id: 'a', role: 'caseworker' } as const;
const bram = { id: 'b', role: 'caseworker' } as const;
const lena = { id: 'l', role: 'lead' } as const;

describe('A second person', () => {
  it('is never the first one, whatever her role', () => {
    for (const kind of KINDS) {
      expect(whyMayNotDecide(kind, lena, lena)).toBe('same-person');
      expect(whyMayNotDecide(kind, anna, anna)).toBe('same-person');
    }
  });

  it('works on cases herself', () => {
    for (const kind of KINDS) {
      expect(whyMayNotDecide(kind, lena, { id: 'x', role: 'administrator' })).toBe('role');
      expect(whyMayNotDecide(kind, lena, { id: 'x', role: 'statistician' })).toBe('role');
    }
  });

  it('is a lead, or was asked by one, where there is no way back', () => {
    expect(whyMayNotDecide('erase-case', anna, bram)).toBe('role');
    expect(whyMayNotDecide('disclose-identity', anna, bram)).toBe('role');
    expect(whyMayNotDecide('erase-case', anna, lena)).toBeUndefined();
    expect(whyMayNotDecide('erase-case', lena, anna)).toBeUndefined();
    expect(whyMayNotDecide('close-unanswered', anna, bram)).toBeUndefined();
  });

  it('is a lead where a wall is taken down, also when a lead asks', () => {
    expect(whyMayNotDecide('end-tie', lena, anna)).toBe('role');
    expect(whyMayNotDecide('end-tie', anna, lena)).toBeUndefined();
    expect(whyMayNotDecide('end-tie', { id: 'x', role: 'administrator' }, lena)).toBeUndefined();
  });

  it('is asked for no longer than a week', () => {
    for (const kind of KINDS) expect(APPROVAL_RULES[kind].hours).toBeLessThanOrEqual(7 * 24);
  });
});
