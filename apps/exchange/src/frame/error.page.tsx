import { FormInput, Heading, Link, Paragraph, TypedText, type ErrorView, type VNode } from '@app/web';
import { ExchangePage } from './exchange-page.js';
import { wordsOf } from './words.js';

/** What someone sees when something cannot be done; whatever was typed stands there too, so that it is not lost. */
export function errorPage(view: ErrorView): VNode {
  const words = wordsOf(view.request);
  const typed = new FormInput(view.request.body).text('text');
  return (
    <ExchangePage words={words} title="error">
      <Heading level={1}>{words.t('title.error')}</Heading>
      <Paragraph>{view.message}</Paragraph>
      {view.reference && <Paragraph>{words.t('error.reference', { reference: view.reference })}</Paragraph>}
      {typed !== '' && (
        <>
          <Paragraph>{words.t('closed.your-text')}</Paragraph>
          <TypedText text={typed} />
        </>
      )}
      <Paragraph>
        <Link href={`/${words.language}/open`}>{words.t('error.open')}</Link>
      </Paragraph>
    </ExchangePage>
  );
}
