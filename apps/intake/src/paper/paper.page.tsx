import { ButtonGroup, Heading, LinkButton, Paragraph, type VNode } from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';

/** For whoever would rather write on paper: what the form is, and what a file on her phone can give away. */
export function paperPage(frame: Frame): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.paper')} links={{ path: 'paper' }}>
      <Heading level={1}>{words.t('paper.heading')}</Heading>
      <Paragraph lead>{words.t('paper.lead')}</Paragraph>
      <Paragraph>{words.t('paper.form.nameless')}</Paragraph>
      <Paragraph>{words.t('paper.form.hand-in')}</Paragraph>
      <Paragraph>{words.t('paper.code')}</Paragraph>
      <Paragraph>{words.t('paper.traces')}</Paragraph>
      <ButtonGroup>
        <LinkButton kind="primary" href={at(words, 'paper/form.pdf')}>
          {words.t('paper.get')}
        </LinkButton>
      </ButtonGroup>
    </Page>
  );
}
