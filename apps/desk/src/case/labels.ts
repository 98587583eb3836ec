/** Words for codes: of the taxonomy, of languages and of the states of a case. */
import { isPlainDate, labelOf, plainDate, type TaxonomyList } from '@app/kernel';
import type { Tone, Translator } from '@app/web';

export function label(words: Translator, list: TaxonomyList, code: string): string {
  return labelOf(list, code, words.language);
}

/** Several codes in one line; a dash when there is none. */
export function labels(words: Translator, list: TaxonomyList, codes: readonly string[]): string {
  return codes.length === 0 ? '–' : codes.map((code) => label(words, list, code)).join(', ');
}

/** By reader's language and code: the names are few, and looking one up is slow. */
const languageNames = new Map<string, string>();
/** A code is of two or three letters; more than there are languages are never kept. */
const NAMES_KEPT = 2_000;

/** The name of a language in the language of the reader. */
export function languageName(words: Translator, code: string): string {
  const key = `${words.language} ${code}`;
  let name = languageNames.get(key);
  if (name === undefined) {
    const names = new Intl.DisplayNames([words.language], { type: 'language', fallback: 'code' });
    name = names.of(code) ?? code;
    if (languageNames.size < NAMES_KEPT) languageNames.set(key, name);
  }
  return name;
}

/** A period as she gave it: days, months or years. */
export function periodText(words: Translator, from: string | null, to: string | null): string {
  const parts = [from, to].filter((part) => part !== null).map((part) => dayMonthOrYear(words, part));
  return parts.length === 0 ? '–' : [...new Set(parts)].join(' – ');
}

function dayMonthOrYear(words: Translator, part: string): string {
  if (isPlainDate(part)) return words.date(part);
  const firstDay = `${part}-01`;
  if (!isPlainDate(firstDay)) return part;
  const format = new Intl.DateTimeFormat(words.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(plainDate(firstDay).toZonedDateTime('UTC').epochMilliseconds);
}

const TONES: Record<string, Tone | 'neutral'> = {
  new: 'info',
  'in-progress': 'neutral',
  'waiting-for-her': 'warning',
  'waiting-for-them': 'warning',
  closed: 'ok',
  withdrawn: 'neutral',
};

export function statusTone(status: string): Tone | 'neutral' {
  return TONES[status] ?? 'neutral';
}

/** The options of a choice from a list of the taxonomy. */
export function optionsOf(
  words: Translator,
  list: TaxonomyList,
  codes: readonly string[],
): { value: string; label: string }[] {
  return codes.map((code) => ({ value: code, label: label(words, list, code) }));
}
