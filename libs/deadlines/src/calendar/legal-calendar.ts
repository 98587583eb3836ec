import { invalid, type IsoDate } from '@app/kernel';
import type { Temporal } from 'temporal-polyfill';
import { civil, parseDay, weekdayOf, type DayNumber } from './day-number.js';
import { dayText, isoOf, WEEKDAYS_EN, WEEKDAYS_NL } from './day-text.js';
import {
  DECREE_DAYS,
  DECREES_ALERT_FROM,
  DECREES_KNOWN_FROM,
  DECREES_KNOWN_TO,
  type DecreeDay,
} from './decree-days.js';
import { statutoryHolidays, type DayOff } from './holidays.js';

export interface CalendarData {
  /** Stored with every computed deadline, so that a later calendar can be told apart. */
  version: string;
  /** First and last day (inclusive) for which all holidays are known. */
  from: IsoDate;
  to: IsoDate;
  /** From this day on someone must be told that the calendar is about to end. */
  alertFrom: IsoDate;
  decreeDays: readonly DecreeDay[];
}

/** One day off, as a page or a calendar feed shows it. */
export interface HolidayView extends DayOff {
  date: IsoDate;
}

/** A sentence that says why a day is skipped. */
export interface SkipText {
  why: string;
  whyNl: string;
}

/** Code of the refusal when the calendar does not reach. */
export const CALENDAR_TOO_SHORT = 'DEADLINES.CALENDAR_TOO_SHORT';

const SATURDAY = 5;

/**
 * The Dutch legal calendar: which days are neither Saturday, Sunday nor public holiday (Algemene termijnenwet
 * art. 1-3).
 *
 * A question about a day outside its range is refused. It never assumes that an unknown year has no extra days.
 */
export class LegalCalendar {
  readonly version: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  private readonly first: DayNumber;
  private readonly last: DayNumber;
  private readonly off = new Map<DayNumber, DayOff>();
  private readonly ordinary: Uint8Array;
  private readonly skipTexts = new Map<DayNumber, SkipText>();

  constructor(readonly data: CalendarData) {
    this.version = data.version;
    this.from = data.from;
    this.to = data.to;
    this.first = parseDay(data.from, 'calendar from');
    this.last = parseDay(data.to, 'calendar to');
    if (this.last < this.first) {
      throw invalid('DEADLINES.CALENDAR_EMPTY', 'The calendar ends before it begins.');
    }
    for (let year = civil(this.first).year; year <= civil(this.last).year; year += 1) {
      for (const { day, off } of statutoryHolidays(year)) this.off.set(day, off);
    }
    for (const { date, source } of data.decreeDays) this.addDecreeDay(parseDay(date, 'decree day'), source);
    this.ordinary = this.ordinaryDays();
  }

  private addDecreeDay(day: DayNumber, source: string): void {
    if (day < this.first || day > this.last) {
      throw invalid(
        'DEADLINES.DECREE_DAY_OUTSIDE',
        `The decree day ${isoOf(day)} lies outside the calendar (${this.from} to ${this.to}); move its end too.`,
      );
    }
    if (this.off.has(day)) return;
    this.off.set(day, {
      en: `a day that a royal decree treats as a public holiday (${source})`,
      nl: `een dag die bij koninklijk besluit met een feestdag is gelijkgesteld (${source})`,
      article: 'art. 3(3)',
    });
  }

  private ordinaryDays(): Uint8Array {
    const ordinary = new Uint8Array(this.last - this.first + 1);
    for (let day = this.first; day <= this.last; day += 1) {
      ordinary[day - this.first] = weekdayOf(day) < SATURDAY && !this.off.has(day) ? 1 : 0;
    }
    return ordinary;
  }

  /**
   * Whether a day is neither Saturday, Sunday nor (equated) public holiday.
   *
   * @throws DomainError `DEADLINES.CALENDAR_TOO_SHORT` outside the calendar
   */
  isOrdinary(day: DayNumber): boolean {
    const flag = this.ordinary[day - this.first];
    if (flag === undefined) throw this.tooShort(day);
    return flag === 1;
  }

  /** The first ordinary day on or after `day`. */
  nextOrdinary(day: DayNumber): DayNumber {
    let at = day;
    while (!this.isOrdinary(at)) at += 1;
    return at;
  }

  /** The same, or `null` where the calendar does not reach; for dates that are shown beside a deadline. */
  nextOrdinaryIfKnown(day: DayNumber): DayNumber | null {
    let at = day;
    while (this.ordinary[at - this.first] === 0) at += 1;
    return this.ordinary[at - this.first] === undefined ? null : at;
  }

  /** The last ordinary day on or before `day`. */
  previousOrdinary(day: DayNumber): DayNumber {
    let at = day;
    while (!this.isOrdinary(at)) at -= 1;
    return at;
  }

  /** Whether all holidays of the day are known. */
  knows(day: DayNumber): boolean {
    return day >= this.first && day <= this.last;
  }

  /**
   * The best guess outside the calendar: weekends and computed holidays, without the decree days nobody knows.
   * Only for things that can be moved later without harm, such as the morning of a reminder.
   */
  isProbablyOrdinary(day: DayNumber): boolean {
    return weekdayOf(day) < SATURDAY && this.holidayOn(day) === undefined;
  }

