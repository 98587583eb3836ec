import { describe, expect, it } from '@jest/globals';
import { civil, dayNumber, weekdayOf } from './day-number.js';
import { isoOf } from './day-text.js';
import { easterSunday, kingsDay } from './holidays.js';
import { DUTCH_CALENDAR, extendedCalendar, LegalCalendar } from './legal-calendar.js';

const holidays = (year: number) => DUTCH_CALENDAR.holidaysOf(year).map((holiday) => holiday.date);

describe('The Dutch legal calendar', () => {
  it.each([
    [1961, '1961-04-02'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2016, '2016-03-27'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2038, '2038-04-25'],
    [2076, '2076-04-19'],
  ])('has Easter %i on %s', (year, date) => {
    expect(isoOf(easterSunday(year))).toBe(date);
  });

  it('has Easter on a Sunday between 22 March and 25 April in every year', () => {
    for (let year = 1900; year < 2200; year += 1) {
      const easter = easterSunday(year);
      expect(weekdayOf(easter)).toBe(6);
      const { month, day } = civil(easter);
      const dayOfSeason = month === 3 ? day : 31 + day;
      expect(dayOfSeason >= 22 && dayOfSeason <= 56).toBe(true);
    }
  });

  it('celebrates the birthday of the King on 26 April when the 27th is a Sunday', () => {
    expect([2024, 2025, 2026, 2031, 2036, 2042].map((year) => isoOf(kingsDay(year)))).toEqual([
      '2024-04-27',
      '2025-04-26',
      '2026-04-27',
      '2031-04-26',
      '2036-04-26',
      '2042-04-26',
    ]);
  });

  it('knows the holidays and decree days of 2025 to 2028', () => {
    expect(holidays(2025)).toEqual(
      '2025-01-01 2025-04-18 2025-04-21 2025-04-26 2025-05-05 2025-05-29 2025-05-30 2025-06-09 2025-12-25 2025-12-26'.split(
        ' ',
      ),
    );
    expect(holidays(2026)).toEqual(
      '2026-01-01 2026-01-02 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-15 2026-05-25 2026-12-25 2026-12-26'.split(
        ' ',
      ),
    );
    expect(holidays(2027)).toEqual(
      '2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-07 2027-05-17 2027-12-25 2027-12-26'.split(
        ' ',
      ),
    );
    expect(holidays(2028)).toEqual(
      '2028-01-01 2028-04-14 2028-04-17 2028-04-27 2028-04-28 2028-05-05 2028-05-25 2028-05-26 2028-06-05 2028-12-25 2028-12-26'.split(
        ' ',
      ),
    );
  });

  it.each([
    ['2027-12-27', 'the Monday after Christmas in a weekend: there are no substitute days'],
    ['2026-05-04', 'a bridge day that no decree names'],
    ['2027-04-26', 'a bridge day that no decree names'],
    ['2026-02-16', 'carnival Monday'],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-31', "New Year's Eve"],
    ['2026-05-01', 'Labour Day, which is no Dutch holiday'],
  ])('takes %s for an ordinary day: %s', (date) => {
    expect(DUTCH_CALENDAR.isWorkingDay(date)).toBe(true);
  });

  it.each(['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2026-05-05', '2027-05-05', '2026-04-03'])(
    'takes %s for a day off',
    (date) => {
      expect(DUTCH_CALENDAR.isWorkingDay(date)).toBe(false);
    },
  );

  it('finds the working day on either side', () => {
    expect(DUTCH_CALENDAR.workingDayOnOrAfter('2026-04-03')).toBe('2026-04-07');
    expect(DUTCH_CALENDAR.workingDayOnOrBefore('2026-04-06')).toBe('2026-04-02');
    expect(DUTCH_CALENDAR.workingDayOnOrAfter('2026-04-08')).toBe('2026-04-08');
  });

  it('refuses a day before its first or after its last decree, in one line', () => {
    expect(() => DUTCH_CALENDAR.isWorkingDay('2029-01-01')).toThrow(
      /^The legal holidays are known from 2023-01-01 to 2028-12-31, and this deadline needs 2029-01-01; .*\.$/,
    );
    expect(() => DUTCH_CALENDAR.isWorkingDay('2022-12-31')).toThrow('needs 2022-12-31');
    expect(DUTCH_CALENDAR.isWorkingDay('2023-01-02')).toBe(true);
    expect(DUTCH_CALENDAR.isWorkingDay('2028-12-29')).toBe(true);
  });

  it('asks for the next decree from October 2028', () => {
    expect(DUTCH_CALENDAR.mustBeExtended('2028-09-30')).toBe(false);
    expect(DUTCH_CALENDAR.mustBeExtended('2028-10-01')).toBe(true);
  });

  it('names why a day is off', () => {
    const on = (year: number, month: number, day: number) =>
      DUTCH_CALENDAR.skipText(dayNumber(year, month, day));
    expect(on(2026, 4, 3)).toEqual({
      why: '3 April 2026 is Good Friday.',
      whyNl: '3 april 2026 is Goede Vrijdag.',
    });
    expect(on(2026, 4, 4).why).toBe('4 April 2026 is a Saturday.');
    expect(on(2026, 12, 26).whyNl).toBe('26 december 2026 is een zaterdag, en ook tweede Kerstdag.');
    expect(on(2026, 5, 15).why).toBe(
      '15 May 2026 is a day that a royal decree treats as a public holiday (Stcrt. 2025, 24713).',
    );
  });

  it('takes more days off, and a later end, from a new decree', () => {
    const later = extendedCalendar(DUTCH_CALENDAR, {
      version: 'nl-2029',
      to: '2029-12-31',
      alertFrom: '2029-10-01',
      decreeDays: [
        { date: '2026-05-04', source: 'test' },
        { date: '2029-05-11', source: 'test' },
      ],
    });
    expect(later.isWorkingDay('2026-05-04')).toBe(false);
    expect(later.isWorkingDay('2029-05-11')).toBe(false);
    expect(later.isWorkingDay('2029-05-10')).toBe(false);
    expect(later.isWorkingDay('2029-12-31')).toBe(true);
    expect(DUTCH_CALENDAR.isWorkingDay('2026-05-04')).toBe(true);
  });

  it('refuses a decree day outside itself, and a calendar without days', () => {
    const days = [{ date: '2029-05-11', source: 'test' }];
    expect(() => extendedCalendar(DUTCH_CALENDAR, { version: 'x', decreeDays: days })).toThrow(
      'move its end too',
    );
    expect(
      () =>
        new LegalCalendar({
          version: 'x',
          from: '2026-02-01',
          to: '2026-01-01',
          alertFrom: '2026-01-01',
          decreeDays: [],
        }),
    ).toThrow('ends before it begins');
  });
});
