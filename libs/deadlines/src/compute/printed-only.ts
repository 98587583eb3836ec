import { invalid } from '@app/kernel';
import { parseDay, withinRange } from '../calendar/day-number.js';
import { dayText, isoOf } from '../calendar/day-text.js';
import type { LegalCalendar } from '../calendar/legal-calendar.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { cautionsOfRow, outsideValidity } from '../explain/cautions.js';
import { actBy, herLateFrom, lateFrom } from '../explain/prudence.js';
import { printedDay } from '../explain/sentences.js';
import { answer } from './finish.js';
import type { Plan } from './plan.js';
import { readPrintedDay } from './printed.js';
import type { DeadlineRequest } from './request.js';
import type { DeadlineResult } from './result.js';

/**
 * A row for which the law gives no number, and the letter does: time to repair an objection, or to say whether she
 * wants a hearing. The printed day is then all there is.
 */
export function printedOnly(
  plan: Plan,
  request: DeadlineRequest,
  catalogue: Catalogue,
  calendar: LegalCalendar,
): DeadlineResult {
  if (plan.owedBy === 'nobody') {
    throw invalid(
      'DEADLINES.NO_NUMBER',
      `${plan.label} is a rule and not a term, so a printed date has no meaning here.`,
    );
  }
  if (request.extensions?.length || request.suspensions?.length || request.otherStart) {
    throw invalid(
      'DEADLINES.NO_NUMBER',
      `${plan.label}: the law gives no number, so only the printed date counts; leave the rest out.`,
    );
  }
  parseDay(request.start, 'start');
  const day = readPrintedDay(request.printed ?? '', plan, request.start);
  const text = dayText(day);
  const after = dayText(withinRange(day + 1));
  const result = answer(plan, request, catalogue, calendar);
  result.nominal = text.iso;
  result.due = text.iso;
  result.overdueFrom = isoOf(day + 1);
  result.steps = [{ date: text.iso, rule: 'printed', ...printedDay(text.en, text.nl) }];
  result.warnings = [...cautionsOfRow(plan), ...outsideValidity(plan, request.start)];
  if (plan.side === 'hers') {
    result.remindBy = text.iso;
    result.reasons = { overdueFrom: herLateFrom(after), remindBy: actBy(text, true) };
  } else {
    result.reasons.overdueFrom = lateFrom(after, text, false);
  }
  return result;
}
