import {
  createTranslations,
  pickLanguage,
  type FastifyRequest,
  type Translations,
  type Translator,
} from '@app/web';
import { numberOf, type Quarter } from '@app/statistics';
import en from '../messages/en.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };

/** The two languages of publication. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Everything that this door says. */
export const WORDS: Translations = createTranslations({ nl, en });

export function isLanguage(text: unknown): text is Language {
  return text === 'nl' || text === 'en';
}

/** What the address says, else what the browser asks for, else Dutch. */
export function languageOf(request: FastifyRequest, inAddress?: string): Language {
  return isLanguage(inAddress)
    ? inAddress
    : pickLanguage(request.headers['accept-language'], LANGUAGES, 'nl');
}

/** `2026-Q3` in words. */
export function quarterName(words: Translator, quarter: Quarter): string {
  return words.t('quarter.name', { number: String(numberOf(quarter)), year: quarter.slice(0, 4) });
}
