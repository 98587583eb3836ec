import { Badge, Card, DataList, Heading, Link, Paragraph, type VNode } from '@app/web';
import type { Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { RightsPage } from './rights-frame.js';
import { termCard, type TermCard } from './term-card.js';
import type { Topic } from './topics.js';

/** The terms of one topic, a card each. */
export function topicPage(frame: Frame, topic: Topic): VNode {
  const { words: text } = frame;
  const inText = (id: string) => text.t(id);
  return (
    <RightsPage frame={frame} title={text.t('title.rights')} path={`rights/${topic.slug}`}>
      <Heading level={1}>{text.t(`rights.topic.${topic.slug}.name`)}</Heading>
      <Paragraph lead>{text.t(`rights.topic.${topic.slug}.says`)}</Paragraph>
      {topic.terms.map((shown) => {
        const card = termCard(shown, text);
        return (
          <Card title={card.name} id={card.id}>
            <Paragraph>{card.says}</Paragraph>
            {card.askLawyer && (
              <Paragraph>
                <Badge tone="warning">{text.t('rights.card.ask-lawyer')}</Badge>
              </Paragraph>
            )}
            <DataList items={rowsOf(card, inText)} />
            {card.isCountable && (
              <Paragraph>
                <Link href={at(frame.words, `rights/when?term=${encodeURIComponent(card.id)}`)}>
                  {text.t('rights.card.when-for', { name: card.name })}
                </Link>
              </Paragraph>
            )}
          </Card>
        );
      })}
      <Paragraph>
        <Link href={at(frame.words, 'rights')}>{text.t('rights.back')}</Link>
      </Paragraph>
    </RightsPage>
  );
}

function rowsOf(card: TermCard, text: (id: string) => string) {
  return [
    ...(card.longer.length > 0 ? [{ term: text('rights.card.longer'), value: card.longer.join(' ') }] : []),
    { term: card.late.label, value: card.late.text },
    { term: text('rights.card.source'), value: card.source },
    { term: text('rights.card.sure'), value: card.sureness },
  ];
}
