import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '@app/deadlines';

/** The desk's own norm: within so many working days somebody has read what she wrote and has answered. */
export const ANSWER_WITHIN_WORKING_DAYS = 10;

/** The first working day on which coming back makes sense after something was sent to the desk. */
export function comeBackAfterFiling(day: Temporal.PlainDate): Temporal.PlainDate {
  let date = day;
  for (let counted = 0; counted <= ANSWER_WITHIN_WORKING_DAYS;) {
    date = date.add({ days: 1 });
    if (isWorkingDay(date.toString())) counted += 1;
  }
  return date;
}
