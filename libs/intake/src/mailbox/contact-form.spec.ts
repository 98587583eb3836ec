import { describe, expect, it } from '@jest/globals';
import { contactAnswers, readContactPlan } from './contact-form.js';
import type { Answers } from '../questionnaire/questionnaire.js';

const ANSWERS: Answers = {
  'contact-call': ['yes'],
  'contact-number': ['+31 6 1234 5678'],
  'contact-days1': ['1', '3'],
  'contact-from1': ['10'],
  'contact-until1': ['12'],
  'contact-askFor': ['Maria'],
  'contact-callerName': ['de tandarts'],
  'contact-message': ['no'],
  'contact-stopWord': ['pannenkoek'],
  'contact-closing': ['Sorry, verkeerd verbonden.'],
  'contact-language': ['ro'],
};

function faults(change: Answers): [string, string][] {
  const read = readContactPlan({ ...ANSWERS, ...change }, 'nl');
  return 'errors' in read ? read.errors.map(({ field, code }) => [field, code]) : [];
}

describe('How she may be called', () => {
  it('is read from what she typed, and shown again as she typed it', () => {
    const read = readContactPlan(ANSWERS, 'nl');
    if ('errors' in read) throw new Error('this plan is whole');
    expect(read.plan).toMatchObject({
      mayCall: true,
      number: '+31 6 1234 5678',
      hours: [{ days: [1, 3], from: 10, until: 12 }],
      askFor: 'Maria',
      mayLeaveMessage: false,
      stopWord: 'pannenkoek',
      language: 'ro',
    });
    expect(contactAnswers(read.plan)).toEqual(ANSWERS);
  });

  it('needs a number and hours, and nothing else', () => {
    const least = ['contact-call', 'contact-number', 'contact-days1', 'contact-from1', 'contact-until1'];
    const few = Object.fromEntries(Object.entries(ANSWERS).filter(([name]) => least.includes(name)));
    expect(readContactPlan(few, 'bg')).toMatchObject({ plan: { mayLeaveMessage: false, language: 'bg' } });
    expect(readContactPlan({ 'contact-call': ['yes'] }, 'nl')).toMatchObject({
      errors: [
        { field: 'contact-number', code: 'required' },
        { field: 'contact-days1', code: 'hours' },
      ],
    });
  });

  it('is no unless she says yes, and then nothing else of it is kept', () => {
    for (const call of [['no'], []]) {
      const read = readContactPlan({ ...ANSWERS, 'contact-call': call }, 'nl');
      expect(JSON.stringify(read)).not.toContain('1234');
      expect(read).toMatchObject({ plan: { mayCall: false, number: '', hours: [] } });
    }
  });

  it('says what is wrong, and in which field', () => {
    expect(faults({ 'contact-number': ['bel me'] })).toEqual([['contact-number', 'number']]);
    expect(faults({ 'contact-until1': ['9'] })).toEqual([['contact-days1', 'hours']]);
    expect(faults({ 'contact-days1': [] })).toEqual([['contact-days1', 'hours']]);
    expect(faults({ 'contact-days2': ['6'] })).toEqual([['contact-days2', 'hours']]);
    expect(faults({ 'contact-someoneElse': ['x'.repeat(501)] })).toEqual([
      ['contact-someoneElse', 'too-long'],
    ]);
  });
});
