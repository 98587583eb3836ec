import { lastDayOfLink } from '@app/exchange';
import { isOpen } from '@app/cases';
import type { ExtractLinkView, ExtractView } from '@app/mediation';
import {
  Alert,
  Badge,
  Button,
  HiddenField,
  Link,
  Paragraph,
  PostForm,
  TextArea,
  TypedText,
  type Tone,
  type VNode,
} from '@app/web';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import type { Viewer } from '../session/viewer.js';
import type { CasePartProps } from './case.page.js';
import { Fold } from './fold.js';
import { givesAwayWords } from './gives-away-words.js';

const BEFORE_SENDING: ExtractView['status'][] = ['draft', 'consent-asked', 'consented'];

const TONES: Record<ExtractView['status'], Tone | 'neutral'> = {
  draft: 'neutral',
  'consent-asked': 'warning',
  consented: 'info',
  refused: 'error',
  sent: 'info',
  answered: 'ok',
  revoked: 'error',
};

/** What institutions were or will be told with her consent, and what they answered. */
export function Extracts({ viewer, file }: CasePartProps): VNode {
  const { words } = viewer;
  const { facts } = file.opened;
  const { length } = file.extracts;
  const none = facts.anonymity === 'A0' ? 'extracts.anonymous' : 'extracts.none';
  // A single text is not worth a line of its own.
  const settled = length > 1 ? file.extracts.filter(isSettled) : [];
  const current = file.extracts.filter((extract) => !settled.includes(extract));
  const gist = length === 0 ? words.t(none) : words.t('fold.texts', { count: length });
  return (
    <Fold id="extracts" title={words.t('case.extracts')} gist={gist} open={length > 0}>
      <Some viewer={viewer} file={file} extracts={current} />
      {settled.length > 0 && (
        <details>
          <summary>{words.t('fold.settled-texts', { count: settled.length })}</summary>
          <Some viewer={viewer} file={file} extracts={settled} />
        </details>
      )}
      {isOpen(facts.status) && facts.anonymity !== 'A0' && (
        <p>
          <Link href={`/cases/${facts.id}/extract`}>{words.t('action.extract')}</Link>
        </p>
      )}
      <p>
        <Link href={`/cases/${facts.id}/mails`}>{words.t('mails.open')}</Link>
      </p>
    </Fold>
  );
}

function Some({ viewer, file, extracts }: CasePartProps & { extracts: readonly ExtractView[] }): VNode {
  const { facts } = file.opened;
  return (
    <>
      {extracts.map((extract) => (
        <Extract viewer={viewer} caseId={facts.id} extract={extract} open={isOpen(facts.status)} />
      ))}
    </>
  );
}

/** Nothing is waited for any more: she said no, it was closed, or every answer to it was seen to. */
function isSettled({ status, answers }: ExtractView): boolean {
  const isOver = status === 'refused' || status === 'revoked' || status === 'answered';
  return isOver && answers.every(({ handledHow }) => handledHow !== null);
}

interface ExtractProps {
  viewer: Viewer;
  caseId: string;
  extract: ExtractView;
  open: boolean;
}

