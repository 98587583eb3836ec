import { Alert, ButtonGroup, Heading, LinkButton, Paragraph, type ErrorView, type VNode } from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { wayBack } from './way-back.js';

/** Every error, with a way out, a way back, and a word about what was kept. */
export function problemPage(frame: Frame, view: ErrorView): VNode {
  const { words } = frame;
  const heading = `problem.heading.${view.status}`;
  // Sent from a page of hers: what was saved of it is there.
  const isTooLarge = view.status === 413;
  const page = wayBack(view.request.url);
  return (
    <Page frame={frame} title={words.t('title.problem')}>
      <Heading level={1}>{words.t(words.has(heading) ? heading : 'problem.heading')}</Heading>
      <Alert tone="warning">
        <Paragraph>{view.message}</Paragraph>
        {view.reference && (
          <Paragraph>{words.t('problem.reference', { reference: view.reference })}</Paragraph>
        )}
      </Alert>
      {isTooLarge && (
        <Paragraph>{words.t(page === 'attach' ? 'problem.FILES.TOO_LARGE' : 'problem.too-long')}</Paragraph>
      )}
      <Paragraph>{words.t('problem.kept')}</Paragraph>
      <ButtonGroup>
        {isTooLarge && page !== undefined && (
          <LinkButton kind="primary" href={at(words, page)}>
            {words.t('go.back')}
          </LinkButton>
        )}
        <LinkButton
          kind={isTooLarge && page !== undefined ? 'secondary' : 'primary'}
          href={at(words, 'open')}
        >
          {words.t('problem.open')}
        </LinkButton>
        <LinkButton href={`/${words.language}`}>{words.t('problem.home')}</LinkButton>
      </ButtonGroup>
    </Page>
  );
}
