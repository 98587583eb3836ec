import { invalid } from '@app/kernel';
import { parseDay, withinRange, type DayNumber } from '../calendar/day-number.js';
import { dayText, isoOf } from '../calendar/day-text.js';
import { actBy, herLateFrom, lateFrom } from '../explain/prudence.js';
import { printedDay } from '../explain/sentences.js';
import { localText, momentText, readMoment } from './hours.js';
import type { Outcome } from './outcome.js';
import type { Plan } from './plan.js';
import type { DeadlineResult, Warning } from './result.js';

/**
 * The date that the institution's letter prints. It overrides the catalogue, because a special act may have
 * shortened the term and the letter must say so (Awb 3:45). What the catalogue says stays beside it.
 */
export function readPrintedDay(printed: string, plan: Plan, start: string): DayNumber {
  const day = parseDay(printed, 'printed');
  const zero = parseDay(start.slice(0, 10), 'start');
  const wrong = plan.backward ? day > zero : day < zero;
  if (wrong) {
    throw invalid(
      'DEADLINES.PRINTED_BEFORE_START',
      plan.backward
        ? `printed: ${printed} lies after the event on ${start}, and this term is counted back from it.`
        : `printed: ${printed} lies before the start on ${start}; check both dates in the letter.`,
    );
  }
  return day;
}

/**
 * Lets the printed day go first, with the same prudence: she acts by the earliest of the two, and the other side is
 * late only after the latest. A printed day is a day and no term, so no law moves it.
 */
export function applyPrinted(result: DeadlineResult, plan: Plan, printed: DayNumber, outcome: Outcome): void {
  const { nominal, due, overdueFrom } = result;
  if (nominal === null || due === null || overdueFrom === null) return;
  const text = dayText(printed);
  result.catalogue = { nominal, due, overdueFrom };
  result.due = text.iso;
  result.steps = [...result.steps, { date: text.iso, rule: 'printed', ...printedDay(text.en, text.nl) }];
  result.receivedByPostBy = null;
  if (plan.side === 'hers') {
    const earliest = Math.min(printed, outcome.earliest);
    result.remindBy = isoOf(earliest);
    result.reasons.remindBy = actBy(dayText(earliest), earliest === printed);
    result.overdueFrom = isoOf(withinRange(printed + 1));
    result.reasons.overdueFrom = herLateFrom(dayText(printed + 1));
  } else {
    const latest = Math.max(printed, outcome.latest);
    result.overdueFrom = isoOf(withinRange(latest + 1));
    result.reasons.overdueFrom = lateFrom(dayText(latest + 1), dayText(latest), latest !== printed);
  }
  if (printed !== outcome.due) result.warnings = [...result.warnings, printedDiffers(text, due)];
}

function printedDiffers(printed: { en: string; nl: string }, due: string): Warning {
  const catalogue = dayText(parseDay(due, 'due'));
  return {
    code: 'printed-differs',
    why: `The letter says ${printed.en} and the catalogue gives ${catalogue.en}. Check that the letter is about this term.`,
    whyNl: `De brief zegt ${printed.nl} en de catalogus geeft ${catalogue.nl}. Kijk of de brief over deze termijn gaat.`,
  };
}

/** The same for a term in hours. */
export function readPrintedMoment(result: DeadlineResult, plan: Plan, printed: string, start: string): void {
  const warnings: Warning[] = [];
  const moment = readMoment(printed, 'printed', warnings);
  const from = readMoment(start, 'start', []);
  const before = moment.epochMilliseconds < from.epochMilliseconds;
  if (before !== plan.backward && moment.epochMilliseconds !== from.epochMilliseconds) {
    throw invalid(
      'DEADLINES.PRINTED_BEFORE_START',
      `printed: ${printed} lies on the wrong side of the start, ${start}.`,
    );
  }
  const { nominal, due, overdueFrom } = result;
  if (nominal === null || due === null || overdueFrom === null) return;
  const local = localText(moment);
  const words = momentText(local);
  const late = localText(moment.add({ minutes: 1 }));
  result.catalogue = { nominal, due, overdueFrom };
  result.due = local;
  result.steps = [...result.steps, { date: local, rule: 'printed', ...printedDay(words.en, words.nl) }];
  if (plan.side === 'hers') {
    const earliest = local < due ? local : due;
    result.remindBy = earliest;
    result.reasons.remindBy = actBy(momentText(earliest), earliest === local);
  }
  result.overdueFrom = plan.side === 'hers' || late > overdueFrom ? late : overdueFrom;
  const lateWords = momentText(result.overdueFrom);
  result.reasons.overdueFrom = {
    why: `It is late from ${lateWords.en}.`,
    whyNl: `Het is te laat vanaf ${lateWords.nl}.`,
  };
  result.warnings = [...result.warnings, ...warnings];
}
