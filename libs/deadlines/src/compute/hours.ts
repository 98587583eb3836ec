import { invalid, LEGAL_ZONE } from '@app/kernel';
import { Temporal } from 'temporal-polyfill';
import { parseDay } from '../calendar/day-number.js';
import { dayText } from '../calendar/day-text.js';
import type { Length } from '../length/length.js';
import type { Plan } from './plan.js';
import type { DeadlineRequest } from './request.js';
import type { Reason, Step, Warning } from './result.js';

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;

export interface HourOutcome {
  nominal: string;
  overdueFrom: string;
  overdueReason: Reason;
  steps: Step[];
  warnings: Warning[];
}

/** A moment in words: `Monday 6 April 2026 at 16:00`. */
export function momentText(local: string): { en: string; nl: string } {
  const day = dayText(parseDay(local.slice(0, 10), 'date'));
  return { en: `${day.en} at ${local.slice(11)}`, nl: `${day.nl} om ${local.slice(11)} uur` };
}

/**
 * A term in hours, such as the 72 hours for a data breach.
 *
 * The hours are real hours of the clock in Europe/Amsterdam: they run on through nights, weekends and holidays
 * (Algemene termijnenwet art. 4(a), Regulation 1182/71 art. 3(4)), and over a change to summer time the wall clock
 * shows an hour more. `due` counts from the moment itself, which errs early. Under Regulation 1182/71 art. 3(1) the
 * hour in which the event happened is not counted, so `overdueFrom` gives them that hour too.
 */
export function computeHours(plan: Plan, length: Length, request: DeadlineRequest): HourOutcome {
  if (request.extensions?.length || request.suspensions?.length || request.otherStart) {
    throw invalid(
      'DEADLINES.HOURS_FIXED',
      `${plan.label} runs in hours and cannot be extended or suspended.`,
    );
  }
  const warnings: Warning[] = [];
  const start = readMoment(request.start, 'start', warnings);
  const sign = plan.backward ? -1 : 1;
  const end = start.add({ hours: sign * length.amount });
  const inEuHour = plan.regime === 'eu' && !plan.backward;
  const wholeHour = start.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 });
  const latest = inEuHour ? wholeHour.add({ hours: length.amount }) : end;
  const nominal = localText(end);
  const overdueFrom = localText(latest.add({ minutes: 1 }));
  return {
    nominal,
    overdueFrom,
    overdueReason: overdueReason(overdueFrom, localText(latest), inEuHour, plan),
    steps: steps(plan, length, localText(start), nominal, start.offset !== end.offset),
    warnings: [...warnings, ...repeatedHour(end)],
  };
}

/** Reads a local date-time, or one with an offset, as a moment in Europe/Amsterdam. */
export function readMoment(text: string, field: string, warnings: Warning[]): Temporal.ZonedDateTime {
  if (!LOCAL.test(text) && !WITH_OFFSET.test(text)) {
    throw invalid(
      'DEADLINES.IMPOSSIBLE_MOMENT',
      `${field}: this term runs in hours, so give a local date and time such as 2026-04-06T16:00, not ${JSON.stringify(text.slice(0, 40))}.`,
    );
  }
  parseDay(text.slice(0, 10), field);
  try {
    if (WITH_OFFSET.test(text)) return Temporal.Instant.from(text).toZonedDateTimeISO(LEGAL_ZONE);
    const local = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    const moment = local.toZonedDateTime(LEGAL_ZONE, { disambiguation: 'earlier' });
    if (!moment.toPlainDateTime().equals(local)) throw new RangeError('skipped hour');
    warnings.push(...repeatedHour(moment));
    return moment;
  } catch (cause) {
    const skipped = cause instanceof RangeError && cause.message === 'skipped hour';
    throw invalid(
      'DEADLINES.IMPOSSIBLE_MOMENT',
      `${field}: ${JSON.stringify(text)} is not a time that exists${skipped ? '; the clock skipped that hour for summer time' : ''}.`,
    );
  }
}

/** `2026-04-06T16:00`, with seconds only when there are any. */
export function localText(moment: Temporal.ZonedDateTime): string {
  const smallestUnit = moment.second === 0 ? 'minute' : 'second';
  return moment.toPlainDateTime().toString({ smallestUnit });
}

/** The hour that the clock shows twice in the night on which summer time ends. */
function repeatedHour(moment: Temporal.ZonedDateTime): Warning[] {
  const local = moment.toPlainDateTime();
  const earlier = local.toZonedDateTime(LEGAL_ZONE, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(LEGAL_ZONE, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return [];
  const which = moment.epochMilliseconds === earlier.epochMilliseconds;
  return [
    {
      code: 'repeated-hour',
      why: `The clock shows ${momentText(localText(moment)).en} twice in that night; the ${which ? 'first' : 'second'} time is meant.`,
      whyNl: `De klok wijst ${momentText(localText(moment)).nl} die nacht twee keer aan; bedoeld is de ${which ? 'eerste' : 'tweede'} keer.`,
    },
  ];
}

function steps(plan: Plan, length: Length, start: string, end: string, clockChanged: boolean): Step[] {
  const from = momentText(start);
  const to = momentText(end);
  const law =
    plan.law === null
      ? { en: 'The term', nl: 'De termijn' }
      : { en: `The term of ${plan.law.en}`, nl: `De termijn van ${plan.law.nl}` };
  const where = plan.backward ? { en: 'before', nl: 'vóór' } : { en: 'after', nl: 'na' };
  const summer = clockChanged
    ? {
        en: ' The clock changed in between; real hours are counted.',
        nl: ' De klok is tussendoor verzet; echte uren tellen.',
      }
    : { en: '', nl: '' };
  return [
    {
      date: end,
      rule: 'count',
      why: `${law.en}: ${length.en} ${where.en} ${from.en} (${plan.start.en}) is ${to.en}.${summer.en}`,
      whyNl: `${law.nl}: ${length.nl} ${where.nl} ${from.nl} (${plan.start.nl}) is ${to.nl}.${summer.nl}`,
    },
    {
      date: end,
      rule: 'end',
      why: `Hours run on through nights, weekends and public holidays, so the last moment stays ${to.en}.`,
      whyNl: `Uren lopen door in nachten, weekenden en op feestdagen, dus het laatste moment blijft ${to.nl}.`,
    },
  ];
}

function overdueReason(overdue: string, latest: string, inEuHour: boolean, plan: Plan): Reason {
  const at = momentText(overdue);
  const end = momentText(latest);
  if (plan.side === 'hers' || !inEuHour) {
    return { why: `It is late from ${at.en}.`, whyNl: `Het is te laat vanaf ${at.nl}.` };
  }
  return {
    why: `It is late from ${at.en}: the hour in which it happened is not counted (Regulation 1182/71 art. 3(1)), so ${end.en} can still be defended.`,
    whyNl: `Het is te laat vanaf ${at.nl}: het uur waarin het gebeurde telt niet mee (art. 3 lid 1 Verordening 1182/71), dus ${end.nl} kan nog worden verdedigd.`,
  };
}
