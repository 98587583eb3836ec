import { Card, Heading, Link, List, Paragraph, type VNode } from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';

const URGENT = ['danger', 'police', 'trafficking', 'peers', 'legal', 'health'];
const WATCHED = ['exit', 'private', 'history', 'other', 'cannot'];

/** Help at once, what to do when someone looks at her phone, and how this door works. */
export function helpPage(frame: Frame): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.help')} links={{ path: 'help' }}>
      <Heading level={1}>{words.t('help.heading')}</Heading>
      <Card title={words.t('help.urgent.title')}>
        <List items={URGENT.map((what) => words.t(`help.urgent.${what}`))} />
        <Link href={at(words, 'guide')}>{words.t('signposts.link')}</Link>
      </Card>
      <Heading level={2}>{words.t('help.watched.title')}</Heading>
      <List items={WATCHED.map((what) => words.t(`help.watched.${what}`))} />
      <Heading level={2}>{words.t('help.code.title')}</Heading>
      <Paragraph>{words.t('help.code')}</Paragraph>
      <Heading level={2}>{words.t('help.form.title')}</Heading>
      <Paragraph>{words.t('help.form')}</Paragraph>
      <Paragraph>
        <Link href={at(words, 'paper')}>{words.t('paper.link')}</Link>
      </Paragraph>
    </Page>
  );
}
