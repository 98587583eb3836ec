import { computeDeadline, type ComputeOptions } from '../compute/compute.js';
import type { DeadlineRequest } from '../compute/request.js';
import type { DeadlineResult, Reason } from '../compute/result.js';
import { momentText } from '../compute/hours.js';
import { dayText } from '../calendar/day-text.js';
import { parseDay } from '../calendar/day-number.js';

/** The dates that people were told, and go on being told. */
export interface ToldDates {
  due: string | null;
  overdueFrom: string | null;
  remindBy: string | null;
}

export interface Recomputed {
  /** What the law gives now. */
  result: DeadlineResult;
  /**
   * What is told from now on. A last day and a day of being late never come earlier than was told before; the day
   * by which she should act never comes later.
   */
  told: ToldDates;
  change: 'none' | 'later' | 'earlier' | 'suspended' | 'resumed';
  explanation: Reason;
  /** The law now gives an earlier day than she was told: a person must look at it and speak to her. */
  needsPerson: boolean;
}

/**
 * Computes an open deadline again, after a holiday was added or something happened in the case.
 *
 * @param before  The stored answer; `told` may be given when what was told already differs from it.
 * @param request The same request with what is known now.
 * @throws DomainError of kind `invalid`, as `computeDeadline` does
 */
export function recomputeDeadline(
  before: DeadlineResult,
  request: DeadlineRequest,
  options: ComputeOptions = {},
  told: ToldDates = before,
): Recomputed {
  const result = computeDeadline(request, options);
  const change = changeOf(told.due, result.due);
  return {
    result,
    told: {
      due: later(told.due, result.due),
      overdueFrom: later(told.overdueFrom, result.overdueFrom),
      remindBy: earlier(told.remindBy, result.remindBy),
    },
    change,
    explanation: explain(before, result, told, change),
    needsPerson: change === 'earlier',
  };
}

function changeOf(before: string | null, after: string | null): Recomputed['change'] {
  if (before === after) return 'none';
  if (after === null) return 'suspended';
  if (before === null) return 'resumed';
  return after > before ? 'later' : 'earlier';
}

/** The later of two dates; while nothing is computed there is nothing to tell. */
function later(before: string | null, after: string | null): string | null {
  return before !== null && after !== null && before > after ? before : after;
}

function earlier(before: string | null, after: string | null): string | null {
  return before !== null && after !== null && before < after ? before : after;
}

function explain(
  before: DeadlineResult,
  after: DeadlineResult,
  told: ToldDates,
  change: Recomputed['change'],
): Reason {
  const because = newSentences(before, after);
  const from = words(told.due);
  const to = words(after.due);
  switch (change) {
    case 'none':
      return stays(after, told, to);
    case 'later':
      return {
        why: `The last day moves from ${from.en} to ${to.en}.${because.why}`,
        whyNl: `De laatste dag schuift van ${from.nl} naar ${to.nl}.${because.whyNl}`,
      };
    case 'earlier':
      return {
        why: `By the new count the last day would be ${to.en}, earlier than ${from.en}, which was told. The told day stays until a person has looked at it.${because.why}`,
        whyNl: `Volgens de nieuwe telling zou de laatste dag ${to.nl} zijn, eerder dan ${from.nl}, wat is gezegd. Die dag blijft staan tot iemand ernaar heeft gekeken.${because.whyNl}`,
      };
    case 'suspended':
      return {
        why: `The term stands still and has no last day for now; it was ${from.en}.${because.why}`,
        whyNl: `De termijn staat stil en heeft nu geen laatste dag; die was ${from.nl}.${because.whyNl}`,
      };
    default:
      return {
        why: `The term runs again, and its last day is ${to.en}.${because.why}`,
        whyNl: `De termijn loopt weer, en de laatste dag is ${to.nl}.${because.whyNl}`,
      };
  }
}

/** The last day is the same, and the day from which the other side is late may not be. */
function stays(after: DeadlineResult, told: ToldDates, to: { en: string; nl: string }): Reason {
  const reason = { why: `The last day stays ${to.en}.`, whyNl: `De laatste dag blijft ${to.nl}.` };
  if (after.overdueFrom === null || told.overdueFrom === null || after.overdueFrom <= told.overdueFrom)
    return reason;
  const late = words(after.overdueFrom);
  return {
    why: `${reason.why} It is late from ${late.en}, and not before.`,
    whyNl: `${reason.whyNl} Het is te laat vanaf ${late.nl}, en niet eerder.`,
  };
}

const CAUSES = ['skip', 'two-days', 'suspension', 'extension', 'printed'];

/** The steps that the new computation has and the old one had not, as text. */
function newSentences(before: DeadlineResult, after: DeadlineResult): Reason {
  const known = new Set(before.steps.map((step) => step.why));
  const added = after.steps.filter((step) => CAUSES.includes(step.rule) && !known.has(step.why));
  return {
    why: added.map((step) => ` ${step.why}`).join(''),
    whyNl: added.map((step) => ` ${step.whyNl}`).join(''),
  };
}

function words(date: string | null): { en: string; nl: string } {
  if (date === null) return { en: 'not set', nl: 'niet bepaald' };
  return date.length > 10 ? momentText(date) : dayText(parseDay(date, 'date'));
}
