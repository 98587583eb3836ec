import type { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '@app/kernel';

/**
 * How long a link of the Platform works. No law gives a number: a year is four publications, after which the desk asks
 * who speaks for the organisation now.
 */
export const LINK_TERM = { years: 1 } as const;

/** The last day on which a link works. @param madeOn Dutch calendar day. */
export function lastDayOf(madeOn: Temporal.PlainDate): IsoDate {
  return madeOn.add(LINK_TERM).toString();
}

/** From the day after its last one on; never stored, always asked. */
export function hasEnded(link: { expiresOn: IsoDate }, today: IsoDate): boolean {
  return link.expiresOn < today;
}
