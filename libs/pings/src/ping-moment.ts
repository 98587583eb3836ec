/**
 * When a ping goes out: at a whole or half hour, a while after something came, within her hours, and by chance, so that
 * nobody who sees the mail can tell when somebody at the desk wrote to her.
 */
import { Temporal } from 'temporal-polyfill';
import { isWithin, LEGAL_ZONE, plainDate, type HoursOfWeek, type IsoDate } from '@app/kernel';

const SLOT_MINUTES = 30;
/** At least so long after the moment at which it is planned. */
const LEAST_MINUTES = 30;
/** By chance at one of the slots of so many hours. */
const SPREAD_SLOTS = 7;
/** Two weeks: the only hour of a week may be the one that a clock skips in spring. */
const SLOTS_AHEAD = (15 * 24 * 60) / SLOT_MINUTES;

/**
 * @param sentOn Day of the last one; there is at most one a day.
 * @param chance A whole number from 0 up to and not including its argument, each as likely.
 * @returns Undefined when her hours never come.
 */
export function pingMoment(
  hours: readonly HoursOfWeek[],
  now: Temporal.Instant,
  sentOn: IsoDate | undefined,
  chance: (below: number) => number,
): Temporal.Instant | undefined {
  const first = slotFrom(earliest(now, sentOn));
  for (let ahead = 0; ahead < SLOTS_AHEAD; ahead += 1) {
    const slot = later(first, ahead);
    if (!isWithin(hours, slot)) continue;
    const slots = Array.from({ length: SPREAD_SLOTS }, (_, index) => later(slot, index));
    const open = slots.filter((one) => isWithin(hours, one));
    return open[chance(open.length)] ?? slot;
  }
  return undefined;
}

function earliest(now: Temporal.Instant, sentOn: IsoDate | undefined): Temporal.Instant {
  const soon = now.add({ minutes: LEAST_MINUTES });
  if (sentOn === undefined) return soon;
  const nextDay = plainDate(sentOn).add({ days: 1 }).toZonedDateTime(LEGAL_ZONE).toInstant();
  return Temporal.Instant.compare(soon, nextDay) < 0 ? nextDay : soon;
}

/** Dutch clocks are whole hours from UTC, so a half hour there is a half hour here. */
function slotFrom(moment: Temporal.Instant): Temporal.Instant {
  return moment.round({ smallestUnit: 'minute', roundingIncrement: SLOT_MINUTES, roundingMode: 'ceil' });
}

function later(slot: Temporal.Instant, slots: number): Temporal.Instant {
  return slot.add({ minutes: slots * SLOT_MINUTES });
}
