import type { KnownBy } from '@app/mediation';
import type { Translator } from '@app/web';

/** What of her contact plan stands in a text, in one sentence. */
export function givesAwayWords(words: Translator, found: readonly KnownBy[]): string {
  return words.t('known.found', { what: found.map((mark) => words.t(`known.by.${mark}`)).join(', ') });
}
