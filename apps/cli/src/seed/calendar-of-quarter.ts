import type { Temporal } from 'temporal-polyfill';
import { comeBackAfterFiling } from '@app/cases';
import { LEGAL_ZONE, plainDate, type IsoDate } from '@app/kernel';
import { periodOf, type Quarter } from '@app/statistics';

/** A day on which somebody may file, with what follows from it; worked out once for all who file on it. */
export interface FilingDay {
  date: IsoDate;
  /** Midnight in the Netherlands, in milliseconds since 1970. */
  startsAt: number;
  comeBackOn: IsoDate;
}

export function daysOf(quarter: Quarter): FilingDay[] {
  const { from, to } = periodOf(quarter);
  const days: FilingDay[] = [];
  for (let day: Temporal.PlainDate = plainDate(from); day.toString() <= to; day = day.add({ days: 1 })) {
    days.push({
      date: day.toString(),
      startsAt: day.toZonedDateTime(LEGAL_ZONE).epochMilliseconds,
      comeBackOn: comeBackAfterFiling(day).toString(),
    });
  }
  return days;
}
