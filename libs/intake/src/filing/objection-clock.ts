/**
 * Whether a term to object is running against her, told the moment that she gives a date, because six weeks are short.
 * The day is the earliest that can be defended; what starts the legal clock of her case is for the caseworker.
 * Sources: Awb 6:7 and 6:8, AWR 22j, Vw 2000 art. 69.
 */
import type { Temporal } from 'temporal-polyfill';
import { computeDeadline } from '@app/deadlines';
import { DomainError, isPlainDate, plainDate, type IsoDate } from '@app/kernel';
import { mayBeObjectedTo } from './institution-kinds.js';

/** What she knows of the letter; each `YYYY-MM-DD`. */
export interface DecisionLetter {
  institutionType?: string;
  /** The date on the letter. */
  dated?: IsoDate;
  /** The day on which it was sent or handed over. */
  sent?: IsoDate;
  /** The last day that the letter itself names. */
  printed?: IsoDate;
}

export interface ObjectionClock {
  /** The day by which she should have objected. */
  lastDay: IsoDate;
  /** Whole days from today until then; 0 on the last day, below 0 when it is over. */
  daysLeft: number;
  /** The special acts know shorter terms for this institution, which depend on the kind of decision. */
  mayBeShorter: boolean;
}

const TERM_OF: Record<string, string> = { 'tax-administration': 'TAX-22j', 'immigration-service': 'IND-69' };

/** Undefined when no term can be running, or when too little is known to name a day. */
export function objectionClock(
  letter: DecisionLetter,
  today: Temporal.PlainDate,
): ObjectionClock | undefined {
  const { institutionType = '', printed } = letter;
  if (!mayBeObjectedTo(institutionType)) return undefined;
  const computed = computedDay(letter);
  const printedDay = isPlainDate(printed) ? printed : undefined;
  // She acts by the earlier of the two: the letter may be wrong, and so may her memory of when it came.
  const lastDay = [computed, printedDay].filter((day) => day !== undefined).sort()[0];
  if (lastDay === undefined) return undefined;
  return {
    lastDay,
    daysLeft: today.until(plainDate(lastDay)).days,
    mayBeShorter: institutionType === 'immigration-service' && printedDay === undefined,
  };
}

function computedDay({ institutionType = '', dated, sent }: DecisionLetter): IsoDate | undefined {
  const isTax = institutionType === 'tax-administration';
  const start = isTax ? (dated ?? sent) : (sent ?? dated);
  if (!isPlainDate(start)) return undefined;
  try {
    const result = computeDeadline({
      term: TERM_OF[institutionType] ?? 'OBJ-6-7',
      start,
      otherStart: isTax && isPlainDate(sent) ? sent : null,
    });
    return result.remindBy ?? result.due ?? undefined;
  } catch (error) {
    // The calendar does not reach a day of long ago or far ahead; then no day is better than a wrong one.
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
