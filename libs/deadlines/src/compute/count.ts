import { invalid } from '@app/kernel';
import { addMonths, type DayNumber } from '../calendar/day-number.js';
import { isoOf } from '../calendar/day-text.js';
import type { LegalCalendar } from '../calendar/legal-calendar.js';
import type { Regime } from '../catalogue/term.js';
import { addLength, type Length } from '../length/length.js';
import type { Extension } from './extensions.js';
import { movesOverDaysOff, nthWorkingDay, settle } from './settle.js';
import type { Ledger, Spell } from './spells.js';

/** The term itself, or one extension of it. */
export interface Stretch {
  extension: Extension | null;
  length: Length;
  /** Day zero of the stretch: the start, or the end before any roll of the stretch before. */
  begin: DayNumber;
  /** End by counting alone, before suspensions. */
  counted: DayNumber;
  /** The suspensions that fell in it, each with the end to which it moved the term. */
  spells: { spell: Spell; end: DayNumber }[];
  /** End with suspensions, before any roll. */
  nominal: DayNumber;
}

export interface Count {
  stretches: Stretch[];
  /** Extensions whose notice came after the term had ended. */
  setAside: { extension: Extension; endedOn: DayNumber }[];
  nominal: DayNumber;
  due: DayNumber;
  /** The latest last day that can be defended: every extension counted from the rolled end before it. */
  latest: DayNumber;
  twoDays: boolean;
  /** Whether the last stretch is one that days off move. */
  moves: boolean;
  suspendedFrom: DayNumber | null;
  /** A suspension that begins after the term ended. */
  unused: Spell | null;
}

export interface CountOptions {
  regime: Regime;
  calendar: LegalCalendar;
  ledger: Ledger;
  /** What to do with an extension announced after the term had ended. */
  late: 'refuse' | 'set-aside';
}

/**
 * Counts a term forward: the length, then each extension from the end before any roll, with suspended days added to
 * the stretch in which they began, and one roll at the very end.
 *
 * Beside the last day it keeps the latest one that somebody could defend, in which each extension is counted from
 * the rolled end before it. No authority settles that question, so an agency is called late only after that day.
 */
export function countForward(
  dayZero: DayNumber,
  base: Length,
  extensions: readonly Extension[],
  options: CountOptions,
): Count {
  const { ledger } = options;
  const result: Count = {
    stretches: [],
    setAside: [],
    nominal: dayZero,
    due: dayZero,
    latest: dayZero,
    twoDays: false,
    moves: false,
    suspendedFrom: null,
    unused: null,
  };
  const waiting = [...ledger.closed];
  addStretch(result, null, base, waiting, options);
  for (const extension of extensions) {
    if (result.suspendedFrom !== null) break;
    if (isLate(extension, result.due, options)) {
      result.setAside.push({ extension, endedOn: result.due });
      continue;
    }
    addStretch(result, extension, extension.length, waiting, options);
  }
  considerWholeMonths(result, dayZero, options);
  if (result.suspendedFrom === null) {
    result.unused = waiting[0] ?? (ledger.openFrom === null ? null : { from: ledger.openFrom, to: Infinity });
  }
  return result;
}

function addStretch(
  result: Count,
  extension: Extension | null,
  length: Length,
  waiting: Spell[],
  { regime, calendar, ledger }: CountOptions,
): void {
  const begin = result.nominal;
  const lateBegin = result.latest;
  const working = length.unit === 'working-days';
  const end = (from: DayNumber) =>
    working ? nthWorkingDay(from, length.amount, ledger.closed, calendar) : addLength(from, length);
  let nominal = end(begin);
  let late = lateBegin === begin ? nominal : end(lateBegin);
  const stretch: Stretch = { extension, length, begin, counted: nominal, spells: [], nominal };
  const settled = (from: DayNumber, to: DayNumber) =>
    settle(regime, length, from, to, ledger.closed, calendar);
  // A suspension belongs to the stretch that is still running when it begins.
  for (let spell = waiting[0]; spell !== undefined; spell = waiting[0]) {
    if (spell.from > settled(lateBegin, late).end) break;
    waiting.shift();
    if (!working) {
      nominal += spell.to - spell.from;
      late += spell.to - spell.from;
    }
    stretch.spells.push({ spell, end: nominal });
  }
  stretch.nominal = nominal;
  result.stretches.push(stretch);
  result.nominal = nominal;
  const due = settled(begin, nominal);
  const latest = late === nominal && lateBegin === begin ? due : settled(lateBegin, late);
  result.due = due.end;
  result.twoDays = due.twoDays;
  result.latest = Math.max(due.end, latest.end);
  result.moves = movesOverDaysOff(regime, length);
  if (waiting.length === 0 && ledger.openFrom !== null && ledger.openFrom <= result.latest) {
    result.suspendedFrom = ledger.openFrom;
  }
}

/**
 * A month that is too short cuts a date off: 31 January plus one month plus two months is 28 April, and plus three
 * months is 30 April. Somebody may defend the second reading, so it counts for the latest day.
 */
function considerWholeMonths(result: Count, dayZero: DayNumber, options: CountOptions): void {
  if (result.stretches.length < 2) return;
  let months = 0;
  let suspended = 0;
  for (const { length, spells } of result.stretches) {
    if (length.unit !== 'months' && length.unit !== 'years') return;
    months += length.amount * (length.unit === 'years' ? 12 : 1);
    for (const { spell } of spells) suspended += spell.to - spell.from;
  }
  const last = result.stretches[result.stretches.length - 1];
  if (last === undefined) return;
  const whole = addMonths(dayZero, months) + suspended;
  const { end } = settle(options.regime, last.length, last.begin, whole, [], options.calendar);
  result.latest = Math.max(result.latest, end);
}

/**
 * Whether the notice of an extension came too late to extend anything.
 *
 * A term that has ended cannot be extended any more by the one who let it pass; she can still agree to wait.
 */
function isLate(extension: Extension, endedOn: DayNumber, { late }: CountOptions): boolean {
  if (extension.consent || extension.noticeOn === null || extension.noticeOn <= endedOn) return false;
  if (late === 'set-aside') return true;
  throw invalid(
    'DEADLINES.EXTENSION_TOO_LATE',
    `${extension.at}: the extension was announced on ${isoOf(extension.noticeOn)}, after the term had ended on ${isoOf(endedOn)}, so it extends nothing; leave it out, or give "consent": true if she agreed in writing.`,
  );
}

/** @throws DomainError when a suspension begins after the term has ended */
export function assertUsed(count: Count): void {
  if (count.unused === null) return;
  throw invalid(
    'DEADLINES.SUSPENSION_AFTER_END',
    `The suspension from ${isoOf(count.unused.from)} begins after the term ended on ${isoOf(count.latest)}; a term that has ended cannot be suspended.`,
  );
}
