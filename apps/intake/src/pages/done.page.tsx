import { Heading, Link, Paragraph, type VNode } from '@app/web';
import { Page, type Frame } from '../frame/page.js';

/** The end of a visit; says nothing of what it was about. */
export function donePage(frame: Frame, how: 'closed' | 'erased'): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.done')}>
      <Heading level={1}>{words.t('done.heading')}</Heading>
      <Paragraph lead>{words.t(`done.${how}`)}</Paragraph>
      <Paragraph>{words.t('done.history')}</Paragraph>
      <Paragraph>
        <Link href={`/${words.language}`}>{words.t('done.home')}</Link>
      </Paragraph>
    </Page>
  );
}
