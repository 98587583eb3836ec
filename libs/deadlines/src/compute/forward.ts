import { invalid } from '@app/kernel';
import { parseDay, type DayNumber } from '../calendar/day-number.js';
import type { LegalCalendar } from '../calendar/legal-calendar.js';
import type { Length } from '../length/length.js';
import { explainForward } from '../explain/forward-steps.js';
import { cautionsOfCount, decreeDayUnderEu, sumOverLimit } from '../explain/cautions.js';
import { assertUsed, countForward, type Count, type CountOptions } from './count.js';
import { readExtensions } from './extensions.js';
import type { Outcome } from './outcome.js';
import type { Plan } from './plan.js';
import type { DeadlineRequest } from './request.js';
import { readSpells } from './spells.js';

/** A term that is counted forward in days, working days, weeks, months or years. */
export function computeForward(
  plan: Plan,
  length: Length,
  request: DeadlineRequest,
  calendar: LegalCalendar,
  late: CountOptions['late'],
): Outcome {
  const start = parseDay(request.start, 'start');
  const other = readOtherStart(plan, request, start);
  const dayZero = plan.secondStart?.rule === 'later-start' && other !== null ? Math.max(start, other) : start;
  const extensions = readExtensions(request.extensions, plan, dayZero);
  const ledger = readSpells(request.suspensions, plan, dayZero);
  const options: CountOptions = { regime: plan.regime, calendar, ledger, late };
  const count = countForward(dayZero, length, extensions, options);
  const second = secondCount(plan, other, options);
  if (second === null) assertUsed(count);
  else if (count.unused !== null && second.unused !== null)
    assertUsed(count.latest > second.latest ? count : second);

  const suspendedFrom = count.suspendedFrom ?? second?.suspendedFrom ?? null;
  const first = second === null || !secondDecides(plan, count, second);
  const deciding = first ? count : second;
  return {
    nominal: suspendedFrom === null ? deciding.nominal : null,
    due: suspendedFrom === null ? deciding.due : null,
    latest: Math.max(count.latest, plan.side === 'theirs' ? (second?.latest ?? 0) : 0, deciding.latest),
    earliest: deciding.nominal,
    moves: deciding.moves,
    // The last stretch decides: an extension has its own place inside or outside the Algemene termijnenwet.
    atw: plan.regime === 'atw' && (deciding.moves || isWorkingDayTerm(deciding)),
    steps: explainForward({
      plan,
      calendar,
      dayZero,
      moved: dayZero !== start,
      other,
      count,
      second,
      first,
      suspendedFrom,
    }),
    warnings: [
      ...cautionsOfCount(plan, count),
      ...sumOverLimit(plan, count),
      ...missingSecondDate(plan, other),
      ...decreeDayUnderEu(plan, deciding, calendar),
    ],
  };
}

function isWorkingDayTerm(count: Count): boolean {
  const last = count.stretches[count.stretches.length - 1];
  return last !== undefined && last.length.unit === 'working-days' && last.length.amount <= 90;
}

function readOtherStart(plan: Plan, request: DeadlineRequest, start: DayNumber): DayNumber | null {
  if (typeof request.otherStart !== 'string') return null;
  if (plan.secondStart === null) {
    throw invalid('DEADLINES.NO_SECOND_START', `${plan.label} has one start; leave "otherStart" out.`);
  }
  const other = parseDay(request.otherStart, 'otherStart');
  const { rule, what } = plan.secondStart;
  const swapped = (rule === 'later-end' && other > start) || (rule === 'earlier-end' && other < start);
  if (swapped) {
    throw invalid(
      'DEADLINES.SWAPPED_STARTS',
      `${plan.label}: "start" is ${plan.start.en}, and "otherStart" is ${what.en}; the dates given have them in the wrong order.`,
    );
  }
  return other;
}

function secondCount(plan: Plan, other: DayNumber | null, options: CountOptions): Count | null {
  const counted = plan.secondStart?.counted ?? null;
  return counted === null || other === null ? null : countForward(other, counted, [], options);
}

function secondDecides(plan: Plan, first: Count, second: Count): boolean {
  return plan.secondStart?.rule === 'later-end' ? second.due > first.due : second.due < first.due;
}

function missingSecondDate(plan: Plan, other: DayNumber | null) {
  const second = plan.secondStart;
  if (other !== null || second === null || second.rule === 'later-start') return [];
  return [
    {
      code: 'second-date-missing',
      why: `The term also depends on ${second.what.en}; give that date as "otherStart", because it can change the last day.`,
      whyNl: `De termijn hangt ook af van ${second.what.nl}; geef die datum op, want die kan de laatste dag veranderen.`,
    },
  ];
}
