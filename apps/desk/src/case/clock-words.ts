import { CATALOGUE } from '@app/deadlines';
import type { DeadlineRequest, Reason, Standing, Words } from '@app/deadlines';
import type { Tone, Translator } from '@app/web';

export const CLOCK_TONES: Record<Standing, Tone | 'neutral'> = {
  running: 'neutral',
  'last-day': 'warning',
  passed: 'warning',
  overdue: 'error',
  suspended: 'info',
};

/** A term's name in the language of the reader; an inline term is called by its length. */
export function termName(words: Translator, term: DeadlineRequest['term']): string {
  if (typeof term !== 'string') return words.t('clock.own-term', { length: term.length });
  const row = CATALOGUE.byId.get(term);
  return row === undefined ? term : inLanguage(words, row.name);
}

/** The name with the id, by which colleagues and the law file know it. */
export function clockName(words: Translator, term: DeadlineRequest['term']): string {
  const name = termName(words, term);
  return typeof term !== 'string' || name === term ? name : `${name} (${term})`;
}

/** Whether a lawyer should look at a term before somebody relies on it: grade C of the catalogue. */
export function wantsLawyer(term: DeadlineRequest['term']): boolean {
  return typeof term === 'string' && CATALOGUE.byId.get(term)?.sure === 'C';
}

export function inLanguage(words: Translator, text: Words): string {
  return words.language === 'nl' ? text.nl : text.en;
}

export function reasonIn(words: Translator, reason: Reason): string {
  return words.language === 'nl' ? reason.whyNl : reason.why;
}

/** A day or, for a term in hours, a moment on the Dutch clock. */
export function dayOrMoment(words: Translator, value: string): string {
  if (value.length === 10) return words.date(value);
  return `${words.date(value.slice(0, 10))}, ${value.slice(11, 16)}`;
}
