import { ButtonGroup, Heading, LinkButton, Paragraph, type VNode } from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { More } from './more.js';

const PROMISES = ['nameless', 'independent', 'decide', 'pause'];

/** The first page. Someone who looks over her shoulder learns nothing about her: for whom it is, opens on a tap. */
export function startPage(frame: Frame): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.start')} links={{ path: '' }}>
      <Heading level={1}>{words.t('start.heading')}</Heading>
      <Paragraph lead>{words.t('start.lead')}</Paragraph>
      <ButtonGroup>
        <LinkButton kind="primary" href={at(words, 'begin')}>
          {words.t('start.begin')}
        </LinkButton>
        <LinkButton href={at(words, 'open')}>{words.t('start.open')}</LinkButton>
      </ButtonGroup>
      <ul class="promises">
        {PROMISES.map((promise) => (
          <li>
            <strong>{words.t(`start.${promise}.title`)}</strong>
            {words.t(`start.${promise}`)}
          </li>
        ))}
      </ul>
      <More title={words.t('start.who.title')}>
        <Paragraph>{words.t('start.who')}</Paragraph>
      </More>
      <More title={words.t('start.limits.title')}>
        <Paragraph>{words.t('start.limits')}</Paragraph>
      </More>
    </Page>
  );
}
