/** Calendar quarters as `2026-Q3`: the rhythm in which figures leave the desk. */
import type { Temporal } from 'temporal-polyfill';
import { invalid, plainDate, quarterOf, type IsoDate } from '@app/kernel';

/** A calendar quarter as `YYYY-Qn`. Texts of this form sort in the order of time. */
export type Quarter = string;

/**
 * Reads a quarter and nothing looser.
 *
 * @throws DomainError `STATISTICS.QUARTER_TEXT`
 */
export function parseQuarter(text: string): Quarter {
  if (/^20\d{2}-Q[1-4]$/.test(text)) return text;
  throw invalid('STATISTICS.QUARTER_TEXT', `"${text.slice(0, 20)}" is not a quarter; write it as 2026-Q3.`);
}

/** The first and the last day of a quarter. */
export function periodOf(quarter: Quarter): { from: IsoDate; to: IsoDate } {
  const first = plainDate(`${quarter.slice(0, 4)}-${String(numberOf(quarter) * 3 - 2).padStart(2, '0')}-01`);
  return { from: first.toString(), to: first.add({ months: 3 }).subtract({ days: 1 }).toString() };
}

/** True from the first day after the quarter on. */
export function hasEnded(quarter: Quarter, today: Temporal.PlainDate): boolean {
  return quarter < quarterOf(today);
}

/** The last `count` quarters that have ended, oldest first. */
export function fullQuartersBefore(today: Temporal.PlainDate, count: number): Quarter[] {
  return Array.from({ length: count }, (_, index) =>
    quarterOf(today.subtract({ months: 3 * (count - index) })),
  );
}

/** The quarter before this one. */
export function previousQuarter(quarter: Quarter): Quarter {
  return quarterOf(plainDate(periodOf(quarter).from).subtract({ days: 1 }));
}

/** 1 to 4. */
export function numberOf(quarter: Quarter): number {
  return Number(quarter.slice(6));
}
