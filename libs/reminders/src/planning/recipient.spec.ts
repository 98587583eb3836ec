import { describe, expect, it } from '@jest/globals';
import { leadOf, recipientOf, type Colleague } from './recipient.js';

const person = (id: string, more: Partial<Colleague> = {}): Colleague => ({
  id,
  role: 'caseworker',
  absentUntil: null,
  disabled: false,
  dailyDigest: false,
  ...more,
});
const lead = person('lead-1', { role: 'lead' });
const second = person('lead-2', { role: 'lead' });
const nobody: ReadonlySet<string> = new Set();
const MONDAY = '2026-11-23';

describe('A reminder', () => {
  it('goes to the caseworker', () => {
    expect(recipientOf('noor', [person('noor'), lead], nobody, MONDAY)?.id).toBe('noor');
  });

  it.each([
    ['there is no caseworker', null, person('noor'), nobody],
    ['she is away until today', 'noor', person('noor', { absentUntil: MONDAY }), nobody],
    ['she has left', 'noor', person('noor', { disabled: true }), nobody],
    ['she has a conflict of interest', 'noor', person('noor'), new Set(['noor'])],
    ['her account is no longer one of a caseworker', 'gone', person('noor'), nobody],
  ])('goes to the lead when %s', (_why, assignee, noor, walled) => {
    expect(recipientOf(assignee, [noor, lead], walled, MONDAY)?.id).toBe('lead-1');
  });

  it('goes to her again on the day after her absence', () => {
    const back = person('noor', { absentUntil: '2026-11-22' });
    expect(recipientOf('noor', [back, lead], nobody, MONDAY)?.id).toBe('noor');
  });

  it('goes to the next lead when the first is away or has a conflict', () => {
    const away = { ...lead, absentUntil: '2026-12-01' };
    expect(recipientOf(null, [second, away], nobody, MONDAY)?.id).toBe('lead-2');
    expect(recipientOf(null, [second, lead], new Set(['lead-1']), MONDAY)?.id).toBe('lead-2');
  });

  it('has nobody to go to when the only lead has a conflict', () => {
    expect(recipientOf(null, [person('noor'), lead], new Set(['lead-1']), MONDAY)).toBeUndefined();
  });

  it('never goes for a second opinion to the lead who was told first', () => {
    expect(leadOf([lead], nobody, MONDAY, 'lead-1')).toBeUndefined();
    expect(leadOf([lead, second], nobody, MONDAY, 'lead-1')?.id).toBe('lead-2');
  });
});
