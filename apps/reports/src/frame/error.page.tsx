import type { ErrorView, VNode } from '@app/web';
import { MessagePage } from './report-page.js';
import { languageOf, WORDS } from './words.js';

/** An error as a page, in the language of the address. */
export function errorPage(view: ErrorView): VNode {
  const words = WORDS.for(languageOf(view.request, view.request.url.split('/')[1]));
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
