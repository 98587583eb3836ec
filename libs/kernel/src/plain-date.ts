import { Temporal } from 'temporal-polyfill';
import { LEGAL_ZONE } from './clock.js';
import { invalid } from './domain-error.js';

/** A calendar day as `YYYY-MM-DD`; the form in which legal dates travel and are stored. */
export type IsoDate = string;

/**
 * Reads a calendar day and nothing looser: no time, no offset, no 31 February.
 *
 * @throws DomainError `KERNEL.IMPOSSIBLE_DATE`
 */
export function plainDate(text: string): Temporal.PlainDate {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' });
    } catch {
      // Falls through to the one refusal below.
    }
  }
  throw invalid('KERNEL.IMPOSSIBLE_DATE', `"${text.slice(0, 40)}" is not a calendar date (YYYY-MM-DD).`);
}

export function isPlainDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string') return false;
  try {
    plainDate(text);
    return true;
  } catch {
    return false;
  }
}

/** The Dutch calendar day on which a moment falls. */
export function legalDay(moment: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(LEGAL_ZONE)
    .toPlainDate();
}

/** The calendar quarter of a day, as `2026-Q3`. */
export function quarterOf(day: Temporal.PlainDate): string {
  return `${day.year}-Q${Math.ceil(day.month / 3)}`;
}
