import { plainDate, type IsoDate } from '@app/kernel';
import { isReminderDay } from '../planning/sending-hours.js';

/**
 * When a passed norm is told of: `passed` on the first working morning after it, to the caseworker; `to-lead` when the
 * stage has stayed for a working week more, to a lead, whether or not the caseworker looked: to look ends no stage.
 */
export type NormRung = 'passed' | 'to-lead';

/** Working days that a stage may stay past its norm before a lead hears of it; the desk's own choice. */
export const LEAD_AFTER_WORKING_DAYS = 5;

/**
 * @param today ISO date in Europe/Amsterdam.
 * @returns The latest norm of which a lead is told today: the day with five working days after it, up to and including today.
 */
export function latestNormForLead(today: IsoDate): IsoDate {
  let day = plainDate(today);
  for (let left = LEAD_AFTER_WORKING_DAYS; left > 0; day = day.subtract({ days: 1 })) {
    if (isReminderDay(day)) left -= 1;
  }
  return day.toString();
}
