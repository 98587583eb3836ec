import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { LEGAL_ZONE } from './clock.js';
import { areHours, isWithin, nextWithin, type HoursOfWeek } from './weekly-hours.js';

const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[${LEGAL_ZONE}]`).toInstant();
const MORNINGS: HoursOfWeek[] = [{ days: [1, 2], from: 10, until: 12 }];

describe('Hours of the week', () => {
  it('begin on the hour and are over on the hour, by the Dutch clock', () => {
    // 2026-11-23 is a Monday.
    expect(isWithin(MORNINGS, at('2026-11-23T09:59:59'))).toBe(false);
    expect(isWithin(MORNINGS, at('2026-11-23T10:00:00'))).toBe(true);
    expect(isWithin(MORNINGS, at('2026-11-23T11:59:59'))).toBe(true);
    expect(isWithin(MORNINGS, at('2026-11-23T12:00:00'))).toBe(false);
    expect(isWithin(MORNINGS, at('2026-11-25T11:00:00'))).toBe(false);
    // The same hour of UTC is another hour in summer.
    expect(isWithin(MORNINGS, Temporal.Instant.from('2026-11-23T09:30:00Z'))).toBe(true);
    expect(isWithin(MORNINGS, Temporal.Instant.from('2026-07-06T09:30:00Z'))).toBe(true);
    expect(isWithin(MORNINGS, Temporal.Instant.from('2026-07-06T10:30:00Z'))).toBe(false);
  });

  it('say when the next one begins', () => {
    expect(nextWithin(MORNINGS, at('2026-11-23T08:00'))).toEqual(at('2026-11-23T10:00'));
    expect(nextWithin(MORNINGS, at('2026-11-23T12:00'))).toEqual(at('2026-11-24T10:00'));
    expect(nextWithin(MORNINGS, at('2026-11-24T12:00'))).toEqual(at('2026-11-30T10:00'));
    expect(nextWithin(MORNINGS, at('2026-11-24T10:30'))).toEqual(at('2026-11-24T10:30'));
    expect(nextWithin([], at('2026-11-24T10:30'))).toBeUndefined();
  });

  it('skip the hour that a clock skips in spring, and keep both that it shows in autumn', () => {
    const nights: HoursOfWeek[] = [{ days: [7], from: 2, until: 3 }];
    // 2027-03-28: after 01:59 comes 03:00.
    expect(nextWithin(nights, at('2027-03-27T12:00'))).toEqual(at('2027-04-04T02:00'));
    // 2026-10-25: from 02:00 to 03:00 twice.
    for (const utc of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])
      expect(isWithin(nights, Temporal.Instant.from(utc))).toBe(true);
    expect(isWithin(nights, Temporal.Instant.from('2026-10-25T02:00:00Z'))).toBe(false);
  });

  it('are none without a day, or when the end does not come after the beginning', () => {
    expect(areHours({ days: [1], from: 0, until: 24 })).toBe(true);
    for (const wrong of [
      { days: [], from: 9, until: 12 },
      { days: [8], from: 9, until: 12 },
      { days: [1], from: 12, until: 9 },
      { days: [1], from: 9, until: 9 },
      { days: [1], from: 9.5, until: 12 },
      { days: [1], from: 9, until: 25 },
    ])
      expect(areHours(wrong)).toBe(false);
  });

  it('never name a moment outside them, and never a later one than is needed', () => {
    const part = fc
      .record({
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        from: fc.integer({ min: 0, max: 23 }),
        length: fc.integer({ min: 1, max: 24 }),
      })
      .map(({ days, from, length }) => ({ days, from, until: Math.min(24, from + length) }));
    const start = at('2026-01-01T00:00').epochMilliseconds;
    const moment = fc
      .integer({ min: 0, max: 2 * 366 * 24 * 60 })
      .map((minutes) => Temporal.Instant.fromEpochMilliseconds(start + minutes * 60_000));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 2 }), moment, (hours, now) => {
        const next = nextWithin(hours, now);
        if (next === undefined) throw new Error('there are hours, so there is a next one');
        expect(isWithin(hours, next)).toBe(true);
        for (
          let earlier = now;
          Temporal.Instant.compare(earlier, next) < 0;
          earlier = earlier.add({ hours: 1 })
        )
          expect(isWithin(hours, earlier)).toBe(false);
      }),
    );
  });
});
