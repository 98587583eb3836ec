import { invalid } from '@app/kernel';
import { parseDay, type DayNumber } from '../calendar/day-number.js';
import { isoOf } from '../calendar/day-text.js';
import type { SuspensionInput } from './request.js';
import type { Plan } from './plan.js';

/** A stretch of days that do not count: from `from` up to, and not including, `to`. */
export interface Spell {
  from: DayNumber;
  to: DayNumber;
}

/** The suspensions of a term in order, overlapping ones made into one. */
export interface Ledger {
  closed: readonly Spell[];
  /** First suspended day of a suspension that has not ended. */
  openFrom: DayNumber | null;
  /** Whether some suspensions overlapped, so that days are not counted twice. */
  merged: boolean;
}

const NOTHING_SUSPENDED: Ledger = { closed: [], openFrom: null, merged: false };

/**
 * Checks the suspensions against the law of the term and puts them in order.
 *
 * A suspension that ends on the day on which it begins has no days, which is allowed: an application can be
 * completed on the very day on which the suspension would begin.
 *
 * @param dayZero Day zero of the term; it does not count anyway, so a suspension begins after it.
 * @throws DomainError of kind `invalid`
 */
export function readSpells(
  inputs: readonly SuspensionInput[] | null | undefined,
  plan: Plan,
  dayZero: DayNumber,
): Ledger {
  if (inputs === null || inputs === undefined || inputs.length === 0) return NOTHING_SUSPENDED;
  if (plan.suspension === null) {
    throw invalid(
      'DEADLINES.NO_SUSPENSION',
      `${plan.label}: the law knows no suspension of this term (${plan.law?.en}); leave it out, or give an extension if there was one.`,
    );
  }
  const spells = inputs.map((input, index) => readSpell(input, index, dayZero));
  spells.sort((a, b) => a.from - b.from);
  return merge(spells);
}

function readSpell(input: SuspensionInput, index: number, dayZero: DayNumber): Spell {
  const at = `suspensions[${index}]`;
  const from = parseDay(input.from, `${at}.from`);
  const to = input.to === null ? Infinity : parseDay(input.to, `${at}.to`);
  if (to < from) {
    throw invalid(
      'DEADLINES.SUSPENSION_BACKWARDS',
      `${at} ends on ${input.to}, before it begins on ${input.from}; "to" is the day on which counting resumes.`,
    );
  }
  if (from <= dayZero) {
    throw invalid(
      'DEADLINES.SUSPENSION_BEFORE_START',
      `${at} begins on ${input.from}, but the first day that counts is ${isoOf(dayZero + 1)}; it cannot begin earlier.`,
    );
  }
  return { from, to };
}

function merge(sorted: readonly Spell[]): Ledger {
  const closed: Spell[] = [];
  let merged = false;
  for (const spell of sorted) {
    const last = closed[closed.length - 1];
    if (last !== undefined && spell.from < last.to) {
      merged = true;
      last.to = Math.max(last.to, spell.to);
    } else {
      closed.push({ ...spell });
    }
  }
  const last = closed[closed.length - 1];
  if (last !== undefined && last.to === Infinity) {
    closed.pop();
    return { closed, openFrom: last.from, merged };
  }
  return { closed, openFrom: null, merged };
}
