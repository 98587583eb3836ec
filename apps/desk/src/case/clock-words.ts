import { CATALOGUE } from '@app/deadlines';
import type { DeadlineRequest, Reason, Words } from '@app/deadlines';
import type { Translator } from '@app/web';

/** A term's name in the language of the reader, with its id; an inline term is called by its length. */
export function clockName(words: Translator, term: DeadlineRequest['term']): string {
  if (typeof term !== 'string') return words.t('clock.own-term', { length: term.length });
  const row = CATALOGUE.byId.get(term);
  return row === undefined ? term : `${inLanguage(words, row.name)} (${term})`;
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
