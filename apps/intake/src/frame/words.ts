/** The languages of the pages, and the one for each request: from its path, else as the browser asks. */
import { Injectable, NotFoundException, type PipeTransform } from '@nestjs/common';
import { labelOf, type FieldError, type TaxonomyList } from '@app/kernel';
import { createTranslations, pickLanguage, type FastifyRequest, type Translator } from '@app/web';
import { MESSAGES } from '../messages/index.js';

export const WORDS = createTranslations(MESSAGES);

export function isSpoken(language: unknown): language is string {
  return typeof language === 'string' && WORDS.languages.includes(language);
}

/** For `/` and for errors, where the path may say nothing. */
export function wordsFor(request: FastifyRequest): Translator {
  const first = request.url.split(/[/?]/)[1];
  return WORDS.for(isSpoken(first) ? first : asked(request));
}

/** For programs: the language of the complaint itself, where its words exist. */
export function wordsForProgram(request: FastifyRequest): Translator {
  const { language } = (request.body ?? {}) as { language?: unknown };
  return WORDS.for(isSpoken(language) ? language : asked(request));
}

/** English for whoever reads none of our languages, because most people who come here know some. */
function asked(request: FastifyRequest): string {
  return pickLanguage(request.headers['accept-language'], WORDS.languages);
}

/** `:lang` of a path; another word there is no page of ours. */
@Injectable()
export class PageWords implements PipeTransform<string, Translator> {
  transform(language: string): Translator {
    if (!isSpoken(language)) throw new NotFoundException();
    return WORDS.for(language);
  }
}

/** The words of a code for her: ours where we have them, else the label of the taxonomy. */
export function codeWord(words: Translator, list: TaxonomyList, code: string): string {
  const id = isNoAnswer(code) ? `code.${code}` : `code.${list}.${code.replaceAll('/', '.')}`;
  return words.has(id) ? words.t(id) : labelOf(list, code, words.language);
}

function isNoAnswer(code: string): boolean {
  return code === 'unknown' || code === 'prefer-not-to-say';
}

/** What is wrong in a field. */
export function faultWord(words: Translator, error: Pick<FieldError, 'field' | 'code' | 'message'>): string {
  const id =
    error.field === 'narrative' && error.code === 'required' ? 'fault.narrative' : `fault.${error.code}`;
  return words.has(id) ? words.t(id) : error.message;
}

/** A path of ours in the language of the page: `at(words, 'open')` is `/nl/open`. */
export function at(words: Translator, path: string): string {
  return `/${words.language}/${path}`;
}
