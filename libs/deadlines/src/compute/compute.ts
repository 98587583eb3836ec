import { invalid } from '@app/kernel';
import { DUTCH_CALENDAR, type LegalCalendar } from '../calendar/legal-calendar.js';
import { CATALOGUE, type Catalogue } from '../catalogue/catalogue.js';
import { computeBackward } from './backward.js';
import { finishDays, finishHours } from './finish.js';
import { computeForward } from './forward.js';
import { computeHours } from './hours.js';
import { planOf, type Plan } from './plan.js';
import { printedOnly } from './printed-only.js';
import type { DeadlineRequest } from './request.js';
import type { DeadlineResult } from './result.js';

export interface ComputeOptions {
  /** Which days are off. Default: the calendar in use. */
  calendar?: LegalCalendar;
  /** The catalogue that the case started with. Default: the newest. */
  catalogue?: Catalogue;
  /**
   * What to do with an extension that was announced after the term had ended. It extends nothing either way:
   * `refuse` (default) says so with an error, `set-aside` computes without it and says so in a warning.
   */
  lateExtensions?: 'refuse' | 'set-aside';
}

/**
 * Computes one legal term: the last day in time, the day from which the other side is late, the day by which she
 * should act, and every step of the way in words.
 *
 * All dates are calendar days in Europe/Amsterdam as `YYYY-MM-DD`; terms in hours take and give local date-times.
 * The function is pure: it reads no clock and no time zone of the machine.
 *
 * Sources: Algemene termijnenwet; Awb 4:13-4:18, 6:7-6:12, 7:4, 7:10, 9:8-9:24; Regulation 1182/71 art. 3.
 *
 * @throws DomainError of kind `invalid` with one plain sentence: unknown term, no number in law, impossible date,
 *         an extension or suspension that the law does not know, or a calendar that ends too early.
 */
export function computeDeadline(request: DeadlineRequest, options: ComputeOptions = {}): DeadlineResult {
  const result = computeFrom(request, options);
  return typeof request.earliestStart === 'string'
    ? remindEarlier(result, request, request.earliestStart, options)
    : result;
}

/** She is reminded as if the term had begun on the earliest day that could be its start. */
function remindEarlier(
  result: DeadlineResult,
  request: DeadlineRequest,
  earliestStart: string,
  options: ComputeOptions,
): DeadlineResult {
  if (result.remindBy === null && result.due !== null) {
    throw invalid('DEADLINES.NOT_HERS', '"earliestStart" is for her own terms; leave it out for this one.');
  }
  if (earliestStart > request.start) {
    throw invalid(
      'DEADLINES.SWAPPED_STARTS',
      `earliestStart: ${earliestStart} lies after the start on ${request.start}; the earlier of the two belongs here.`,
    );
  }
  // A printed day is the same whatever the start; the engine has settled it against the count already.
  const cautious = computeFrom({ ...request, start: earliestStart }, options);
  if (cautious.remindBy === null || result.remindBy === null || cautious.remindBy >= result.remindBy)
    return result;
  return {
    ...result,
    remindBy: cautious.remindBy,
    reasons: { ...result.reasons, remindBy: cautious.reasons.remindBy },
  };
}

function computeFrom(request: DeadlineRequest, options: ComputeOptions): DeadlineResult {
  const calendar = options.calendar ?? DUTCH_CALENDAR;
  const catalogue = options.catalogue ?? CATALOGUE;
  const plan = planOf(request, catalogue);
  const { length } = plan;
  if (length === null) {
    if (typeof request.printed === 'string') return printedOnly(plan, request, catalogue, calendar);
    throw noNumber(plan);
  }
  if (length.unit === 'hours') {
    return finishHours(plan, request, computeHours(plan, length, request), catalogue, calendar);
  }
  const outcome = plan.backward
    ? computeBackward(plan, length, request, calendar)
    : computeForward(plan, length, request, calendar, options.lateExtensions ?? 'refuse');
  return finishDays(plan, request, outcome, catalogue, calendar);
}

/** A row without a number says why, and what the desk goes by instead. */
function noNumber(plan: Plan): Error {
  const why = plan.row?.noNumber?.en ?? 'The law gives no number.';
  const norm = plan.row?.deskNorm?.en;
  const otherwise =
    plan.owedBy === 'nobody' ? '' : (norm ?? 'If a letter names a date, give it as "printed".');
  return invalid('DEADLINES.NO_NUMBER', `${plan.label} cannot be computed. ${why} ${otherwise}`.trim());
}
