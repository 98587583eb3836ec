import { invalid } from '@app/kernel';
import { parseDay, type DayNumber } from '../calendar/day-number.js';
import { dayText } from '../calendar/day-text.js';
import type { LegalCalendar } from '../calendar/legal-calendar.js';
import { addLength, type Length } from '../length/length.js';
import * as say from '../explain/sentences.js';
import type { Outcome } from './outcome.js';
import type { Plan } from './plan.js';
import type { DeadlineRequest } from './request.js';
import type { Reason, Step, StepRule, Warning } from './result.js';
import { isInsideAtw } from './settle.js';

/**
 * A term that is counted back from an event, such as papers until ten days before a hearing.
 *
 * Algemene termijnenwet art. 1(2), Regulation 1182/71 art. 3(4): such a term never moves. A Saturday stays a
 * Saturday, so for her the working day before it is the day to act on.
 */
export function computeBackward(
  plan: Plan,
  length: Length,
  request: DeadlineRequest,
  calendar: LegalCalendar,
): Outcome {
  if (request.extensions?.length || request.suspensions?.length) {
    throw invalid(
      'DEADLINES.BACKWARD_FIXED',
      `${plan.label} is counted back from an event, so it cannot be extended or suspended; give the new day of the event as "start".`,
    );
  }
  if (typeof request.otherStart === 'string') {
    throw invalid('DEADLINES.NO_SECOND_START', `${plan.label} has one start; leave "otherStart" out.`);
  }
  const zero = parseDay(request.start, 'start');
  const nominal =
    length.unit === 'working-days'
      ? workingDaysBack(zero, length.amount, calendar)
      : addLength(zero, length, -1);
  const steps: Step[] = [
    step(nominal, 'count', say.countedBack(plan, length, dayText(zero), dayText(nominal))),
  ];
  const warnings: Warning[] = [];
  let earliest = nominal;
  if (plan.side === 'hers') {
    earliest = calendar.previousOrdinary(nominal);
    const second = secondWorkingDayBack(plan, length, zero, calendar);
    if (second !== null && second < earliest) warnings.push(twoDaysCaution(second));
    if (earliest < nominal) steps.push(step(earliest, 'practical', say.practicalDay(dayText(earliest))));
  }
  steps.push(step(nominal, 'end', say.backwardEnd(dayText(nominal))));
  return { nominal, due: nominal, latest: nominal, earliest, moves: false, atw: false, steps, warnings };
}

function step(day: DayNumber, rule: StepRule, { why, whyNl }: Reason): Step {
  return { date: dayText(day).iso, rule, why, whyNl };
}

function workingDaysBack(from: DayNumber, n: number, calendar: LegalCalendar): DayNumber {
  let day = from;
  for (let left = n; left > 0;) {
    day -= 1;
    if (calendar.isOrdinary(day)) left -= 1;
  }
  return day;
}

/**
 * Article 1(2) takes backward terms out of article 1 only. Read to the letter, article 2 still asks that a term of
 * three days or more holds two working days. Neither day moves for that; a warning names the earlier one.
 */
function secondWorkingDayBack(
  plan: Plan,
  length: Length,
  zero: DayNumber,
  calendar: LegalCalendar,
): DayNumber | null {
  const short = length.unit === 'days' && length.amount >= 3 && length.amount < 14;
  if (plan.regime !== 'atw' || !isInsideAtw(length) || !(short || length.unit === 'weeks')) return null;
  return workingDaysBack(zero, 2, calendar);
}

function twoDaysCaution(day: DayNumber): Warning {
  const { en, nl } = dayText(day);
  return {
    code: 'backward-two-working-days',
    why: `Fewer than two working days lie between the last day and the event. Somebody may say that the term must hold two (Algemene termijnenwet art. 2), so act by ${en}.`,
    whyNl: `Tussen de laatste dag en de gebeurtenis liggen minder dan twee werkdagen. Iemand kan zeggen dat de termijn er twee moet hebben (art. 2 Algemene termijnenwet), dus doe het uiterlijk op ${nl}.`,
  };
}
