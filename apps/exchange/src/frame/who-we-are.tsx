import { Heading, Paragraph, type Translator, type VNode } from '@app/web';

/**
 * What the desk is, in words that say nothing about the person who complained: whom the desk works for would tell
 * more than the text that she agreed to.
 */
export function WhoWeAre(props: { words: Translator }): VNode {
  return (
    <section>
      <Heading level={2}>{props.words.t('who.heading')}</Heading>
      <Paragraph>{props.words.t('who.text')}</Paragraph>
    </section>
  );
}
