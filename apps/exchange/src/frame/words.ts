import { NotFoundException } from '@nestjs/common';
import { ANSWER_TEXT_MAX } from '@app/exchange';
import type { DomainError, FieldError } from '@app/kernel';
import {
  createTranslations,
  FormErrors,
  pickLanguage,
  type FastifyRequest,
  type Problem,
  type Translations,
  type Translator,
} from '@app/web';
import en from '../messages/en.json' with { type: 'json' };
import enCorrespondence from '../messages/en/correspondence.json' with { type: 'json' };
import enOverview from '../messages/en/overview.json' with { type: 'json' };
import enPartner from '../messages/en/partner.json' with { type: 'json' };
import nlPartner from '../messages/nl/partner.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };
import nlCorrespondence from '../messages/nl/correspondence.json' with { type: 'json' };
import nlOverview from '../messages/nl/overview.json' with { type: 'json' };

/** Everything that this door says. */
export const WORDS: Translations = createTranslations({
  nl: [nl, nlCorrespondence, nlOverview, nlPartner],
  en: [en, enCorrespondence, enOverview, enPartner],
});

/** The language of an address such as `/nl/open`, else the browser's. */
export function wordsOf(request: FastifyRequest): Translator {
  const named = /^\/([a-z]{2})\//.exec(request.url)?.[1];
  if (named !== undefined && WORDS.languages.includes(named)) return WORDS.for(named);
  return WORDS.for(pickLanguage(request.headers['accept-language'], WORDS.languages, 'nl'));
}

/** The language that stands first in an address. */
export function wordsIn(language: string): Translator {
  if (!WORDS.languages.includes(language)) throw new NotFoundException();
  return WORDS.for(language);
}

/** The words for a refusal; undefined where this door has none of its own. */
export function problemWords(words: Translator, problem: Problem): string | undefined {
  const id =
    problem.field === undefined ? `problem.${problem.code}` : `mistake.${problem.field}.${problem.code}`;
  return words.has(id) ? words.t(id, { max: ANSWER_TEXT_MAX }) : undefined;
}

/** A mistake in one field, in words. */
export function mistake(words: Translator, field: string, code: string): FieldError {
  return { field, code, message: problemWords(words, { field, code, message: code }) ?? code };
}

/** A refusal as mistakes of the form that caused it. */
export function formErrorsOf(words: Translator, error: DomainError): FormErrors {
  return new FormErrors(
    FormErrors.from(error).all.map(({ field, code, message }) => ({
      field,
      code,
      message: problemWords(words, field === '' ? { code, message } : { field, code, message }) ?? message,
    })),
  );
}
