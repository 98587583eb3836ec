/**
 * When a reminder may go out: on working days between half past eight and six, as a Dutch clock shows it.
 * What is caught up after a breakdown waits for that too; only a term in hours does not.
 */
import { DUTCH_CALENDAR } from '@app/deadlines';
import { LEGAL_ZONE } from '@app/kernel';
import { Temporal } from 'temporal-polyfill';

export const SENDING_FROM = Temporal.PlainTime.from('08:30');
export const SENDING_UNTIL = Temporal.PlainTime.from('18:00');

/** @param now Whether a mail may go out at this moment. */
export function isSendingTime(now: Temporal.Instant): boolean {
  const local = now.toZonedDateTimeISO(LEGAL_ZONE);
  const time = local.toPlainTime();
  return (
    isReminderDay(local.toPlainDate()) &&
    Temporal.PlainTime.compare(time, SENDING_FROM) >= 0 &&
    Temporal.PlainTime.compare(time, SENDING_UNTIL) < 0
  );
}

/** Half past eight on the first working day after the day of `now`. */
export function nextMorning(now: Temporal.Instant): Temporal.Instant {
  let day = now.toZonedDateTimeISO(LEGAL_ZONE).toPlainDate();
  do day = day.add({ days: 1 });
  while (!isReminderDay(day));
  return day.toZonedDateTime({ timeZone: LEGAL_ZONE, plainTime: SENDING_FROM }).toInstant();
}

/**
 * Neither Saturday, Sunday nor public holiday. Beyond the legal calendar the days by royal decree are unknown; a
 * reminder on one of them does less harm than none, so there this is the best guess and refuses nothing.
 */
export function isReminderDay(day: Temporal.PlainDate): boolean {
  const date = day.toString();
  if (date >= DUTCH_CALENDAR.from && date <= DUTCH_CALENDAR.to) return DUTCH_CALENDAR.isWorkingDay(date);
  return day.dayOfWeek <= 5 && !holidaysOf(day.year).has(date);
}

const known = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number): ReadonlySet<string> {
  const days = known.get(year) ?? new Set(DUTCH_CALENDAR.holidaysOf(year).map(({ date }) => date));
  known.set(year, days);
  return days;
}
