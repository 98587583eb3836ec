import {
  createTranslations,
  pickLanguage,
  type FastifyRequest,
  type Translations,
  type Translator,
} from '@app/web';
import enActions from '../messages/en/actions.json' with { type: 'json' };
import enCase from '../messages/en/case.json' with { type: 'json' };
import enFrame from '../messages/en/frame.json' with { type: 'json' };
import enLists from '../messages/en/lists.json' with { type: 'json' };
import enProblems from '../messages/en/problems.json' with { type: 'json' };
import nlActions from '../messages/nl/actions.json' with { type: 'json' };
import nlCase from '../messages/nl/case.json' with { type: 'json' };
import nlFrame from '../messages/nl/frame.json' with { type: 'json' };
import nlLists from '../messages/nl/lists.json' with { type: 'json' };
import nlProblems from '../messages/nl/problems.json' with { type: 'json' };

/** Everything that the desk says to its staff. */
export const WORDS: Translations = createTranslations({
  nl: [nlFrame, nlLists, nlCase, nlActions, nlProblems],
  en: [enFrame, enLists, enCase, enActions, enProblems],
});

/** The language of a colleague's account; Dutch where the desk does not speak it. */
export function wordsFor(language: string): Translator {
  return WORDS.for(WORDS.languages.includes(language) ? language : 'nl');
}

/** Before anybody has logged in, the browser says which language; Dutch when it says none of ours. */
export function wordsForStranger(request: FastifyRequest): Translator {
  return WORDS.for(pickLanguage(request.headers['accept-language'], ['nl', 'en'], 'nl'));
}
