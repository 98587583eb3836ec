import { ButtonGroup, Heading, Link, LinkButton, Paragraph, type VNode } from '@app/web';
import type { Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { RightsPage } from './rights-frame.js';
import { TOPICS } from './topics.js';

/** All topics, with one sentence each. */
export function rightsPage(frame: Frame): VNode {
  const { words: text } = frame;
  return (
    <RightsPage frame={frame} title={text.t('title.rights')} path="rights">
      <Heading level={1}>{text.t('rights.heading')}</Heading>
      <Paragraph lead>{text.t('rights.lead')}</Paragraph>
      <ButtonGroup>
        <LinkButton kind="primary" href={at(frame.words, 'rights/when')}>
          {text.t('rights.when.link')}
        </LinkButton>
      </ButtonGroup>
      <Paragraph>
        <Link href={at(frame.words, 'cards')}>{text.t('cards.link')}</Link>
      </Paragraph>
      <Paragraph>
        <Link href={at(frame.words, 'guide')}>{text.t('signposts.link')}</Link>
      </Paragraph>
      <ul class="promises">
        {TOPICS.map(({ slug }) => (
          <li>
            <strong>
              <Link href={at(frame.words, `rights/${slug}`)}>{text.t(`rights.topic.${slug}.name`)}</Link>
            </strong>
            {text.t(`rights.topic.${slug}.says`)}
          </li>
        ))}
      </ul>
    </RightsPage>
  );
}
