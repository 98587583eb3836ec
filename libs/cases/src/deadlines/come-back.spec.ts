import { describe, expect, it } from '@jest/globals';
import { isWorkingDay } from '@app/deadlines';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { comeBackAfterFiling, nextComeBack, type ComeBackFacts, type RunningClock } from './come-back.js';

const FILED: ComeBackFacts = {
  today: '2026-11-24',
  told: '2026-12-08',
  lastContactOn: '2026-11-23',
  unread: false,
  clocks: [],
};
const theirs = (overdueFrom: string | null): RunningClock => ({
  owedBy: 'agency',
  due: overdueFrom,
  overdueFrom,
  remindBy: null,
});
const hers = (remindBy: string | null, due = remindBy): RunningClock => ({
  owedBy: 'complainant',
  due,
  overdueFrom: due,
  remindBy,
});
const next = (facts: Partial<ComeBackFacts>) => nextComeBack({ ...FILED, ...facts });

describe('The day on which coming back makes sense', () => {
  it('is the promise of the desk as long as no clock runs', () => {
    expect(next({})).toBe('2026-12-08');
    expect(comeBackAfterFiling(Temporal.PlainDate.from('2026-11-23')).toString()).toBe('2026-12-08');
  });

  it.each<[string, Partial<ComeBackFacts>, string]>([
    ['the day from which others are late', { clocks: [theirs('2026-12-01')] }, '2026-12-01'],
    ['moved on over a weekend', { clocks: [theirs('2026-11-28')] }, '2026-11-30'],
    [
      'moved on over Christmas',
      { lastContactOn: '2026-12-21', clocks: [theirs('2026-12-25')] },
      '2026-12-28',
    ],
    ['the promise before a later clock', { clocks: [theirs('2026-12-15')] }, '2026-12-08'],
    ['the earliest of several', { clocks: [theirs('2026-12-03'), hers('2026-12-02')] }, '2026-12-02'],
    ['the earliest last day of her own term', { clocks: [hers('2026-12-04', '2026-12-07')] }, '2026-12-04'],
    ['the Friday before a term of hers that ends on Sunday', { clocks: [hers('2026-11-29')] }, '2026-11-27'],
    [
      'the last day of her term when its careful day is over',
      { clocks: [hers('2026-11-22', '2026-11-30')] },
      '2026-11-30',
    ],
    ['not that of a clock that stands still', { clocks: [theirs(null), hers(null)] }, '2026-12-08'],
    ['not a day that is over', { clocks: [theirs('2026-11-20')] }, '2026-12-08'],
    ['a new promise after she wrote', { lastContactOn: '2026-12-01' }, '2026-12-16'],
    [
      'the day that she knows while something unread waits',
      { lastContactOn: '2026-12-01', unread: true },
      '2026-12-08',
    ],
    ['still an earlier clock of hers then', { unread: true, clocks: [hers('2026-12-01')] }, '2026-12-01'],
    ['a week of work later when nothing is due', { today: '2026-12-09' }, '2026-12-16'],
    [
      'the day that she was told when nothing else is due',
      { today: '2026-12-09', told: '2026-12-14' },
      '2026-12-14',
    ],
    [
      'never more than twelve weeks away',
      { today: '2026-12-09', clocks: [hers('2036-11-20'), theirs('2027-11-22')] },
      '2027-03-03',
    ],
  ])('is %s', (_, facts, day) => {
    expect(next(facts)).toBe(day);
  });

  it('is found where the calendar of decree days ends', () => {
    const facts = { today: '2028-12-27', told: '2028-12-20', lastContactOn: '2028-12-20' };
    expect(next(facts)).toBe('2029-01-09');
  });

  it('lies ahead and on a working day, whatever runs, and never after a day by which she must act', () => {
    const first = Temporal.PlainDate.from('2026-01-01');
    const day = fc.integer({ min: 0, max: 600 }).map((days) => first.add({ days }).toString());
    const clock = fc.oneof(
      day.map(theirs),
      day.map((date) => hers(date)),
      fc.constant(theirs(null)),
    );
    const facts = fc.record({
      today: day,
      told: day,
      lastContactOn: day,
      unread: fc.boolean(),
      clocks: fc.array(clock, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(facts, (given) => {
        fc.pre(given.lastContactOn <= given.today);
        const found = nextComeBack(given);
        expect(isWorkingDay(found)).toBe(true);
        // Only a day that she was told and that is today may be today.
        expect(found > given.today || (given.unread && found === given.told)).toBe(true);
        for (const { remindBy } of given.clocks) {
          const reachable = remindBy !== null && remindBy > given.today && isWorkingDay(remindBy);
          const near = Temporal.PlainDate.from(given.today).add({ weeks: 12 }).toString();
          if (reachable && remindBy <= near) expect(found <= remindBy).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
