import { dayNumber, weekdayOf, type DayNumber } from './day-number.js';

/** Why a day is no ordinary day, in words that complete "3 April 2026 is …". */
export interface DayOff {
  en: string;
  nl: string;
  /** The provision that makes it one. */
  article: string;
}

const SUNDAY = 6;

/**
 * Easter Sunday of the Gregorian calendar, by the rule of the church: the first Sunday after the ecclesiastical
 * full moon on or after 21 March. The moon follows the 19-year cycle with the solar and lunar corrections of 1582.
 */
export function easterSunday(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const solar = century - Math.floor(century / 4);
  const lunar = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + solar - lunar + 15) % 30;
  // Two epacts would give the same moon as a neighbour in the cycle; the rule moves them a day back.
  const correction = epact === 29 || (epact === 28 && golden > 10) ? 1 : 0;
  const fullMoon = dayNumber(year, 3, 21) + epact - correction;
  return fullMoon + (7 - ((weekdayOf(fullMoon) + 1) % 7));
}

/**
 * The day on which the King's birthday is celebrated: 27 April, or the Saturday before when that is a Sunday.
 */
export function kingsDay(year: number): DayNumber {
  const birthday = dayNumber(year, 4, 27);
  return weekdayOf(birthday) === SUNDAY ? birthday - 1 : birthday;
}

/**
 * The public holidays of a year under Algemene termijnenwet art. 3(1) and (2), in order.
 *
 * Good Friday counts although most people work on it, and 5 May counts every year. There are no substitute days:
 * Christmas in a weekend gives no free Monday. Days that a royal decree adds are in `decree-days.ts`.
 */
export function statutoryHolidays(year: number): { day: DayNumber; off: DayOff }[] {
  const easter = easterSunday(year);
  const holiday = (day: DayNumber, en: string, nl: string, article = 'art. 3(1)') => ({
    day,
    off: { en, nl, article },
  });
  return [
    holiday(dayNumber(year, 1, 1), "New Year's Day", 'Nieuwjaarsdag'),
    holiday(easter - 2, 'Good Friday', 'Goede Vrijdag', 'art. 3(2)'),
    holiday(easter + 1, 'Easter Monday', 'tweede Paasdag'),
    holiday(kingsDay(year), "King's Day", 'Koningsdag'),
    holiday(dayNumber(year, 5, 5), 'Liberation Day', 'Bevrijdingsdag'),
    holiday(easter + 39, 'Ascension Day', 'Hemelvaartsdag'),
    holiday(easter + 50, 'Whit Monday', 'tweede Pinksterdag'),
    holiday(dayNumber(year, 12, 25), 'Christmas Day', 'eerste Kerstdag'),
    holiday(dayNumber(year, 12, 26), 'the second day of Christmas', 'tweede Kerstdag'),
  ].sort((a, b) => a.day - b.day);
}
