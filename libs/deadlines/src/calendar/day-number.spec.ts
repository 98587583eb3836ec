import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { addMonths, dayNumber, parseDay, weekdayOf } from './day-number.js';
import { dayText, isoOf } from './day-text.js';

describe('Days as numbers', () => {
  it('agree with Temporal on every day from 1900 to 2199', () => {
    let day = Temporal.PlainDate.from('1900-01-01');
    const wrong: string[] = [];
    for (let number = 0; day.year < 2200; number += 1) {
      const iso = day.toString();
      if (parseDay(iso, 'x') !== number || isoOf(number) !== iso || weekdayOf(number) + 1 !== day.dayOfWeek) {
        wrong.push(iso);
      }
      day = day.add({ days: 1 });
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -2, '2025-11-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoOf(addMonths(parseDay(from, 'x'), months))).toBe(to);
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-01-01',
    '2026-1-01',
    '2026/01/01',
    '2026-01-01T00:00',
    '',
    'tomorrow!!',
    '٢٠٢٦-٠١-٠١',
  ])('refuses %j by name', (text) => {
    expect(() => parseDay(text, 'start')).toThrow(/^start: .* is not a date that exists/);
  });

  it('refuses years that no case can have', () => {
    expect(() => parseDay('9999-12-31', 'start')).toThrow('outside the years 1900 to 2199');
    expect(() => parseDay('1899-12-31', 'start')).toThrow('outside the years 1900 to 2199');
    expect(() => addMonths(dayNumber(2199, 12, 1), 1)).toThrow('leaves the years');
  });

  it('names a day in English and Dutch', () => {
    expect(dayText(dayNumber(2026, 4, 3))).toEqual({
      iso: '2026-04-03',
      en: 'Friday 3 April 2026',
      nl: 'vrijdag 3 april 2026',
      shortEn: '3 April 2026',
      shortNl: '3 april 2026',
    });
  });
});
