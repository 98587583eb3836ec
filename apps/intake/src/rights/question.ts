/** What she asked of the calculator: everything travels in the address and nothing is kept. */
import { termOf, type DeadlineRequest } from '@app/deadlines';
import { dateFromParts, FormErrors, FormInput, latinDigits, type DateParts, type Translator } from '@app/web';
import { COUNTABLE } from './topics.js';

/** What she typed, as she typed it; it comes back with every mistake. */
export interface Question {
  term: string;
  date: DateParts;
  /** The second date, for the terms that have one. */
  other: DateParts;
  /** Whether they wrote that they need more time. */
  more: string;
  extra: string;
  unit: string;
  /** The last day that the letter prints. */
  printed: DateParts;
  /** The form was sent; otherwise she only arrived, perhaps with a term already chosen. */
  isAsked: boolean;
}

export const UNITS = ['weeks', 'months'] as const;
const ISO_UNIT: Record<string, string> = { weeks: 'W', months: 'M' };

/** Longer than anything that is really typed, and short enough to be repeated on a page. */
const LONGEST = 20;

export function readQuestion(query: unknown): Question {
  const input = new FormInput(query);
  const typed = (name: string) => input.text(name).slice(0, LONGEST);
  const date = (name: string): DateParts => ({
    day: typed(`${name}-day`),
    month: typed(`${name}-month`),
    year: typed(`${name}-year`),
  });
  return {
    term: typed('term'),
    date: date('date'),
    other: date('other'),
    more: typed('more'),
    extra: typed('extra'),
    unit: typed('unit') || UNITS[0],
    printed: date('printed'),
    isAsked: input.has('date-day'),
  };
}

/** The same question as part of an address, for the page in another language. */
export function questionQuery(question: Question): string {
  if (!question.isAsked && question.term === '') return '';
  const query = new URLSearchParams({ term: question.term });
  if (question.isAsked) {
    for (const name of ['date', 'other', 'printed'] as const) {
      for (const [part, value] of Object.entries(question[name])) query.set(`${name}-${part}`, value);
    }
    for (const name of ['more', 'extra', 'unit'] as const) query.set(name, question[name]);
  }
  return `?${query.toString()}`;
}

/** Whether the question about a second date, or about more time, makes sense; not known before a term is chosen. */
export function asksOther(term: string): boolean {
  return COUNTABLE.has(term) && termOf(term).secondStart !== undefined;
}

export function asksMore(term: string): boolean {
  return !COUNTABLE.has(term) || termOf(term).extension !== undefined;
}

/** The question as the engine takes it, or what has to be filled in first. */
export function deadlineRequest(question: Question, text: Translator): DeadlineRequest | FormErrors {
  const errors = new FormErrors();
  const fault = (field: string, code: string) => errors.add(field, code, text.t(`rights.fault.${code}`));
  const day = (field: 'date' | 'other' | 'printed') => {
    const typed = dateFromParts(question[field]);
    if (!typed.ok) fault(field, 'impossible-date');
    return typed.ok ? typed.date : undefined;
  };
  if (question.term === '') fault('term', 'no-term');
  else if (!COUNTABLE.has(question.term)) fault('term', 'unknown-term');
  const start = day('date');
  if (start === undefined && errors.message('date') === undefined) fault('date', 'no-date');
  // A second date that was typed for another term says nothing about this one.
  const other = asksOther(question.term) ? day('other') : undefined;
  const length = question.more === 'yes' ? extraLength(question, fault) : undefined;
  const printed = day('printed');
  if (errors.any || start === undefined) return errors;
  return {
    term: question.term,
    start,
    otherStart: other ?? null,
    extensions: length === undefined ? [] : [{ length }],
    printed: printed ?? null,
  };
}

function extraLength(question: Question, fault: (field: string, code: string) => void): string | undefined {
  const typed = latinDigits(question.extra).trim();
  const unit = ISO_UNIT[question.unit];
  if (typed === '') fault('extra', 'no-amount');
  else if (!/^[1-9]\d?$/.test(typed) || unit === undefined) fault('extra', 'amount');
  else return `P${typed}${unit}`;
  return undefined;
}
