import { describe, expect, it } from '@jest/globals';
import { recipientOf, type PossibleRecipient } from './recipient.js';

const person = (id: string, more: Partial<PossibleRecipient> = {}): PossibleRecipient => ({
  id,
  role: 'caseworker',
  absentUntil: null,
  disabled: false,
  walled: false,
  ...more,
});
const lead = person('lead-1', { role: 'lead' });

describe('A reminder', () => {
  it('goes to the caseworker', () => {
    expect(recipientOf('noor', [person('noor'), lead], '2026-11-23')?.id).toBe('noor');
  });

  it.each([
    ['there is no caseworker', null, person('noor')],
    ['she is away until today', 'noor', person('noor', { absentUntil: '2026-11-23' })],
    ['she has left', 'noor', person('noor', { disabled: true })],
    ['she has a conflict of interest', 'noor', person('noor', { walled: true })],
  ])('goes to the lead when %s', (_why, assignee, noor) => {
    expect(recipientOf(assignee, [noor, lead], '2026-11-23')?.id).toBe('lead-1');
  });

  it('goes to her again on the day after her absence', () => {
    expect(recipientOf('noor', [person('noor', { absentUntil: '2026-11-22' }), lead], '2026-11-23')?.id).toBe(
      'noor',
    );
  });

  it('has nobody to go to when the only lead has a conflict', () => {
    expect(recipientOf(null, [person('noor'), { ...lead, walled: true }], '2026-11-23')).toBeUndefined();
  });
});
