import { lastDayOfLink } from '@app/exchange';
import type { SentPartnerLink } from '@app/referral';
import { Alert, ButtonGroup, Heading, LinkButton, Paragraph, type VNode } from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface LinkSentPageProps {
  viewer: Viewer;
  caseId: string;
  reference: string;
  sent: SentPartnerLink;
}

/** Shown once, right after sending: the passcode is for the telephone and is kept nowhere. */
export function LinkSentPage({ viewer, caseId, reference, sent }: LinkSentPageProps): VNode {
  const { words } = viewer;
  const { website } = sent.partner;
  const name = sent.contact === undefined ? sent.partner.name : `${sent.contact.name}, ${sent.partner.name}`;
  const phone = sent.contact?.phone ?? null;
  return (
    <DeskPage viewer={viewer} title={reference}>
      <Heading level={1}>{words.t('partner-sent.title')}</Heading>
      <Alert tone="ok" live title={words.t('partner-sent.mail', { name })}>
        <p>{words.t('partner-sent.call', { name })}</p>
        {phone !== null && <p>{words.t('partner-sent.phone', { phone })}</p>}
        {phone === null && website !== null && website !== '' && (
          <p>{words.t('partner-sent.website', { website })}</p>
        )}
        <p class="passcode">{sent.passcode}</p>
        <p>{words.t('partner-sent.once')}</p>
      </Alert>
      <Paragraph>
        {words.t('partner-sent.expires', { day: words.date(lastDayOfLink(sent.expiresAt)) })}
      </Paragraph>
      <ButtonGroup>
        <LinkButton href={`/cases/${caseId}`}>{words.t('partner-sent.done')}</LinkButton>
      </ButtonGroup>
    </DeskPage>
  );
}
