import { Temporal } from 'temporal-polyfill';
import { LEGAL_ZONE, legalDay, type IsoDate } from '@app/kernel';

/** How many days after the sending a link still opens. */
export const LINK_DAYS = 30;

export interface LinkExpiry {
  /** The last day on which the link opens. */
  lastDay: IsoDate;
  /** The midnight that ends that day in the Netherlands. */
  expiresAt: Date;
}

/** @param today The calendar day of sending; @param days whole days after it on which the link still opens. */
export function linkExpiry(today: Temporal.PlainDate, days: number = LINK_DAYS): LinkExpiry {
  const end = today.add({ days: days + 1 }).toZonedDateTime(LEGAL_ZONE);
  return { lastDay: today.add({ days }).toString(), expiresAt: new Date(end.epochMilliseconds) };
}

/** The last day on which a link opens that ends at this midnight. */
export function lastDayOfLink(expiresAt: Date): IsoDate {
  return legalDay(new Date(expiresAt.getTime() - 1)).toString();
}
