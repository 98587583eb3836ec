import type { HeldMail, ReceivedMail } from '@app/exchange';
import type { CaseMailbox } from '@app/mediation';
import {
  Badge,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Heading,
  LinkButton,
  Paragraph,
  PostForm,
  TypedText,
  type FormErrors,
  type Translator,
  type VNode,
} from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { ReceivedFileList } from './received-file-list.js';

export interface MailsPageProps {
  viewer: Viewer;
  caseId: string;
  reference: string;
  mailbox: CaseMailbox;
  done?: string;
  errors?: FormErrors;
}

/** The secret address of a case, and what came in to it. */
export function MailsPage({ viewer, caseId, reference, mailbox, done, errors }: MailsPageProps): VNode {
  const { words, csrf } = viewer;
  const at = `/cases/${caseId}/mails`;
  return (
    <DeskPage viewer={viewer} title={reference} done={done}>
      <Heading level={1}>{words.t('mails.title')}</Heading>
      <div class="desk-narrow">
        <ErrorSummary title={words.t('form.problem')} errors={errors ?? []} />
        <Paragraph>{words.t(mailbox.domain === null ? 'mails.off' : 'mails.about')}</Paragraph>
        {mailbox.address !== null && (
          <>
            <TypedText text={mailbox.address} />
            <p class="desk-soft desk-small">
              {mailbox.madeAt && words.t('mails.made', { moment: words.dateTime(mailbox.madeAt) })}
            </p>
          </>
        )}
        {mailbox.domain !== null && (
          <div class="action-bar">
            <PostForm action={`${at}/addresses`} csrf={csrf}>
              <Button kind={mailbox.address === null ? 'primary' : 'secondary'}>
                {words.t(mailbox.address === null ? 'mails.make' : 'mails.replace')}
              </Button>
            </PostForm>
            {mailbox.address !== null && (
              <PostForm action={`${at}/closings`} csrf={csrf}>
                <Button kind="subtle">{words.t('mails.close')}</Button>
              </PostForm>
            )}
          </div>
        )}
        <Heading level={2}>{words.t('mails.received')}</Heading>
        {mailbox.mails.length === 0 && <Paragraph>{words.t('mails.none')}</Paragraph>}
        {mailbox.mails.map((mail) => (
          <Mail words={words} mail={mail} caseId={caseId} isNew={mail.seenAt === null} />
        ))}
        <ButtonGroup>
          <LinkButton href={`/cases/${caseId}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </div>
    </DeskPage>
  );
}

export interface HeldMailsPageProps {
  viewer: Viewer;
  held: readonly HeldMail[];
  done?: string;
  input?: { id: string; reference: string };
  errors?: FormErrors;
}

/** Mail that belongs to no case yet. Nothing is joined by a subject: a lead says where it belongs. */
export function HeldMailsPage({ viewer, held, done, input, errors }: HeldMailsPageProps): VNode {
  const { words, csrf } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('held.title')} done={done}>
      <Heading level={1}>{words.t('held.title')}</Heading>
      <div class="desk-narrow">
        <ErrorSummary title={words.t('form.problem')} errors={errors ?? []} />
        <Paragraph>{words.t('held.about')}</Paragraph>
        {held.length === 0 && <Paragraph>{words.t('held.none')}</Paragraph>}
        {held.map((mail) => {
          const isThis = input?.id === mail.id;
          return (
            <>
              <Mail words={words} mail={mail} />
              <p class="desk-small">{words.t('held.ends', { moment: words.dateTime(mail.endsAt) })}</p>
              <div class="action-bar">
                <PostForm action={`/held-mails/${mail.id}/assignments`} csrf={csrf}>
                  <Field
                    name={isThis ? 'reference' : `reference-${mail.id}`}
                    label={words.t('held.reference')}
                    value={isThis ? input.reference : ''}
                    error={isThis ? errors?.message('reference') : undefined}
                    size={16}
                    dir="ltr"
                  />
                  <Button>{words.t('held.assign')}</Button>
                </PostForm>
                <PostForm action={`/held-mails/${mail.id}/discards`} csrf={csrf}>
                  <Button kind="subtle">{words.t('held.discard')}</Button>
                </PostForm>
              </div>
            </>
          );
        })}
      </div>
    </DeskPage>
  );
}

interface MailProps {
  words: Translator;
  mail: ReceivedMail | HeldMail;
  caseId?: string;
  isNew?: boolean;
}

function Mail({ words, mail, caseId, isNew }: MailProps): VNode {
  const kind = mail.kind.replaceAll('-', '_');
  return (
    <article class="clock">
      <Heading level={caseId === undefined ? 2 : 3}>{mail.subject || words.t('mails.no-subject')}</Heading>
      <p class="desk-small">
        <Badge tone={mail.kind === 'answer' ? 'ok' : 'warning'}>{words.t('mails.kind', { kind })}</Badge>{' '}
        {isNew && <Badge tone="info">{words.t('mails.new')}</Badge>}{' '}
        <span class="desk-soft">
          {words.t('mails.line', {
            from: mail.from || '–',
            to: mail.to || '–',
            moment: words.dateTime(mail.receivedAt),
          })}
        </span>
      </p>
      {mail.bounceCode !== null && <p>{words.t('mails.bounce', { code: mail.bounceCode })}</p>}
      <TypedText text={mail.text} />
      {mail.isCut && <p class="desk-small">{words.t('mails.cut')}</p>}
      <ReceivedFileList words={words} files={mail.files} caseId={caseId} />
      {mail.refused.length > 0 && (
        <p class="desk-small">
          {words.t('mails.refused', { names: mail.refused.map(({ name }) => name || '–').join(', ') })}
        </p>
      )}
    </article>
  );
}
