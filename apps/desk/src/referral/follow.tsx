import { lastDayOfLink } from '@app/exchange';
import type { ReferralView } from '@app/referral';
import { Badge, Button, HiddenField, Link, PostForm, TypedText, type VNode } from '@app/web';
import { label } from '../case/labels.js';
import type { Viewer } from '../session/viewer.js';

export interface FollowProps {
  viewer: Viewer;
  caseId: string;
  referral: ReferralView;
}

/** From here on something may come of a link. */
const LINKABLE = ['consented', 'sent', 'accepted', 'contact-made', 'no-show'];

/** The links of the partner and its people: how each stands, and the ways to send and to close them. */
export function PartnerLink({ viewer, caseId, referral }: FollowProps): VNode {
  const { words, csrf } = viewer;
  const at = `/cases/${caseId}/referrals/${referral.id}`;
  const { links, addressees } = referral;
  const version = <HiddenField name="version" value={String(referral.version)} />;
  const liveOf = (contactId: string | null) =>
    links.some((link) => link.contactId === contactId && link.isLive);
  const isLinkable = LINKABLE.includes(referral.outcome);
  return (
    <>
      {links.map((link) => (
        <p class="desk-soft desk-small">
          {link.contactName !== null && `${link.contactName}: `}
          {link.isLive
            ? words.t('follow.link-live', { day: words.date(lastDayOfLink(link.expiresAt)) })
            : words.t('follow.link-over')}{' '}
          {link.openedAt === null
            ? words.t('follow.link-unopened')
            : words.t('follow.link-opened', { moment: words.dateTime(link.openedAt) })}
        </p>
      ))}
      {isLinkable && addressees.length === 0 && <p class="desk-small">{words.t('follow.nobody-to-mail')}</p>}
      {isLinkable &&
        addressees.map(({ contactId, name }) => (
          <PostForm action={`${at}/links`} csrf={csrf}>
            {version}
            {contactId !== null && <HiddenField name="contactId" value={contactId} />}
            <Button kind={links.length === 0 ? 'primary' : 'secondary'}>
              {words.t(liveOf(contactId) ? 'follow.link-again' : 'follow.link-send', { partner: name })}
            </Button>
          </PostForm>
        ))}
      {links.some(({ isLive }) => isLive) && (
        <PostForm action={`${at}/link-closings`} csrf={csrf}>
          {version}
          <Button kind="subtle">{words.t('follow.link-close')}</Button>
        </PostForm>
      )}
    </>
  );
}

/** What the partner let us know and what she says of it, apart from each other. */
export function Follow({ viewer, caseId, referral }: FollowProps): VNode {
  const { words } = viewer;
  const { answers, herWord, pausedAt } = referral;
  return (
    <>
      {pausedAt !== null && (
        <p>
          <Badge tone="warning">{words.t('follow.paused')}</Badge>{' '}
          <span class="desk-small">
            {words.t('follow.paused-about', { moment: words.dateTime(pausedAt) })}
          </span>
        </p>
      )}
      {answers.length > 0 && (
        <>
          <p class="desk-soft desk-small">{words.t('follow.answers')}</p>
          <ul>
            {answers.map((answer) => (
              <li>
                {words.t('follow.kind', { kind: answer.kind.replaceAll('-', '_') })}
                {answer.kind === 'outcome' && `: ${label(words, 'referralOutcome', answer.outcome)}`}
                {answer.reason !== null &&
                  ` (${words.t('follow.reason', { reason: answer.reason.replaceAll('-', '_') })})`}{' '}
                <span class="desk-soft desk-small">{words.dateTime(answer.receivedAt)}</span>{' '}
                {answer.handledHow === null ? (
                  <Link href={`/cases/${caseId}/partner-answers/${answer.id}`}>
                    {words.t('follow.handle')}
                  </Link>
                ) : (
                  <span class="desk-small">{words.t(`partner-answer.handled.${answer.handledHow}`)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {herWord !== undefined && (
        <div>
          <p>
            <strong>{words.t('follow.her-word', { answer: herWord.answer.replaceAll('-', '_') })}</strong>{' '}
            <span class="desk-soft desk-small">
              {words.t('follow.said-on', { moment: words.dateTime(herWord.saidAt) })}
            </span>
          </p>
          {herWord.text !== '' && <TypedText text={herWord.text} />}
        </div>
      )}
    </>
  );
}
