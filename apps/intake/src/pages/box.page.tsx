import { ButtonGroup, Heading, LinkButton, Paragraph, type VNode } from '@app/web';
import { Page, type Frame } from '../frame/page.js';

/** The first screen after her code. It shows nothing at all, so that there is a moment to look around. */
export function boxPage(frame: Frame, next: string): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.box')}>
      <Heading level={1}>{words.t('box.heading')}</Heading>
      <Paragraph lead>{words.t('box.lead')}</Paragraph>
      <ButtonGroup>
        <LinkButton kind="primary" href={next}>
          {words.t('box.on')}
        </LinkButton>
      </ButtonGroup>
    </Page>
  );
}
