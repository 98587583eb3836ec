import { describe, expect, it } from '@jest/globals';
import { codesOf } from '@app/kernel';
import {
  canBecome,
  notableOutcomes,
  REFERRAL_MOVES,
  REFERRAL_OUTCOMES,
  type ReferralOutcome,
} from './referral-outcome.js';

describe('The outcomes of a referral', () => {
  it('are those of the taxonomy', () => {
    expect([...REFERRAL_OUTCOMES]).toEqual(codesOf('referralOutcome'));
  });

  it('can each be reached from an offer', () => {
    const reached = new Set<ReferralOutcome>(['offered']);
    for (const from of reached) REFERRAL_MOVES[from].forEach((move) => reached.add(move.to));
    expect([...reached].sort()).toEqual([...REFERRAL_OUTCOMES].sort());
  });

  it('end where nothing more can happen, and only there', () => {
    const ends = REFERRAL_OUTCOMES.filter((outcome) => REFERRAL_MOVES[outcome].length === 0);
    expect(ends).toEqual(['declined', 'helped', 'withdrawn']);
  });

  it('never let the desk say yes for her', () => {
    expect(canBecome('offered', 'consented', 'her')).toBe(true);
    expect(canBecome('offered', 'consented', 'desk')).toBe(false);
    expect(canBecome('offered', 'consented', 'partner')).toBe(false);
  });

  it('let nothing be sent before her consent', () => {
    const senders = REFERRAL_OUTCOMES.filter((from) =>
      REFERRAL_MOVES[from].some((move) => move.to === 'sent'),
    );
    expect(senders).toEqual(['consented']);
  });

  it('let her take it back until contact was made', () => {
    const herWay = REFERRAL_OUTCOMES.filter((from) => canBecome(from, 'withdrawn', 'her'));
    expect(herWay).toEqual(['offered', 'consented', 'sent', 'accepted']);
  });

  it('can be noted by the desk once something was sent', () => {
    expect(notableOutcomes('consented')).toEqual([]);
    expect(notableOutcomes('sent')).toEqual(['accepted', 'declined', 'contact-made', 'no-show']);
  });
});
