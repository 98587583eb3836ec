/** How the pages about rights word the parts that come from the catalogue. */
import { cite, type TermRow } from '@app/deadlines';
import { plainDate, type IsoDate } from '@app/kernel';
import type { Translator } from '@app/web';

/** The law itself and the steps of a computation exist in two languages only. */
export function lawLanguage(text: Translator): 'nl' | 'en' {
  return text.language === 'nl' ? 'nl' : 'en';
}

/** The articles on which a term rests, as they would stand in a letter. */
export function sourceOf(row: TermRow, text: Translator): string {
  return row.basis.map((basis) => cite(basis)[lawLanguage(text)]).join('; ');
}

/** A day with its weekday, in the language of the page. */
export function dayWords(text: Translator, day: IsoDate): string {
  const isEnglish = text.language === 'en';
  const format = new Intl.DateTimeFormat(`${isEnglish ? 'en-GB' : text.language}-u-ca-gregory-nu-latn`, {
    dateStyle: 'full',
    timeZone: 'UTC',
  });
  const words = format.format(plainDate(day).toZonedDateTime('UTC').epochMilliseconds);
  // As in the English steps: "Tuesday 12 May 2026". Some versions of the locale data put a comma in it.
  return isEnglish ? words.replace(',', '') : words;
}
