import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codesOf } from '@app/kernel';
import { asksReason, PARTICULAR_CHOICES, particularsAsked, particularsOf } from './particular-questions.js';
import { answerErrors, complaintBody } from './questionnaire-body.js';
import {
  asksLetter,
  asksOptingIn,
  asksSetting,
  signposts,
  STEP_QUESTIONS,
  STEPS,
  type Answers,
} from './questionnaire.js';

const about = (institutionType: string, more: Answers = {}): Answers => ({
  narrative: ['Ze zeiden nee.'],
  institutionType: [institutionType],
  ...more,
});

describe('The questions of a mediator', () => {
  it.each([
    ['bank', ['letter', 'accountKind', 'reasonsGiven', 'complained']],
    ['payment-provider', ['letter', 'accountKind', 'reasonsGiven', 'complained']],
    ['insurer', ['letter', 'insuranceKind', 'reasonsGiven', 'complained']],
    ['mortgage-lender', ['letter', 'reasonsGiven', 'complained']],
    ['municipality', ['letter']],
    ['operator', []],
  ])('follow from whom it is about: %s', (institution, asked) => {
    expect(particularsAsked(about(institution))).toEqual(asked);
  });

  it('ask for the reason only from whoever was given one', () => {
    expect(asksReason(about('bank', { reasonsGiven: ['yes'] }))).toBe(true);
    expect(asksReason(about('bank', { reasonsGiven: ['unclear'] }))).toBe(true);
    for (const answers of [
      about('bank'),
      about('bank', { reasonsGiven: ['no'] }),
      about('police', { reasonsGiven: ['yes'] }),
    ])
      expect(asksReason(answers)).toBe(false);
  });

  it('ask for dates of a letter unless she said that there was none', () => {
    expect(asksLetter(about('municipality'))).toBe(true);
    expect(asksLetter(about('municipality', { letter: ['letter'] }))).toBe(true);
    for (const letter of ['spoken', 'none'])
      expect(asksLetter(about('municipality', { letter: [letter] }))).toBe(false);
  });

  it('keep what she chose, and nothing that does not follow or is no choice', () => {
    const chosen = {
      accountKind: ['business'],
      reasonsGiven: ['unclear'],
      reasonsText: ['Te veel risico.'],
      complained: ['x'],
    };
    expect(particularsOf(about('bank', chosen))).toEqual({
      accountKind: 'business',
      reasonsGiven: 'unclear',
      reasonsText: 'Te veel risico.',
    });
    expect(particularsOf(about('operator', chosen))).toEqual({});
  });

  it('never keep or ask anything that does not follow, whatever was posted; and what is left open never stops her', () => {
    const names = STEPS.flatMap((step) => STEP_QUESTIONS[step]);
    const value = fc.constantFrom(
      'yes',
      'no',
      'unknown',
      'unclear',
      'letter',
      'none',
      'private',
      'opting-in-breach',
      'x',
    );
    const answers = fc
      .record({
        institutionType: fc.constantFrom('', ...codesOf('institutionType')),
        rest: fc.dictionary(fc.constantFrom(...names), fc.array(value, { maxLength: 2 })),
      })
      .map(({ institutionType, rest }): Answers => ({ ...rest, institutionType: [institutionType] }));
    fc.assert(
      fc.property(answers, (given) => {
        const asked: readonly string[] = particularsAsked(given);
        for (const name of Object.keys(particularsOf(given))) {
          if (name === 'reasonsText') expect(asksReason(given)).toBe(true);
          else expect(asked).toContain(name);
        }
        const body = complaintBody(given, 'nl');
        if (!asksLetter(given)) expect(body.decision).toBeUndefined();
        if (!asksSetting(given)) expect(body.setting).toBeUndefined();
        if (!asksOptingIn(given)) expect(body.optingInBreaches).toBeUndefined();
      }),
    );
    // Every question that she can meet, skipped.
    for (const institution of ['', ...codesOf('institutionType')]) {
      const open = { narrative: ['x'], ...(institution === '' ? {} : { institutionType: [institution] }) };
      expect(answerErrors(open, 'nl')).toEqual([]);
    }
    expect(Object.keys(PARTICULAR_CHOICES).every((name) => names.includes(name))).toBe(true);
  });

  it('point to help where what she told calls for it, and not otherwise', () => {
    expect(signposts({ violence: ['financial-economic/blackmail'] })).toEqual(['danger']);
    expect(signposts({ violence: ['financial-economic/theft'], perpetrator: ['client'] })).toEqual([
      'clients',
    ]);
    expect(signposts({ violence: ['sexual/unwanted-sexual-services'], perpetrator: ['operator'] })).toEqual([
      'danger',
      'exploitation',
    ]);
    expect(signposts({ perpetrator: ['client'] })).toEqual([]);
    expect(signposts({ violence: ['social-emotional/humiliation'] })).toEqual([]);
  });
});
