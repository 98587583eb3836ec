import { describe, expect, it } from '@jest/globals';
import { promiseStateOf, replyStateOf } from './lateness.js';
import type { PublishedPromise, PublishedRecommendation } from './published-recommendations.js';

const OPEN: PublishedRecommendation = {
  id: '019a0000-0000-7000-8000-000000000001',
  addressee: 'platform',
  institution: null,
  title: 'Redenen bij iedere weigering',
  text: 'Geef iedere weigering redenen.',
  issuedOn: '2026-09-01',
  replyDue: '2026-10-27',
  reply: null,
  replyReasons: null,
  answeredOn: null,
  closedOn: null,
  promises: [],
};
const PROMISE: PublishedPromise = {
  id: '019a0000-0000-7000-8000-000000000002',
  text: 'Een standaardbrief.',
  due: '2026-12-01',
  state: 'open',
  settledOn: null,
};

describe('A reply', () => {
  it('is late from the day after its last day', () => {
    expect(replyStateOf(OPEN, '2026-10-27')).toBe('awaited');
    expect(replyStateOf(OPEN, '2026-10-28')).toBe('late');
  });

  it('that came is in time or came late, whatever day it is now', () => {
    const given = { ...OPEN, reply: 'partly' as const };
    expect(replyStateOf({ ...given, answeredOn: '2026-10-27' }, '2027-05-01')).toBe('in-time');
    expect(replyStateOf({ ...given, answeredOn: '2026-10-28' }, '2027-05-01')).toBe('came-late');
  });

  it('that never came is no longer late once the matter is closed', () => {
    expect(replyStateOf({ ...OPEN, closedOn: '2026-11-01' }, '2026-12-01')).toBe('none');
  });
});

describe('A promise', () => {
  it('runs to the end of its day and is unkept after it', () => {
    expect(promiseStateOf(PROMISE, '2026-12-01')).toBe('running');
    expect(promiseStateOf(PROMISE, '2026-12-02')).toBe('unkept');
  });

  it('that was settled says how', () => {
    expect(promiseStateOf({ ...PROMISE, state: 'done', settledOn: '2026-12-01' }, '2027-01-01')).toBe('done');
    expect(promiseStateOf({ ...PROMISE, state: 'done', settledOn: '2026-12-02' }, '2027-01-01')).toBe(
      'done-late',
    );
    expect(promiseStateOf({ ...PROMISE, state: 'not-done', settledOn: '2026-12-02' }, '2027-01-01')).toBe(
      'not-done',
    );
  });
});
