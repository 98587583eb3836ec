import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { LEGAL_ZONE } from '@app/kernel';
import { callPermission } from './contact-permission.js';
import type { ContactPlan, StoredContactPlan } from './contact-plan.js';

const OPEN = { status: 'in-progress', isHeld: false } as const;
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[${LEGAL_ZONE}]`).toInstant();

function stored(change: Partial<ContactPlan> = {}, stoppedAt: Date | null = null): StoredContactPlan {
  return {
    plan: {
      mayCall: true,
      number: '06 12345678',
      hours: [{ days: [1, 3], from: 10, until: 12 }],
      mayLeaveMessage: false,
      language: 'nl',
      ...change,
    },
    version: 1,
    setAt: new Date(0),
    stoppedAt,
  };
}

describe('Whether she may be called', () => {
  // 2026-11-23 is a Monday.
  const inside = at('2026-11-23T11:00');

  it('is yes within her hours, and no later than them', () => {
    expect(callPermission(OPEN, stored(), inside)).toEqual({ allowed: true });
    expect(callPermission(OPEN, stored(), at('2026-11-23T12:00'))).toEqual({
      allowed: false,
      why: 'outside-hours',
      nextAt: at('2026-11-25T10:00'),
    });
  });

  it.each([
    ['no plan', undefined, 'no-plan'],
    ['she said no', stored({ mayCall: false }), 'not-wanted'],
    ['there is no number', stored({ number: '' }), 'not-wanted'],
    ['her stop word was heard', stored({}, new Date(1)), 'stopped'],
    ['there are no hours', stored({ hours: [] }), 'outside-hours'],
  ])('is no when %s', (_, plan, why) => {
    expect(callPermission(OPEN, plan, inside)).toMatchObject({ allowed: false, why });
  });

  it.each(['closed', 'withdrawn', 'erased'] as const)('is no in a case that is %s', (status) => {
    expect(callPermission({ status, isHeld: false }, stored(), inside)).toEqual({
      allowed: false,
      why: 'case-over',
    });
  });

  it('is no while all contact is held', () => {
    expect(callPermission({ ...OPEN, isHeld: true }, stored(), inside)).toEqual({
      allowed: false,
      why: 'held',
    });
  });

  it('follows the clock on her wall when it changes', () => {
    const early = stored({ hours: [{ days: [1], from: 9, until: 10 }] });
    // The Mondays before and after 25 October 2026: the same hour of the day, another hour of UTC.
    for (const moment of ['2026-10-19T07:30:00Z', '2026-10-26T08:30:00Z'])
      expect(callPermission(OPEN, early, Temporal.Instant.from(moment))).toEqual({ allowed: true });
    expect(callPermission(OPEN, early, Temporal.Instant.from('2026-10-26T07:30:00Z'))).toMatchObject({
      allowed: false,
      nextAt: Temporal.Instant.from('2026-10-26T08:00:00Z'),
    });
  });
});
