import { describe, expect, it } from '@jest/globals';
import {
  isPublic,
  RECOMMENDATION_MOVES,
  RECOMMENDATION_STATES,
  recommendationMove,
  takesCommitments,
  type RecommendationState,
} from './recommendation-state.js';
import { isReplyLate, replyDue } from './reply-norm.js';

describe('A recommendation', () => {
  it('can come into every state, and ends only where an end is meant', () => {
    const reached = new Set<RecommendationState>(['draft']);
    for (const state of reached) for (const { to } of RECOMMENDATION_MOVES[state]) reached.add(to);
    expect([...reached].sort()).toEqual([...RECOMMENDATION_STATES].sort());
    expect(RECOMMENDATION_STATES.filter((state) => RECOMMENDATION_MOVES[state].length === 0)).toEqual([
      'closed',
      'dropped',
    ]);
  });

  it('becomes public in one way only: issued by a second person', () => {
    const intoPublic = RECOMMENDATION_STATES.filter((state) => !isPublic(state)).flatMap((state) =>
      RECOMMENDATION_MOVES[state].filter(({ to }) => isPublic(to)),
    );
    expect(intoPublic).toEqual([{ to: 'issued', needs: ['second-person'] }]);
  });

  it('never becomes secret again', () => {
    for (const state of RECOMMENDATION_STATES.filter(isPublic))
      for (const { to } of RECOMMENDATION_MOVES[state]) expect(isPublic(to)).toBe(true);
    expect(recommendationMove('issued', 'draft')).toBeUndefined();
  });

  it('takes promises when it was accepted, also in part, and none when it was rejected', () => {
    expect(takesCommitments('answered', 'accepted')).toBe(true);
    expect(takesCommitments('answered', 'partly')).toBe(true);
    expect(takesCommitments('answered', 'rejected')).toBe(false);
    expect(takesCommitments('issued', null)).toBe(false);
  });

  it('is owed a reply within eight weeks, and late the day after', () => {
    expect(replyDue('2026-11-23')).toBe('2027-01-18');
    const owed = { status: 'issued', replyDue: '2027-01-18' };
    expect(isReplyLate(owed, '2027-01-18')).toBe(false);
    expect(isReplyLate(owed, '2027-01-19')).toBe(true);
    expect(isReplyLate({ ...owed, status: 'answered' }, '2027-01-19')).toBe(false);
  });
});
