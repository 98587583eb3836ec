import { describe, expect, it } from '@jest/globals';
import { codesOf } from '@app/kernel';
import { argumentsOf, resultOf, type CheckAnswer } from './checklist.js';
import { CHECKLISTS, checklistOf, checklistsFor } from './checklists.js';

describe('The checklists', () => {
  it('give an article or a source for each question, in both languages', () => {
    for (const list of CHECKLISTS) {
      expect(new Set(list.items.map(({ id }) => id)).size).toBe(list.items.length);
      for (const { question, law, follows } of list.items) {
        expect([...question, law, ...follows].filter((text) => text.trim().length < 4)).toEqual([]);
      }
    }
    expect(CHECKLISTS.map(({ id }) => id)).toHaveLength(6);
  });

  it('say what follows when no reasons were given for a basic account', () => {
    const list = checklistOf('basic-account')!;
    const answers = new Map<string, CheckAnswer>([
      ['reasons-given', 'no'],
      ['within-ten-days', 'yes'],
      ['in-writing', 'unknown'],
    ]);
    expect(argumentsOf(list, answers).map(({ id, letter }) => [id, letter])).toEqual([
      ['reasons-given', 'reasons-request'],
    ]);
  });

  it('take no answer and an unknown one for an open question, never for a breach', () => {
    for (const item of CHECKLISTS.flatMap(({ items }) => items)) {
      expect([resultOf(item, undefined), resultOf(item, 'unknown')]).toEqual(['open', 'open']);
      expect([resultOf(item, 'yes'), resultOf(item, 'no')].sort()).toEqual(['right', 'wrong']);
    }
  });

  it('know that a profession is no ground to refuse: a yes there is the breach', () => {
    const item = checklistOf('basic-account')!.items.find(({ id }) => id === 'her-work-as-reason')!;
    expect(resultOf(item, 'yes')).toBe('wrong');
  });

  it('fit the institution and what happened', () => {
    const nothing = { conduct: [], legalForm: 'unknown', optingInBreaches: [] };
    const idsFor = (institutionType: string, more = {}) =>
      checklistsFor({ ...nothing, institutionType, ...more }).map(({ id }) => id);
    expect(idsFor('bank')).toEqual(['basic-account', 'business-account']);
    expect(idsFor('police')).toEqual(['police-report', 'public-body']);
    expect(idsFor('municipality', { conduct: ['report-refused'] })).toEqual(['public-body', 'police-report']);
    expect(idsFor('operator')).toEqual(['opting-in']);
    expect(idsFor('landlord')).toEqual([]);
    for (const type of codesOf('institutionType')) expect(() => idsFor(type)).not.toThrow();
  });
});