function Extract({ viewer, caseId, extract, open }: ExtractProps): VNode {
  const { words } = viewer;
  const at = `/cases/${caseId}/extracts/${extract.id}`;
  return (
    <div class="clock">
      <h3 class="utrecht-heading-3">
        {words.t('extract.to', { institution: extract.institutionName, contact: extract.contactName })}
      </h3>
      <p>
        <Badge tone={TONES[extract.status]}>{words.t(`extract.${extract.status}`)}</Badge>{' '}
        <span class="desk-soft desk-small">
          {words.t('extract.written-at', { moment: words.dateTime(extract.writtenAt) })}
          {extract.sentAt !== null &&
            ` · ${words.t('extract.sent-at', { moment: words.dateTime(extract.sentAt) })}`}
        </span>
      </p>
      <p class="desk-small">
        {words.t('extract.asks', { asks: words.t(`asks.${extract.asks}`) })} ·{' '}
        {words.t(extract.answerNorm.agreed ? 'extract.norm-agreed' : 'extract.norm-ours', {
          days: extract.answerNorm.days,
        })}
      </p>
      {extract.makesKnown && (
        <p>
          <Badge tone="warning">{words.t('known.is')}</Badge>
        </p>
      )}
      {extract.givesAway.length > 0 && BEFORE_SENDING.includes(extract.status) && (
        <Alert tone="warning" title={words.t('known.title')}>
          <p>{givesAwayWords(words, extract.givesAway)}</p>
        </Alert>
      )}
      <details open={extract.status === 'draft' || extract.status === 'consented'}>
        <summary>{words.t('extract.text')}</summary>
        <TypedText text={extract.text} />
      </details>
      {extract.answers.map((answer) => (
        <div class="message message-from-her">
          <p class="desk-soft desk-small">
            {words.t(`answer.${answer.kind}`, {
              moment: words.dateTime(answer.receivedAt),
              until: answer.moreTimeUntil === undefined ? '' : words.date(answer.moreTimeUntil),
            })}
          </p>
          <TypedText text={answer.text} />
          <p>
            <Link href={`/cases/${caseId}/answers/${answer.id}`}>{words.t('their-answer.open')}</Link>
          </p>
        </div>
      ))}
      {extract.links.map((link) => (
        <ShareLink viewer={viewer} at={`${at}/links/${link.id}/revocations`} link={link} />
      ))}
      <p class="desk-small">
        <Link href={`${at}/contacts`}>{words.t('contacts.open')}</Link>
      </p>
      {open && extract.status === 'draft' && (
        <div class="action-bar">
          <a class="utrecht-button utrecht-button--secondary-action link-button" href={`${at}/edit`}>
            {words.t('extract.edit')}
          </a>
          <PostForm action={`${at}/consent-requests`} csrf={viewer.csrf}>
            <HiddenField name="version" value={String(extract.version)} />
            <Button>{words.t('extract.ask-consent')}</Button>
          </PostForm>
        </div>
      )}
      {open && extract.makesKnown && extract.status === 'consented' && (
        <SecondLook viewer={viewer} at={at} extract={extract} />
      )}
      {open &&
        extract.status === 'consented' &&
        !extract.declined.includes(extract.contactPersonId) &&
        (!extract.makesKnown || extract.disclosure === 'approved') && (
          <div class="action-bar">
            <PostForm action={`${at}/sendings`} csrf={viewer.csrf}>
              <HiddenField name="version" value={String(extract.version)} />
              <Button>{words.t('extract.send')}</Button>
            </PostForm>
          </div>
        )}
    </div>
  );
}

/** She agreed; now a colleague has to, before the text that makes her known can go. */
function SecondLook({ viewer, at, extract }: { viewer: Viewer; at: string; extract: ExtractView }): VNode {
  const { words } = viewer;
  if (extract.disclosure === 'approved') return <Paragraph>{words.t('known.agreed')}</Paragraph>;
  if (extract.disclosure === 'waiting') return <Paragraph>{words.t('known.waiting')}</Paragraph>;
  return (
    <PostForm action={`${at}/disclosure-requests`} csrf={viewer.csrf}>
      <TextArea
        name="reason"
        of={extract.id}
        label={words.t('known.why')}
        hint={words.t('known.why-hint')}
        rows={3}
        maxLength={TEXT_FIELDS.reason.max}
      />
      <Button>{words.t('known.ask')}</Button>
    </PostForm>
  );
}

function ShareLink({ viewer, at, link }: { viewer: Viewer; at: string; link: ExtractLinkView }): VNode {
  const { words } = viewer;
  const parts = [
    words.t('link.made-at', { moment: words.dateTime(link.madeAt) }),
    link.openedAt === null
      ? words.t('link.not-opened')
      : words.t('link.opened-at', { moment: words.dateTime(link.openedAt) }),
    ...(link.answeredAt === null
      ? []
      : [words.t('link.answered-at', { moment: words.dateTime(link.answeredAt) })]),
    link.revokedAt === null
      ? words.t('link.expires-at', { day: words.date(lastDayOfLink(link.expiresAt)) })
      : words.t('link.revoked-at', { moment: words.dateTime(link.revokedAt) }),
  ];
  return (
    <div class="desk-small">
      <p>{parts.join(' · ')}</p>
      {link.revokedAt === null && link.answeredAt === null && (
        <PostForm action={at} csrf={viewer.csrf}>
          <Button kind="subtle">{words.t('link.revoke')}</Button>
        </PostForm>
      )}
    </div>
  );
}
