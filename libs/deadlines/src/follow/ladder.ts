import { LEGAL_ZONE, type IsoDate } from '@app/kernel';
import { Temporal } from 'temporal-polyfill';
import { parseDay, type DayNumber } from '../calendar/day-number.js';
import { isoOf } from '../calendar/day-text.js';
import { DUTCH_CALENDAR, type LegalCalendar } from '../calendar/legal-calendar.js';
import type { Side } from '../catalogue/term.js';

/** One reminder that is due at a moment. */
export interface Rung {
  /** Stable name: `14-days-before`, `on-the-day`, `1-day-after`, `4-hours-before`. */
  name: string;
  /** Day of sending, in Europe/Amsterdam. */
  date: IsoDate;
  /** Moment of sending. */
  at: Temporal.Instant;
  /** Names of rungs that a day off moved onto the same morning; this one stands for them. */
  covers: string[];
  /** The calendar does not reach this day; place it again when it does. */
  provisional: boolean;
}

export interface LadderOptions {
  /** Days before (negative), on (0) and after (positive) the date. Default -14, -7, -2, 0, 1, 5. */
  offsets?: readonly number[];
  /** The same in hours, for terms in hours. Default -24, -4, 0, 1. */
  hourOffsets?: readonly number[];
  /** Local time of sending. Default `08:30`. */
  time?: string;
  calendar?: LegalCalendar;
}

export const DEFAULT_OFFSETS: readonly number[] = [-14, -7, -2, 0, 1, 5];
export const DEFAULT_HOUR_OFFSETS: readonly number[] = [-24, -4, 0, 1];
export const REMINDER_TIME = '08:30';

type Day = Temporal.PlainDate | string | null;

/** What the ladder needs of a deadline: an answer of the engine, or the dates of a stored row. */
export interface LadderDates {
  side: Side;
  /** `YYYY-MM-DD` or a plain date; a local date-time for a term in hours; `null` while suspended. */
  due: Day;
  remindBy: Day;
  /** Default: the day after `due`. */
  overdueFrom: Day;
  /** Day zero, when reminders before the term began should be left out. */
  start?: Day;
}

/**
 * The reminders of a deadline, in order of sending.
 *
 * Her terms are reminded of towards `remindBy`, the earliest day that can be defended, and afterwards from `due`.
 * The terms of others are watched towards `due`, and called late only from `overdueFrom` on. A reminder that would
 * fall on a day off moves: one before or on the date to an earlier working day, one after it to a later one. A
 * reminder that would come on or before the start of the term is left out. A suspended term has none.
 */
export function reminderLadder(deadline: LadderDates, options: LadderOptions = {}): Rung[] {
  if (deadline.due === null) return [];
  const due = deadline.due.toString();
  if (due.length > 10) return hourRungs(due, options.hourOffsets ?? DEFAULT_HOUR_OFFSETS);
  const calendar = options.calendar ?? DUTCH_CALENDAR;
  const time = options.time ?? REMINDER_TIME;
  const dueDay = parseDay(due, 'due');
  const start = dayOf(deadline.start, 'start') ?? -Infinity;
  const hers = deadline.side === 'hers';
  const before = (hers ? dayOf(deadline.remindBy, 'remindBy') : null) ?? dueDay;
  // The first day after is day one, so the anchor of the later rungs lies a day before it.
  const late = hers ? null : dayOf(deadline.overdueFrom, 'overdueFrom');
  const after = late === null ? dueDay : late - 1;
  const rungs: Rung[] = [];
  for (const offset of [...(options.offsets ?? DEFAULT_OFFSETS)].sort((a, b) => a - b)) {
    const wanted = (offset > 0 ? after : before) + offset;
    const day = nearestMorning(wanted, offset > 0 ? 1 : -1, calendar);
    // Day zero of a term that is counted back lies after its end, and then nothing is too early.
    if (start < dueDay && day <= start) continue;
    const rung = {
      name: dayName(offset),
      date: isoOf(day),
      at: instantAt(isoOf(day), time),
      covers: [] as string[],
      provisional: !calendar.knows(day),
    };
    const last = rungs[rungs.length - 1];
    if (last?.date === rung.date) {
      rung.covers = [...last.covers, last.name];
      rungs.pop();
    }
    rungs.push(rung);
  }
  return rungs;
}

function dayOf(day: Day | undefined, field: string): DayNumber | null {
  return day === null || day === undefined ? null : parseDay(day.toString(), field);
}

function nearestMorning(wanted: DayNumber, direction: 1 | -1, calendar: LegalCalendar): DayNumber {
  let day = wanted;
  while (!calendar.isProbablyOrdinary(day)) day += direction;
  return day;
}

function dayName(offset: number): string {
  if (offset === 0) return 'on-the-day';
  const days = Math.abs(offset);
  return `${days}-day${days === 1 ? '' : 's'}-${offset < 0 ? 'before' : 'after'}`;
}

/** Instants of mornings repeat over a caseload, and asking the time zone for one is slow. */
const mornings = new Map<string, Temporal.Instant>();
const MORNINGS_KEPT = 20_000;

function instantAt(date: IsoDate, time: string): Temporal.Instant {
  const key = `${date}T${time}`;
  const known = mornings.get(key);
  if (known !== undefined) return known;
  const instant = Temporal.PlainDateTime.from(key).toZonedDateTime(LEGAL_ZONE).toInstant();
  if (mornings.size >= MORNINGS_KEPT) mornings.clear();
  mornings.set(key, instant);
  return instant;
}

/** Hours do not wait for a working day, so these reminders are sent when they are due, whatever the day. */
function hourRungs(due: string, offsets: readonly number[]): Rung[] {
  const end = Temporal.PlainDateTime.from(due).toZonedDateTime(LEGAL_ZONE);
  return [...offsets]
    .sort((a, b) => a - b)
    .map((offset) => {
      const moment = end.add({ hours: offset });
      return {
        name: hourName(offset),
        date: moment.toPlainDate().toString(),
        at: moment.toInstant(),
        covers: [],
        provisional: false,
      };
    });
}

function hourName(offset: number): string {
  if (offset === 0) return 'on-the-hour';
  const hours = Math.abs(offset);
  return `${hours}-hour${hours === 1 ? '' : 's'}-${offset < 0 ? 'before' : 'after'}`;
}
