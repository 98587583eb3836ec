import { Heading, Paragraph, type Translator, type VNode } from '@app/web';
import { ExchangePage } from '../frame/exchange-page.js';

/** After someone closed the message. */
export function LeftPage(props: { words: Translator }): VNode {
  const { words } = props;
  return (
    <ExchangePage words={words} title="left" path="/closed">
      <Heading level={1}>{words.t('left.heading')}</Heading>
      <Paragraph>{words.t('left.text')}</Paragraph>
    </ExchangePage>
  );
}
