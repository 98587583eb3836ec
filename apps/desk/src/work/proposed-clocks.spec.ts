import { describe, expect, it } from '@jest/globals';
import { clocksFor, type ClockFacts } from '@app/casework';
import { FormInput } from '@app/web';
import { confirmedClocks } from './proposed-clocks.js';

const facts: ClockFacts = {
  procedure: 'financial-complaint',
  matter: 'conduct',
  institutionType: 'bank',
  anonymity: 'A1',
  legalForm: 'unknown',
  conduct: ['refused-service'],
  violence: [],
  periodFrom: null,
  decisionDated: null,
  decisionSent: null,
  decisionPrinted: null,
};

describe('The clocks that a caseworker confirms', () => {
  it('are those that she ticked, from the days that she typed', () => {
    const { clocks } = clocksFor(facts, { product: 'other' });
    const input = new FormInput({
      start: ['BNK-43-2', 'KIF-1J3M'],
      'day-BNK-43-2': '2026-11-02',
      'day-BNK-43-3': '2026-11-02',
      'day-KIF-1J3M': '2026-11-20',
      'other-KIF-1J3M': '2026-11-02',
    });
    expect(confirmedClocks(clocks, input)).toEqual([
      { term: 'BNK-43-2', start: '2026-11-02' },
      { term: 'KIF-1J3M', start: '2026-11-20', otherStart: '2026-11-02' },
    ]);
  });

  it('are never rules in which nothing is counted, nor terms that were not proposed', () => {
    const { clocks } = clocksFor(facts);
    const input = new FormInput({
      start: ['BNK-71h-2', 'SGM-7'],
      'day-BNK-71h-2': '2026-11-02',
      'day-SGM-7': '2026-11-02',
    });
    expect(confirmedClocks(clocks, input)).toEqual([]);
  });

  it('need a day that exists', () => {
    const { clocks } = clocksFor(facts);
    const confirm = (day: string) =>
      confirmedClocks(clocks, new FormInput({ start: 'BNK-71h-1', 'day-BNK-71h-1': day }));
    expect(() => confirm('')).toThrow('Fill in a date.');
    expect(() => confirm('2026-02-31')).toThrow('not a calendar date');
  });
});
