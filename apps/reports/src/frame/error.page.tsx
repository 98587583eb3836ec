import {
  pickLanguage,
  type ErrorView,
  type FastifyRequest,
  type Problem,
  type Translator,
  type VNode,
} from '@app/web';
import { MessagePage } from './report-page.js';
import { LANGUAGES, languageOf, WORDS } from './words.js';

/** An error as a page, in the language of the address. */
export function errorPage(view: ErrorView): VNode {
  const words = wordsOf(view.request);
  const missing = view.status === 404;
  const lines = [missing ? words.t('error.missing.text') : view.message];
  if (view.reference !== undefined) lines.push(words.t('error.reference', { reference: view.reference }));
  return (
    <MessagePage
      words={words}
      title={words.t(missing ? 'error.missing' : 'error.title')}
      lines={lines}
      path=""
    />
  );
}

/** The words for a problem, where this door has some. */
export function problemInWords({ code }: Problem, request: FastifyRequest): string | undefined {
  const words = wordsOf(request);
  return words.has(`problem.${code}`) ? words.t(`problem.${code}`) : undefined;
}

/** Programs hear English unless they ask for Dutch; people the language of the address or of their browser. */
function wordsOf(request: FastifyRequest): Translator {
  const [, first] = request.url.split(/[/?]/);
  if (first === 'api') return WORDS.for(pickLanguage(request.headers['accept-language'], LANGUAGES, 'en'));
  return WORDS.for(languageOf(request, first));
}
