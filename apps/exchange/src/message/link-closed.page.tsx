import { Heading, Paragraph, TypedText, type Translator, type VNode } from '@app/web';
import { ExchangePage } from '../frame/exchange-page.js';

/** One page for a link that ran out, was closed by the desk, or whose consent was taken back: it tells nobody which. */
export function LinkClosedPage(props: { words: Translator; text?: string }): VNode {
  const { words } = props;
  return (
    <ExchangePage words={words} title="closed">
      <Heading level={1}>{words.t('closed.heading')}</Heading>
      <Paragraph lead>{words.t('closed.text')}</Paragraph>
      <Paragraph>{words.t('closed.ask')}</Paragraph>
      {props.text && (
        <>
          <Paragraph>{words.t('closed.your-text')}</Paragraph>
          <TypedText text={props.text} />
        </>
      )}
    </ExchangePage>
  );
}
