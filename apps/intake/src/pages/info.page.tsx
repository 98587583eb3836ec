import { codesOf } from '@app/kernel';
import { DataList, Heading, Link, List, Paragraph, type VNode } from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at, codeWord } from '../frame/words.js';

const DOES = ['explain', 'mediate', 'complain', 'refer', 'count'];
const HAPPENS = ['read', 'yes', 'never', 'free'];
const LIMITS = ['judge', 'secret', 'history', 'shared', 'urgent'];

/** Who the desk is, what it does, and what it cannot do. */
export function infoPage(frame: Frame): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.info')} links={{ path: 'info' }}>
      <Heading level={1}>{words.t('info.heading')}</Heading>
      <Paragraph lead>{words.t('info.lead')}</Paragraph>
      <Heading level={2}>{words.t('info.do.title')}</Heading>
      <List items={DOES.map((what) => words.t(`info.do.${what}`))} />
      <Paragraph>
        <Link href={at(words, 'rights')}>{words.t('footer.rights')}</Link>
      </Paragraph>
      <Heading level={2}>{words.t('info.independent.title')}</Heading>
      <Paragraph>{words.t('info.independent')}</Paragraph>
      <Heading level={2}>{words.t('info.happens.title')}</Heading>
      <List items={HAPPENS.map((what) => words.t(`info.happens.${what}`))} />
      <Heading level={2}>{words.t('info.levels.title')}</Heading>
      <Paragraph>{words.t('info.levels')}</Paragraph>
      <DataList
        items={codesOf('anonymity').map((code) => ({
          term: codeWord(words, 'anonymity', code),
          value: words.t(`anonymity.${code}.means`),
        }))}
      />
      <Heading level={2}>{words.t('info.limits.title')}</Heading>
      <List items={LIMITS.map((what) => words.t(`info.limits.${what}`))} />
      <Paragraph>
        <Link href={at(words, 'guide')}>{words.t('signposts.link')}</Link>
      </Paragraph>
    </Page>
  );
}
