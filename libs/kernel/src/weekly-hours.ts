/**
 * Hours of the week as a Dutch clock shows them, such as "Monday and Tuesday from 10 until 12". Pure: what is asked is
 * always told the moment.
 */
import { Temporal } from 'temporal-polyfill';
import { LEGAL_ZONE } from './clock.js';

/** One part of a week. It never runs past midnight, so two hours that were swapped by mistake cannot mean a whole day. */
export interface HoursOfWeek {
  /** ISO days of the week, Monday is 1 and Sunday 7. */
  days: readonly number[];
  /** Whole hour of the day, 0 to 23. */
  from: number;
  /** Whole hour of the day after `from`, at most 24; at that hour it is over. */
  until: number;
}

/** Whether these are hours at all: at least one day, and an end after the beginning. */
export function areHours({ days, from, until }: HoursOfWeek): boolean {
  const isHour = (hour: number, least: number, most: number) =>
    Number.isInteger(hour) && hour >= least && hour <= most;
  const isDay = (day: number) => Number.isInteger(day) && day >= 1 && day <= 7;
  return days.length > 0 && days.every(isDay) && isHour(from, 0, 23) && isHour(until, 1, 24) && from < until;
}

/** Whether the clock on a Dutch wall shows one of these hours; in autumn the hour that comes twice counts twice. */
export function isWithin(hours: readonly HoursOfWeek[], moment: Temporal.Instant): boolean {
  const { dayOfWeek, hour } = moment.toZonedDateTimeISO(LEGAL_ZONE);
  return hours.some(({ days, from, until }) => days.includes(dayOfWeek) && hour >= from && hour < until);
}

/**
 * The first moment from `moment` on that lies within these hours: `moment` itself when it does. An hour that a clock
 * skips in spring is skipped here too. Undefined when there are no hours.
 */
export function nextWithin(
  hours: readonly HoursOfWeek[],
  moment: Temporal.Instant,
): Temporal.Instant | undefined {
  if (isWithin(hours, moment)) return moment;
  const today = moment.toZonedDateTimeISO(LEGAL_ZONE).toPlainDate();
  // Two weeks: the only hour of a week may be the one that is skipped.
  for (let ahead = 0; ahead <= 14; ahead += 1) {
    const day = today.add({ days: ahead });
    const [first] = hours
      .filter(({ days }) => days.includes(day.dayOfWeek))
      .map(({ from }) => day.toZonedDateTime({ timeZone: LEGAL_ZONE, plainTime: { hour: from } }).toInstant())
      .filter((start) => Temporal.Instant.compare(start, moment) > 0 && isWithin(hours, start))
      .sort((a, b) => Temporal.Instant.compare(a, b));
    if (first !== undefined) return first;
  }
  return undefined;
}
