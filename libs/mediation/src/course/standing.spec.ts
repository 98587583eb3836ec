import { describe, expect, it } from '@jest/globals';
import { daysOver, standingOf } from './standing.js';

const latest = {
  stage: 'proposal' as const,
  stageSince: new Date('2026-11-02T09:00:00Z'),
  due: '2026-11-16',
  lastSide: 'theirs' as const,
  ended: false,
};

describe('Where a mediation stands', () => {
  it('is in time on the last day, and late by whole days after it', () => {
    expect(daysOver('2026-11-16', '2026-11-16')).toBe(0);
    expect(daysOver('2026-11-16', '2026-11-17')).toBe(1);
    expect(daysOver('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysOver(null, '2026-11-17')).toBe(0);
  });

  it('says whose turn it is after a proposal of the other side', () => {
    expect(standingOf(latest, '2026-11-23')).toEqual({
      stage: 'proposal',
      party: 'her',
      since: latest.stageSince,
      due: '2026-11-16',
      daysOver: 7,
    });
    expect(standingOf({ ...latest, lastSide: null }, '2026-11-23').party).toBe('institution');
  });

  it('is never late once it has ended', () => {
    expect(standingOf({ ...latest, stage: 'ended', ended: true }, '2026-11-23').daysOver).toBe(0);
  });
});
