import { parseDay, withinRange, type DayNumber } from '../calendar/day-number.js';
import { dayText, isoOf } from '../calendar/day-text.js';
import type { LegalCalendar } from '../calendar/legal-calendar.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { cautionsOfRow, outsideValidity } from '../explain/cautions.js';
import { actBy, herLateFrom, lateFrom } from '../explain/prudence.js';
import type { HourOutcome } from './hours.js';
import { momentText } from './hours.js';
import type { Outcome } from './outcome.js';
import { penaltyAfter } from './penalty.js';
import type { Plan } from './plan.js';
import { applyPrinted, readPrintedDay, readPrintedMoment } from './printed.js';
import type { DeadlineRequest } from './request.js';
import type { DeadlineResult, Warning } from './result.js';

/** What every answer has, whatever the unit; the dates are filled in by the caller. */
export function answer(
  plan: Plan,
  request: DeadlineRequest,
  catalogue: Catalogue,
  calendar: LegalCalendar,
): DeadlineResult {
  return {
    term: request.term,
    variant: plan.variant,
    owedBy: plan.owedBy,
    start: request.start,
    nominal: null,
    due: null,
    overdueFrom: null,
    remindBy: null,
    atw: false,
    regime: plan.regime,
    basis: plan.basis,
    steps: [],
    state: 'running',
    reasons: { overdueFrom: null, remindBy: null },
    printed: request.printed ?? null,
    catalogue: null,
    receivedByPostBy: null,
    penalty: null,
    warnings: [],
    sureness: plan.row?.sure ?? null,
    catalogueVersion: plan.row === null ? null : catalogue.version,
    calendarVersion: calendar.version,
  };
}

/** Adds the prudent dates to a term in days, and lets the printed date go first. */
export function finishDays(
  plan: Plan,
  request: DeadlineRequest,
  outcome: Outcome,
  catalogue: Catalogue,
  calendar: LegalCalendar,
): DeadlineResult {
  const result = answer(plan, request, catalogue, calendar);
  result.atw = outcome.atw;
  result.steps = outcome.steps;
  result.warnings = warningsOf(plan, request, outcome.warnings);
  if (outcome.due === null || outcome.nominal === null) {
    result.state = 'suspended';
    if (typeof request.printed === 'string') readPrintedDay(request.printed, plan, request.start);
    return result;
  }
  const hers = plan.side === 'hers';
  const overdue = withinRange((hers ? outcome.due : outcome.latest) + 1);
  const dueText = dayText(outcome.due);
  result.nominal = isoOf(outcome.nominal);
  result.due = dueText.iso;
  result.overdueFrom = isoOf(overdue);
  result.reasons.overdueFrom = hers
    ? herLateFrom(dayText(overdue))
    : lateFrom(dayText(overdue), dayText(overdue - 1), overdue - 1 !== outcome.due);
  if (hers) remind(result, outcome.earliest, outcome.due);
  if (plan.row?.postalRule === true) result.receivedByPostBy = postalDay(outcome, calendar);
  if (plan.row?.penalty === true) result.penalty = penaltyAfter(parseDay(request.start, 'start'));
  if (typeof request.printed === 'string') {
    applyPrinted(result, plan, readPrintedDay(request.printed, plan, request.start), outcome);
  }
  return result;
}

function remind(result: DeadlineResult, earliest: DayNumber, due: DayNumber): void {
  result.remindBy = isoOf(earliest);
  result.reasons.remindBy = actBy(dayText(earliest), earliest === due);
}

/** Awb 6:9(2): posted in time, a letter may arrive up to a week after the end; that week has an end of its own. */
function postalDay(outcome: Outcome, calendar: LegalCalendar): string | null {
  const day = calendar.nextOrdinaryIfKnown((outcome.due ?? 0) + 7);
  return day === null ? null : isoOf(day);
}

function warningsOf(plan: Plan, request: DeadlineRequest, own: readonly Warning[]): Warning[] {
  return [...cautionsOfRow(plan), ...outsideValidity(plan, request.start), ...own];
}

/** The same for a term in hours. */
export function finishHours(
  plan: Plan,
  request: DeadlineRequest,
  outcome: HourOutcome,
  catalogue: Catalogue,
  calendar: LegalCalendar,
): DeadlineResult {
  const result = answer(plan, request, catalogue, calendar);
  const hers = plan.side === 'hers';
  result.nominal = outcome.nominal;
  result.due = outcome.nominal;
  result.overdueFrom = outcome.overdueFrom;
  result.remindBy = hers ? outcome.nominal : null;
  result.steps = outcome.steps;
  result.reasons.overdueFrom = outcome.overdueReason;
  if (hers) result.reasons.remindBy = actBy(momentText(outcome.nominal), true);
  result.warnings = warningsOf(plan, request, outcome.warnings);
  if (typeof request.printed === 'string') readPrintedMoment(result, plan, request.printed, request.start);
  return result;
}
