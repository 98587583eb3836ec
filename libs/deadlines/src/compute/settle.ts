import type { DayNumber } from '../calendar/day-number.js';
import type { LegalCalendar } from '../calendar/legal-calendar.js';
import type { Regime } from '../catalogue/term.js';
import type { Length } from '../length/length.js';
import type { Spell } from './spells.js';

/**
 * Algemene termijnenwet art. 4(a): the Act does not cover a term expressed in hours, in more than 90 days, in more
 * than twelve weeks, in more than three months, or in one or more years. Exactly 90, twelve and three are inside.
 * It is the expression that counts: twelve weeks are inside although thirteen weeks, 91 days, are not.
 */
export function isInsideAtw(length: Length): boolean {
  switch (length.unit) {
    case 'days':
    case 'working-days':
      return length.amount <= 90;
    case 'weeks':
      return length.amount <= 12;
    case 'months':
      return length.amount <= 3;
    default:
      return false;
  }
}

/** Whether a day off at the end moves a term of this length forward. */
export function movesOverDaysOff(regime: Regime, length: Length): boolean {
  // Working days end on a working day by themselves, and neither law moves hours.
  if (length.unit === 'working-days' || length.unit === 'hours') return false;
  return regime === 'eu' || (regime === 'atw' && isInsideAtw(length));
}

/** A stretch of two weeks always holds two working days; only shorter terms are checked for them. */
const ALWAYS_ENOUGH_DAYS = 14;

export interface Settled {
  end: DayNumber;
  /** The rule of two working days, and not only the day off at the end, decided. */
  twoDays: boolean;
}

/**
 * The last day of a term after the rules about days off.
 *
 * Algemene termijnenwet art. 1(1), Regulation 1182/71 art. 3(4): an end on a Saturday, Sunday or public holiday
 * moves to the next day that is none of these. Art. 2, and art. 3(5): a term of at least three (EU: two) days is
 * lengthened until it holds two working days.
 *
 * @param begin   Day zero of this stretch.
 * @param nominal Its end by counting alone.
 * @param spells  Suspended days, which are not days of the term.
 */
export function settle(
  regime: Regime,
  length: Length,
  begin: DayNumber,
  nominal: DayNumber,
  spells: readonly Spell[],
  calendar: LegalCalendar,
): Settled {
  if (!movesOverDaysOff(regime, length)) return { end: nominal, twoDays: false };
  const rolled = calendar.nextOrdinary(nominal);
  const least = regime === 'eu' ? 2 : 3;
  if (nominal - begin >= ALWAYS_ENOUGH_DAYS || (length.unit === 'days' && length.amount < least)) {
    return { end: rolled, twoDays: false };
  }
  const second = nthWorkingDay(begin, 2, spells, calendar);
  return second > rolled ? { end: second, twoDays: true } : { end: rolled, twoDays: false };
}

/** The n-th working day after `begin`, days inside a suspension not counted. */
export function nthWorkingDay(
  begin: DayNumber,
  n: number,
  spells: readonly Spell[],
  calendar: LegalCalendar,
): DayNumber {
  let day = begin;
  for (let left = n; left > 0;) {
    day += 1;
    if (calendar.isOrdinary(day) && !spells.some((spell) => spell.from <= day && day < spell.to)) left -= 1;
  }
  return day;
}
