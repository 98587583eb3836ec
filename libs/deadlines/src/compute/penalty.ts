import { parseDay, withinRange, type DayNumber } from '../calendar/day-number.js';
import { isoOf } from '../calendar/day-text.js';
import type { IsoDate } from '@app/kernel';
import type { Penalty } from './result.js';

/** Awb 4:17(1)-(2): 14 days at 23 euros, 14 at 35, and the rest of the 42 days at 45; together 1442 euros. */
export const PENALTY_RATES: readonly { days: number; perDay: number }[] = [
  { days: 14, perDay: 23 },
  { days: 14, perDay: 35 },
  { days: 14, perDay: 45 },
];

const MAX_DAYS = PENALTY_RATES.reduce((sum, { days }) => sum + days, 0);
const MAX_EUROS = PENALTY_RATES.reduce((sum, { days, perDay }) => sum + days * perDay, 0);

/** The penalty days after the last day of the two weeks, with what each stretch costs. */
export function penaltyAfter(lastDayOfTwoWeeks: DayNumber): Penalty {
  let from = withinRange(lastDayOfTwoWeeks + 1);
  const stretches = PENALTY_RATES.map(({ days, perDay }) => {
    const stretch = {
      from: isoOf(from),
      to: isoOf(withinRange(from + days - 1)),
      days,
      perDay,
      amount: days * perDay,
    };
    from += days;
    return stretch;
  });
  return {
    currency: 'EUR',
    firstDay: isoOf(lastDayOfTwoWeeks + 1),
    lastDay: isoOf(lastDayOfTwoWeeks + MAX_DAYS),
    maxDays: MAX_DAYS,
    max: MAX_EUROS,
    stretches,
  };
}

/**
 * Euros owed when the agency decides on `decidedOn`: every penalty day up to and including that day.
 *
 * @param lastDayOfTwoWeeks Last day of the two weeks after the notice of default (Awb 4:17(3)).
 * @param decidedOn         Day of the decision, or today while there is none.
 */
export function penaltyOwed(lastDayOfTwoWeeks: IsoDate, decidedOn: IsoDate): number {
  let days = parseDay(decidedOn, 'decidedOn') - parseDay(lastDayOfTwoWeeks, 'lastDayOfTwoWeeks');
  let owed = 0;
  for (const rate of PENALTY_RATES) {
    owed += Math.max(0, Math.min(days, rate.days)) * rate.perDay;
    days -= rate.days;
  }
  return owed;
}
