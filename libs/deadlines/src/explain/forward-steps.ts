import { civil, weekdayOf, type DayNumber } from '../calendar/day-number.js';
import { dayText } from '../calendar/day-text.js';
import type { LegalCalendar } from '../calendar/legal-calendar.js';
import { cite } from '../catalogue/citation.js';
import type { Words } from '../catalogue/term.js';
import type { Count, Stretch } from '../compute/count.js';
import type { Plan } from '../compute/plan.js';
import type { Reason, Step, StepRule } from '../compute/result.js';
import * as say from './sentences.js';

export interface ForwardStory {
  plan: Plan;
  calendar: LegalCalendar;
  dayZero: DayNumber;
  /** Day zero is the second date and not the start. */
  moved: boolean;
  other: DayNumber | null;
  count: Count;
  second: Count | null;
  /** Whether the first count decides, and not the second. */
  first: boolean;
  suspendedFrom: DayNumber | null;
}

/** The steps of a term that was counted forward; the last one carries the last day in time. */
export function explainForward(story: ForwardStory): Step[] {
  const { plan, count, second, dayZero, suspendedFrom } = story;
  const steps: Step[] = [];
  const start = story.moved && plan.secondStart !== null ? plan.secondStart.what : plan.start;
  for (const stretch of count.stretches) addStretch(steps, story, stretch, dayZero, start, 'count');
  if (second !== null && story.other !== null && plan.secondStart !== null) {
    for (const stretch of second.stretches) {
      addStretch(steps, story, stretch, story.other, plan.secondStart.what, 'second-count');
    }
  }
  if (suspendedFrom !== null) {
    steps.push(
      step(suspendedFrom, 'suspension', say.suspendedStill(dayText(suspendedFrom), suspensionLaw(plan))),
    );
    return steps;
  }
  if (second !== null && plan.secondStart !== null) {
    const chosen = story.first ? count : second;
    steps.push(step(chosen.nominal, 'choice', say.oneOfTwo(plan.secondStart.rule, dayText(chosen.nominal))));
  }
  addEnd(steps, story, story.first || second === null ? count : second);
  return steps;
}

function step(day: DayNumber, rule: StepRule, { why, whyNl }: Reason): Step {
  return { date: dayText(day).iso, rule, why, whyNl };
}

function suspensionLaw(plan: Plan): Words | null {
  return plan.suspension === null || plan.suspension === 'free' ? null : cite(plan.suspension.basis);
}

function addStretch(
  steps: Step[],
  { plan, calendar }: ForwardStory,
  stretch: Stretch,
  dayZero: DayNumber,
  start: Words,
  rule: 'count' | 'second-count',
): void {
  const { extension, length, counted, begin } = stretch;
  const end = dayText(counted);
  if (extension === null) {
    const cut = isCut(dayZero, stretch);
    steps.push(step(counted, rule, say.countedFrom(plan, start, length, dayText(dayZero), end, cut)));
  } else {
    const notice = extension.noticeOn === null ? null : dayText(extension.noticeOn);
    steps.push(
      step(counted, 'extension', say.extended(length, dayText(begin), end, extension.consent, notice)),
    );
  }
  if (length.unit === 'working-days') addSkippedHolidays(steps, calendar, begin, counted);
  for (const { spell, end: moved } of stretch.spells) {
    const days = spell.to - spell.from;
    const reason = say.suspended(
      dayText(spell.from),
      dayText(spell.to),
      days,
      dayText(moved),
      suspensionLaw(plan),
    );
    steps.push(step(moved, 'suspension', reason));
  }
}

/** Whether a month or a year was too short for the date of day zero. */
function isCut(dayZero: DayNumber, { length, counted }: Stretch): boolean {
  if (length.unit !== 'months' && length.unit !== 'years') return false;
  return civil(dayZero).day !== civil(counted).day;
}

/** Weekends need no explanation in a count of working days; holidays on a weekday do. */
function addSkippedHolidays(steps: Step[], calendar: LegalCalendar, begin: DayNumber, end: DayNumber): void {
  for (let day = begin + 1; day < end; day += 1) {
    if (weekdayOf(day) < 5 && !calendar.isOrdinary(day))
      steps.push(step(day, 'skip', calendar.skipText(day)));
  }
}

function addEnd(steps: Step[], { plan, calendar }: ForwardStory, deciding: Count): void {
  const last = deciding.stretches[deciding.stretches.length - 1];
  const { nominal, due, moves } = deciding;
  const end = dayText(due);
  if (last === undefined) return;
  if (last.length.unit === 'working-days') {
    steps.push(step(due, 'end', say.workingDaysEnd(end, last.length)));
    return;
  }
  if (plan.regime === 'none' || !moves) {
    const dayOff =
      calendar.holidayOn(due) !== undefined || weekdayOf(due) >= 5 ? calendar.skipText(due) : null;
    steps.push(
      step(
        due,
        'end',
        plan.regime === 'atw'
          ? say.outsideAtw(end, last.length, dayOff)
          : say.noRegime(end, plan.regimeWhy, dayOff),
      ),
    );
    return;
  }
  const rolled = calendar.nextOrdinary(nominal);
  for (let day = nominal; day < rolled; day += 1) steps.push(step(day, 'skip', calendar.skipText(day)));
  if (deciding.twoDays) steps.push(step(due, 'two-days', say.twoWorkingDays(end, plan.regime)));
  else if (due === nominal) steps.push(step(due, 'end', say.ordinaryEnd(end, plan.regime)));
  else steps.push(step(due, 'end', say.rolledEnd(end, plan.regime)));
}
