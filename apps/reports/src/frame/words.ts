import {
  createTranslations,
  pickLanguage,
  type FastifyRequest,
  type Translations,
  type Translator,
} from '@app/web';
import { DomainError } from '@app/kernel';
import { numberOf, type Quarter } from '@app/statistics';
import en from '../messages/en.json' with { type: 'json' };
import enCompare from '../messages/en/compare.json' with { type: 'json' };
import enQuestions from '../messages/en/questions.json' with { type: 'json' };
import enRecommendations from '../messages/en/recommendations.json' with { type: 'json' };
import enOutcomes from '../messages/en/outcomes.json' with { type: 'json' };
import enQuality from '../messages/en/quality.json' with { type: 'json' };
import enRounding from '../messages/en/rounding.json' with { type: 'json' };
import enStudy from '../messages/en/study-2006.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };
import nlCompare from '../messages/nl/compare.json' with { type: 'json' };
import nlQuestions from '../messages/nl/questions.json' with { type: 'json' };
import nlRecommendations from '../messages/nl/recommendations.json' with { type: 'json' };
import nlOutcomes from '../messages/nl/outcomes.json' with { type: 'json' };
import nlQuality from '../messages/nl/quality.json' with { type: 'json' };
import nlRounding from '../messages/nl/rounding.json' with { type: 'json' };
import nlStudy from '../messages/nl/study-2006.json' with { type: 'json' };

/** The two languages of publication. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Everything that this door says. */
export const WORDS: Translations = createTranslations({
  nl: [nl, nlCompare, nlRecommendations, nlQuestions, nlStudy, nlOutcomes, nlQuality, nlRounding],
  en: [en, enCompare, enRecommendations, enQuestions, enStudy, enOutcomes, enQuality, enRounding],
});

export function isLanguage(text: unknown): text is Language {
  return text === 'nl' || text === 'en';
}

/** What the address says, else what the browser asks for, else Dutch. */
export function languageOf(request: FastifyRequest, inAddress?: string): Language {
  return isLanguage(inAddress)
    ? inAddress
    : pickLanguage(request.headers['accept-language'], LANGUAGES, 'nl');
}

/** The words of a page. @throws DomainError `REPORTS.NO_SUCH_PAGE` for a language that is none of ours */
export function spoken(request: FastifyRequest, language: string | undefined): Translator {
  if (language !== undefined && !isLanguage(language)) {
    throw new DomainError('REPORTS.NO_SUCH_PAGE', 'not-found', 'There is nothing here.');
  }
  return WORDS.for(languageOf(request, language));
}

/** `2026-Q3` in words. */
export function quarterName(words: Translator, quarter: Quarter): string {
  return words.t('quarter.name', { number: String(numberOf(quarter)), year: quarter.slice(0, 4) });
}
