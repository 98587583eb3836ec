import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isWithin, LEGAL_ZONE, type HoursOfWeek } from '@app/kernel';
import { pingMoment } from './ping-moment.js';

const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[${LEGAL_ZONE}]`).toInstant();
const EVENINGS: HoursOfWeek[] = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 18, until: 20 }];
const first = () => 0;
const last = (below: number) => below - 1;

describe('The moment of a ping', () => {
  it('is a half hour within her hours, some time after something came', () => {
    expect(pingMoment(EVENINGS, at('2026-11-23T09:10'), undefined, first)).toEqual(at('2026-11-23T18:00'));
    expect(pingMoment(EVENINGS, at('2026-11-23T09:10'), undefined, last)).toEqual(at('2026-11-23T19:30'));
    expect(pingMoment(EVENINGS, at('2026-11-23T18:05'), undefined, first)).toEqual(at('2026-11-23T19:00'));
    expect(pingMoment(EVENINGS, at('2026-11-23T19:31'), undefined, first)).toEqual(at('2026-11-24T18:00'));
    expect(pingMoment([], at('2026-11-23T19:31'), undefined, first)).toBeUndefined();
  });

  it('is on another day than the last one', () => {
    expect(pingMoment(EVENINGS, at('2026-11-23T09:10'), '2026-11-23', first)).toEqual(at('2026-11-24T18:00'));
    expect(pingMoment(EVENINGS, at('2026-11-23T09:10'), '2026-11-22', first)).toEqual(at('2026-11-23T18:00'));
  });

  it('keeps to all of that whatever her hours, the day and chance are', () => {
    const part = fc
      .record({
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        from: fc.integer({ min: 0, max: 23 }),
        length: fc.integer({ min: 1, max: 24 }),
      })
      .map(({ days, from, length }) => ({ days, from, until: Math.min(24, from + length) }));
    const start = at('2026-01-01T00:00').epochMilliseconds;
    const minutes = fc.integer({ min: 0, max: 2 * 366 * 24 * 60 });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 2 }),
        minutes,
        fc.nat(),
        fc.boolean(),
        (hours, minute, draw, wasToday) => {
          const now = Temporal.Instant.fromEpochMilliseconds(start + minute * 60_000);
          const today = now.toZonedDateTimeISO(LEGAL_ZONE).toPlainDate().toString();
          const moment = pingMoment(hours, now, wasToday ? today : undefined, (below) => draw % below);
          if (moment === undefined) throw new Error('there are hours, so there is a moment');
          expect(isWithin(hours, moment)).toBe(true);
          expect(moment.epochMilliseconds % (30 * 60_000)).toBe(0);
          expect(moment.epochMilliseconds - now.epochMilliseconds).toBeGreaterThanOrEqual(30 * 60_000);
          if (wasToday)
            expect(moment.toZonedDateTimeISO(LEGAL_ZONE).toPlainDate().toString()).not.toBe(today);
        },
      ),
    );
  });
});
