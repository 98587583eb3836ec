import { invalid } from '@app/kernel';
import { addMonths, withinRange, type DayNumber } from '../calendar/day-number.js';
import { counted, type CountedUnit } from './number-words.js';

/** The length of a term in the one unit in which the law expresses it. */
export interface Length {
  /** ISO 8601, e.g. `P6W` or `PT72H`. */
  iso: string;
  unit: CountedUnit;
  /** A whole number of units, at least 1. */
  amount: number;
  /** `six weeks` */
  en: string;
  /** `zes weken` */
  nl: string;
}

const UNITS: Record<string, CountedUnit> = {
  D: 'days',
  W: 'weeks',
  M: 'months',
  Y: 'years',
  H: 'hours',
};

const FORM = /^P(?:(\d{1,5})([DWMY])|T(\d{1,5})(H))$/;
const CACHE_SIZE = 2_000;
const cache = new Map<string, Length>();

/**
 * Reads a length in exactly one unit.
 *
 * The unit matters in law: twelve weeks are inside the Algemene termijnenwet and 91 days are not, and a month is
 * not thirty days. A mixture such as `P1M3D` is therefore refused instead of being guessed at.
 *
 * @param iso     `PnD`, `PnW`, `PnM`, `PnY` or `PTnH`, n at least 1.
 * @param working Whether days mean working days.
 * @param field   Named in the refusal.
 * @throws DomainError `DEADLINES.BAD_LENGTH`
 */
export function readLength(iso: string, working: boolean, field: string): Length {
  const key = working ? `${iso}*` : iso;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const match = FORM.exec(iso);
  const amount = Number(match?.[1] ?? match?.[3] ?? 0);
  const named = UNITS[match?.[2] ?? match?.[4] ?? ''];
  if (named === undefined || amount < 1) {
    throw invalid(
      'DEADLINES.BAD_LENGTH',
      `${field}: ${JSON.stringify(iso.slice(0, 40))} is not a length in one unit; write for example P6W, P90D, P3M, P1Y or PT72H.`,
    );
  }
  if (working && named !== 'days') {
    throw invalid('DEADLINES.BAD_LENGTH', `${field}: working days are given in days, for example P10D.`);
  }
  const unit = working ? 'working-days' : named;
  const length: Length = { iso, unit, amount, ...counted(amount, unit) };
  if (cache.size < CACHE_SIZE) cache.set(key, length);
  return length;
}

/**
 * `day` plus (or minus) a length in calendar units; the day itself is not counted.
 *
 * Weeks end on the same weekday, months and years on the same date or, where the month is too short, on its last
 * day. Hours and working days have files of their own.
 */
export function addLength(day: DayNumber, length: Length, direction: 1 | -1 = 1): DayNumber {
  const amount = direction * length.amount;
  switch (length.unit) {
    case 'days':
      return withinRange(day + amount);
    case 'weeks':
      return withinRange(day + 7 * amount);
    case 'months':
      return addMonths(day, amount);
    case 'years':
      return addMonths(day, 12 * amount);
    default:
      throw invalid('DEADLINES.BAD_LENGTH', `${length.iso} cannot be counted in calendar days.`);
  }
}

/** The length in days where a unit has a fixed number of them, else undefined (months, years, hours). */
export function inDays(length: Length): number | undefined {
  if (length.unit === 'weeks') return 7 * length.amount;
  return length.unit === 'days' || length.unit === 'working-days' ? length.amount : undefined;
}
