/**
 * When coming back to the mailbox makes sense for her: the next day on which something that matters to her can have
 * happened, or by which she herself has to act.
 */
import { Temporal } from 'temporal-polyfill';
import { DUTCH_CALENDAR, sideOf, type OwedBy } from '@app/deadlines';
import { plainDate, type IsoDate } from '@app/kernel';

/** The desk's own norm: within so many working days somebody has read what she wrote and has answered. */
export const ANSWER_WITHIN_WORKING_DAYS = 10;
/** When the promise is over and no clock runs: not so soon that she looks in vain, and not so late that she gives up. */
const LOOK_AGAIN_AFTER_WORKING_DAYS = 5;
/** However far the next clock is: nobody is sent away for longer than this. */
const AT_LEAST_EVERY_WEEKS = 12;

/** A clock of her case that still runs. All dates are null while it stands still. */
export interface RunningClock {
  owedBy: OwedBy;
  due: IsoDate | null;
  overdueFrom: IsoDate | null;
  remindBy: IsoDate | null;
}

export interface ComeBackFacts {
  /** Today in Europe/Amsterdam. */
  today: IsoDate;
  /** The day that she knows of. */
  told: IsoDate;
  /** The last day on which she or the desk wrote or asked something; the desk's promise counts from it. */
  lastContactOn: IsoDate;
  /** Something lies in the mailbox that she has not seen. */
  unread: boolean;
  clocks: readonly RunningClock[];
}

/** The first working day on which coming back makes sense after something was sent to the desk. */
export function comeBackAfterFiling(day: Temporal.PlainDate): Temporal.PlainDate {
  return workingDaysAfter(day, ANSWER_WITHIN_WORKING_DAYS + 1);
}

/**
 * The earliest of the days that matter to her, always after today and always a working day: the day from which others
 * are late, the earliest defensible last day of a term of her own, and the day by which the desk has promised to
 * answer. While something unread lies there, the day that she knows of stays one of them, because she will come then
 * and nothing can call her back sooner.
 *
 * Where the calendar of decree days ends, the best guess is taken: she must be told a day in any case.
 */
export function nextComeBack(facts: ComeBackFacts): IsoDate {
  const { today, told } = facts;
  const promise = comeBackAfterFiling(plainDate(facts.lastContactOn)).toString();
  const horizon = plainDate(today).add({ weeks: AT_LEAST_EVERY_WEEKS }).toString();
  const days = [promise, ...facts.clocks.flatMap((clock) => dayOfClock(clock, today, horizon) ?? [])];
  if (facts.unread && told >= today && isWorkingDay(told))
    return earliest([told, ...days.filter(after(today))]);
  const ahead = days.filter(after(today));
  if (ahead.length > 0) return earliest(ahead);
  // Nothing is due soon. A day that she was told stays, so that it does not slide away with each look.
  if (told > today && isWorkingDay(told)) return told;
  return facts.clocks.some((clock) => (clock.overdueFrom ?? '') > today)
    ? onOrAfter(horizon)
    : workingDaysAfter(plainDate(today), LOOK_AGAIN_AFTER_WORKING_DAYS).toString();
}

/** The day of one clock; undefined when it lies behind today, or so far ahead that it is no reason to wait. */
function dayOfClock(clock: RunningClock, today: IsoDate, horizon: IsoDate): IsoDate | undefined {
  if (sideOf(clock.owedBy) === 'theirs') {
    const late = clock.overdueFrom;
    return late === null || late > horizon ? undefined : onOrAfter(late);
  }
  // Hers: never later than the day itself, so a day off moves it back. What cannot be reached any more is passed over.
  for (const day of [clock.remindBy, clock.due]) {
    if (day === null || day <= today || day > horizon) continue;
    const working = onOrBefore(day);
    if (working > today) return working;
  }
  return undefined;
}

function workingDaysAfter(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let date = day;
  for (let counted = 0; counted < count;) {
    date = date.add({ days: 1 });
    if (isWorkingDay(date.toString())) counted += 1;
  }
  return date;
}

const isWorkingDay = (day: IsoDate) => DUTCH_CALENDAR.isProbablyWorkingDay(day);

function onOrAfter(day: IsoDate): IsoDate {
  return isWorkingDay(day) ? day : onOrAfter(plainDate(day).add({ days: 1 }).toString());
}

function onOrBefore(day: IsoDate): IsoDate {
  return isWorkingDay(day) ? day : onOrBefore(plainDate(day).subtract({ days: 1 }).toString());
}

const after = (today: IsoDate) => (day: IsoDate) => day > today;

function earliest(days: readonly IsoDate[]): IsoDate {
  return [...days].sort()[0] ?? '';
}
