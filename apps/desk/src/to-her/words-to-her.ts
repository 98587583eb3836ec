/**
 * Beginnings of messages to her, in the language in which she filed. A caseworker reads and changes each before it goes,
 * so every one of them has its counterpart in the language of the caseworker beside it.
 */
import { createTranslations, type Translations, type Translator } from '@app/web';
import nl from '../messages/to-her/nl.json' with { type: 'json' };
import en from '../messages/to-her/en.json' with { type: 'json' };
import es from '../messages/to-her/es.json' with { type: 'json' };
import ro from '../messages/to-her/ro.json' with { type: 'json' };
import bg from '../messages/to-her/bg.json' with { type: 'json' };
import hu from '../messages/to-her/hu.json' with { type: 'json' };
import pl from '../messages/to-her/pl.json' with { type: 'json' };
import ru from '../messages/to-her/ru.json' with { type: 'json' };

export const WORDS_TO_HER: Translations = createTranslations({ nl, en, es, ro, bg, hu, pl, ru });

const CHECKED: Readonly<Record<string, boolean>> = Object.fromEntries(
  Object.entries({ nl, en, es, ro, bg, hu, pl, ru }).map(([language, { _meta }]) => [
    language,
    _meta.checkedByNativeSpeaker,
  ]),
);

/** In her language; English where we do not write hers. */
export function wordsToHer(language: string): Translator {
  return WORDS_TO_HER.for(language);
}

/** A text that is filled in before anybody types, and what the caseworker has to know of it. */
export interface Prefilled {
  text: string;
  /** The same in the caseworker's language; undefined where that is hers as well. */
  yours?: string;
  isUnchecked: boolean;
}

export const NOTHING_PREFILLED: Prefilled = { text: '', isUnchecked: false };

/** @param say makes the text with the words of a language. */
export function prefilled(her: string, viewer: string, say: (words: Translator) => string): Prefilled {
  const words = wordsToHer(her);
  if (words.language === viewer) return { text: say(words), isUnchecked: false };
  return {
    text: say(words),
    yours: say(wordsToHer(viewer)),
    isUnchecked: CHECKED[words.language] !== true,
  };
}