  /**
   * Whether a day is a working day; outside the calendar the best guess, see `isProbablyOrdinary`. For a day on which
   * somebody may look or call, never for a legal date.
   *
   * @param date `YYYY-MM-DD`
   */
  isProbablyWorkingDay(date: IsoDate): boolean {
    const day = parseDay(date, 'date');
    return this.knows(day) ? this.isOrdinary(day) : this.isProbablyOrdinary(day);
  }

  /** The holiday on a day, also outside the range (then without the decree days that nobody knows). */
  holidayOn(day: DayNumber): DayOff | undefined {
    if (day >= this.first && day <= this.last) return this.off.get(day);
    return statutoryHolidays(civil(day).year).find((holiday) => holiday.day === day)?.off;
  }

  isDecreeDay(day: DayNumber): boolean {
    return this.off.get(day)?.article === 'art. 3(3)';
  }

  /** "3 April 2026 is Good Friday", in both languages; for any day that is not ordinary. */
  skipText(day: DayNumber): SkipText {
    const known = this.skipTexts.get(day);
    if (known !== undefined) return known;
    const { shortEn, shortNl } = dayText(day);
    const off = this.holidayOn(day);
    const weekday = weekdayOf(day);
    let en = `a ${WEEKDAYS_EN[weekday]}`;
    let nl = `een ${WEEKDAYS_NL[weekday]}`;
    if (off !== undefined) {
      en = weekday >= SATURDAY ? `${en}, and also ${off.en}` : off.en;
      nl = weekday >= SATURDAY ? `${nl}, en ook ${off.nl}` : off.nl;
    }
    const text = { why: `${shortEn} is ${en}.`, whyNl: `${shortNl} is ${nl}.` };
    this.skipTexts.set(day, text);
    return text;
  }

  /**
   * Whether a day is neither Saturday, Sunday nor public holiday.
   *
   * @param date A plain date, or `YYYY-MM-DD`.
   * @throws DomainError `DEADLINES.CALENDAR_TOO_SHORT` outside the calendar
   */
  isWorkingDay(date: Temporal.PlainDate | IsoDate): boolean {
    return this.isOrdinary(parseDay(date.toString(), 'date'));
  }

  /** The day itself when it is a working day, else the first one after it. */
  workingDayOnOrAfter(date: Temporal.PlainDate | IsoDate): IsoDate {
    return isoOf(this.nextOrdinary(parseDay(date.toString(), 'date')));
  }

  /** The day itself when it is a working day, else the last one before it. */
  workingDayOnOrBefore(date: Temporal.PlainDate | IsoDate): IsoDate {
    return isoOf(this.previousOrdinary(parseDay(date.toString(), 'date')));
  }

  /** The public holidays and decree days of a year, in order. */
  holidaysOf(year: number): HolidayView[] {
    const holidays: HolidayView[] = [];
    const last = parseDay(`${year}-12-31`, 'year');
    for (let day = parseDay(`${year}-01-01`, 'year'); day <= last; day += 1) {
      const off = this.holidayOn(day);
      if (off !== undefined) holidays.push({ date: isoOf(day), ...off });
    }
    return holidays;
  }

  /** Whether it is time to load the decree for the next years. */
  mustBeExtended(today: IsoDate): boolean {
    return today >= this.data.alertFrom;
  }

  private tooShort(day: DayNumber): Error {
    return invalid(
      CALENDAR_TOO_SHORT,
      `The legal holidays are known from ${this.from} to ${this.to}, and this deadline needs ${isoOf(day)}; ` +
        'it can be computed once the royal decree for that year is in the calendar.',
    );
  }
}

/** The calendar that is in use: computed holidays, and the decree days of 2023 to 2028. */
export const DUTCH_CALENDAR = new LegalCalendar({
  version: `nl-${DECREES_KNOWN_TO.slice(0, 4)}`,
  from: DECREES_KNOWN_FROM,
  to: DECREES_KNOWN_TO,
  alertFrom: DECREES_ALERT_FROM,
  decreeDays: DECREE_DAYS,
});

/**
 * Whether a day is neither Saturday, Sunday nor public holiday in the Netherlands.
 *
 * @throws DomainError `DEADLINES.CALENDAR_TOO_SHORT` outside the calendar
 */
export function isWorkingDay(
  date: Temporal.PlainDate | IsoDate,
  calendar: LegalCalendar = DUTCH_CALENDAR,
): boolean {
  return calendar.isWorkingDay(date);
}

/**
 * The same calendar with more days off, for a decree that came later or a "what if".
 *
 * @param change.version    Name of the new calendar.
 * @param change.decreeDays The added days.
 * @param change.to         New last known day, when the decree covers further years.
 * @param change.alertFrom  New day from which to warn that the calendar ends.
 */
export function extendedCalendar(
  calendar: LegalCalendar,
  change: { version: string; decreeDays: readonly DecreeDay[]; to?: IsoDate; alertFrom?: IsoDate },
): LegalCalendar {
  return new LegalCalendar({
    version: change.version,
    from: calendar.from,
    to: change.to ?? calendar.to,
    alertFrom: change.alertFrom ?? calendar.data.alertFrom,
    decreeDays: [...calendar.data.decreeDays, ...change.decreeDays],
  });
}
