import { invalid } from '@app/kernel';

/**
 * A calendar day as a whole number: day 0 is Monday 1 January 1900.
 *
 * Legal days have no time and no zone, so the engine counts them as integers; that is exact, independent of the
 * machine's time zone, and fast enough to recompute a whole caseload. Days outside 1900-2199 are refused.
 */
export type DayNumber = number;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** `MONTH_START[i]` is the number of the first day of the i-th month since January 1900. */
const MONTH_START = firstDaysOfMonths();

export const LAST_DAY = (MONTH_START[MONTH_START.length - 1] ?? 0) - 1;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function firstDaysOfMonths(): Int32Array {
  const starts = new Int32Array((LAST_YEAR - FIRST_YEAR + 1) * 12 + 1);
  let next = 0;
  for (let index = 0; index < starts.length; index += 1) {
    starts[index] = next;
    const month = (index % 12) + 1;
    const year = FIRST_YEAR + Math.floor(index / 12);
    next += month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  }
  return starts;
}

function startOfMonth(monthIndex: number): number {
  return MONTH_START[monthIndex] ?? 0;
}

/** The number of a day that is known to exist. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return startOfMonth((year - FIRST_YEAR) * 12 + month - 1) + day - 1;
}

/** The index of the month in which a day falls, counted from January 1900. */
function monthIndexOf(day: DayNumber): number {
  assertWithin(day >= 0 && day <= LAST_DAY);
  let index = Math.floor(day / 30.44);
  while (startOfMonth(index + 1) <= day) index += 1;
  while (startOfMonth(index) > day) index -= 1;
  return index;
}

export function civil(day: DayNumber): { year: number; month: number; day: number } {
  const index = monthIndexOf(day);
  return {
    year: FIRST_YEAR + Math.floor(index / 12),
    month: (index % 12) + 1,
    day: day - startOfMonth(index) + 1,
  };
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  return day % 7;
}

/**
 * The same date `months` months later (or earlier, when negative); where that month is too short, its last day.
 * Statutory practice, and for EU terms Regulation 1182/71 art. 3(2)(c).
 */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const index = monthIndexOf(day);
  const target = index + months;
  assertWithin(target >= 0 && target < MONTH_START.length - 1);
  const lastOfMonth = startOfMonth(target + 1) - 1;
  return Math.min(startOfMonth(target) + (day - startOfMonth(index)), lastOfMonth);
}

/** The day itself, after checking that it lies in the years that the engine knows. */
export function withinRange(day: DayNumber): DayNumber {
  assertWithin(day >= 0 && day <= LAST_DAY);
  return day;
}

function assertWithin(inside: boolean): void {
  if (inside) return;
  throw invalid(
    'DEADLINES.OUT_OF_RANGE',
    `The computation leaves the years ${FIRST_YEAR} to ${LAST_YEAR}; check the dates and the length.`,
  );
}

/**
 * Reads `YYYY-MM-DD` and nothing looser.
 *
 * @param field Named in the refusal, so that the reader knows which date is meant.
 * @throws DomainError `DEADLINES.IMPOSSIBLE_DATE`, or `DEADLINES.OUT_OF_RANGE` outside 1900-2199
 */
export function parseDay(text: string, field: string): DayNumber {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45)
    throw impossible(text, field);
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1) throw impossible(text, field);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw invalid(
      'DEADLINES.OUT_OF_RANGE',
      `${field}: the year ${year} is outside the years ${FIRST_YEAR} to ${LAST_YEAR}.`,
    );
  }
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  const result = startOfMonth(index) + day - 1;
  if (result >= startOfMonth(index + 1)) throw impossible(text, field);
  return result;
}

/** The number written by the characters from `from` up to `to`, or -1 when one of them is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at) - 48;
    if (code < 0 || code > 9) return -1;
    value = value * 10 + code;
  }
  return value;
}

function impossible(text: string, field: string): Error {
  return invalid(
    'DEADLINES.IMPOSSIBLE_DATE',
    `${field}: ${JSON.stringify(text.slice(0, 40))} is not a date that exists; write YYYY-MM-DD.`,
  );
}
