import { describe, expect, it } from '@jest/globals';
import { type DomainError, newId } from '@app/kernel';
import {
  answersFrom,
  assertPartnerAnswer,
  outcomeAfter,
  outcomesFrom,
  PARTNER_TEXT_MAX,
  type PartnerAnswer,
} from './partner-answer.js';
import { REFERRAL_MOVES, REFERRAL_OUTCOMES } from './referral-outcome.js';

const TODAY = '2026-11-23';
const answer = (more: Partial<PartnerAnswer>): PartnerAnswer => ({
  id: newId(),
  kind: 'accept',
  text: '',
  ...more,
});
const refusedFields = (one: PartnerAnswer) => {
  try {
    assertPartnerAnswer(one, TODAY);
    return [];
  } catch (error) {
    return (error as DomainError).errors.map(({ field, code }) => `${field}: ${code}`);
  }
};

describe('What a partner can say', () => {
  it.each([
    ['offered', []],
    ['consented', []],
    ['sent', ['accept', 'decline', 'appointment']],
    ['accepted', ['decline', 'appointment', 'handed-over', 'outcome']],
    ['contact-made', ['decline', 'appointment', 'outcome']],
    ['no-show', ['appointment', 'handed-over', 'outcome']],
    ['declined', []],
    ['helped', []],
    ['withdrawn', []],
  ] as const)('of a referral that is %s: %j', (current, kinds) => {
    expect(answersFrom(current)).toEqual(kinds);
  });

  it('never goes where the table of moves does not', () => {
    for (const current of REFERRAL_OUTCOMES) {
      for (const kind of answersFrom(current)) {
        const outcome = outcomesFrom(current)[0];
        const next = outcomeAfter(current, { kind, outcome });
        const moves = REFERRAL_MOVES[current].filter(({ by }) => by === 'partner').map(({ to }) => to);
        expect([current, ...moves]).toContain(next);
      }
    }
  });

  it('is no outcome that follows from something else', () => {
    expect(outcomeAfter('accepted', { kind: 'outcome', outcome: 'declined' })).toBeUndefined();
    expect(outcomeAfter('sent', { kind: 'outcome', outcome: 'helped' })).toBeUndefined();
  });
});

describe('An answer of a partner', () => {
  it('that says no needs a reason from the list, and no words', () => {
    expect(refusedFields(answer({ kind: 'decline' }))).toEqual(['reason: required']);
    expect(refusedFields(answer({ kind: 'decline', reason: 'no-room' }))).toEqual([]);
  });

  it('with an appointment needs day, time and place, and no day that has passed', () => {
    expect(refusedFields(answer({ kind: 'appointment' }))).toEqual([
      'day: required',
      'time: required',
      'place: required',
    ]);
    const today = answer({ kind: 'appointment', day: TODAY, time: '14.00', place: 'Inloop' });
    expect(refusedFields(today)).toEqual([]);
    expect(refusedFields({ ...today, day: '2026-11-22' })).toEqual(['day: past']);
  });

  it('is counted in characters and not in bytes', () => {
    expect(refusedFields(answer({ text: '🕊'.repeat(PARTNER_TEXT_MAX) }))).toEqual([]);
    expect(refusedFields(answer({ text: '🕊'.repeat(PARTNER_TEXT_MAX + 1) }))).toEqual(['text: too-long']);
  });
});
