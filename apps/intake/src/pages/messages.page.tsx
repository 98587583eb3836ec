import type { HerReferral, Mailbox, ObjectionClock } from '@app/intake';
import {
  Alert,
  Button,
  ButtonGroup,
  Card,
  ErrorSummary,
  Heading,
  Link,
  Paragraph,
  PostForm,
  TextArea,
  type FormErrors,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { CodeAsked } from './code-asked.js';
import { ConsentQuestions, PastConsents } from './consents.js';
import { Conversation } from './conversation.js';
import { ObjectionNotice } from './notices.js';
import { ReferralsNotice } from './referrals.page.js';

/** What she just did, told on the page that follows it. */
export type MailboxNews = 'sent' | 'consent-saved' | 'consent-choose' | 'kept' | 'code-stopped';

export interface MessagesPageView {
  frame: Frame;
  csrf: string;
  mailbox: Mailbox;
  clock?: ObjectionClock;
  /** Whether the day to come back still lies ahead. */
  comeBackLater: boolean;
  errors: FormErrors;
  /** What she has typed and not sent. */
  typed: string;
  news?: MailboxNews;
  /** Somebody asked the desk for a new code. */
  codeAsked?: { waitsUntil: Date | null };
  /** What was passed on for her; absent where nothing can have been. */
  referrals?: readonly HerReferral[];
}

const NEWS: Record<MailboxNews, string> = {
  sent: 'messages.sent',
  'consent-saved': 'consent.saved',
  'consent-choose': 'consent.each.choose',
  kept: 'messages.kept',
  'code-stopped': 'mycode.asked.stopped',
};

/** Her messages, what is asked of her, how it stands, and when to look again. */
export function messagesPage(view: MessagesPageView): VNode {
  const { frame, csrf, mailbox, errors } = view;
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.messages')} hasMistakes={errors.any}>
      <ErrorSummary title={words.t('mistakes.title')} errors={errors} />
      {view.news && (
        <Alert tone={view.news === 'kept' || view.news === 'consent-choose' ? 'info' : 'ok'} live>
          <Paragraph>{words.t(NEWS[view.news])}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{words.t('messages.heading')}</Heading>
      {view.codeAsked && <CodeAsked words={words} csrf={csrf} waitsUntil={view.codeAsked.waitsUntil} />}
      <Standing {...view} />
      <MediationStage {...view} />
      <ReferralsNotice words={words} referrals={view.referrals ?? []} />
      <ObjectionNotice words={words} clock={view.clock} />
      <ConsentQuestions words={words} csrf={csrf} consents={mailbox.consents} />
      <Heading level={2}>{words.t('messages.list')}</Heading>
      <Conversation words={words} mailbox={mailbox} />
      <PostForm action={at(words, 'box/message')} csrf={csrf}>
        <TextArea
          name="text"
          label={words.t('messages.write')}
          hint={words.t('messages.write.hint')}
          rows={5}
          value={view.typed}
          error={errors.message('text')}
        />
        <ButtonGroup>
          <Button>{words.t('messages.send')}</Button>
        </ButtonGroup>
      </PostForm>
      <PastConsents words={words} csrf={csrf} consents={mailbox.consents} />
      <div class="closing">
        <PostForm action={at(words, 'leave')} csrf={csrf}>
          <Button kind="secondary">{words.t('messages.close')}</Button>
        </PostForm>
        <Link href={at(words, 'code-options')}>{words.t('mycode.link')}</Link>
        <Link href={at(words, 'box/contact')}>{words.t('contact.link')}</Link>
        <Link href={at(words, 'box/ping')}>{words.t('ping.link')}</Link>
        <Link href={at(words, 'attach')}>{words.t('files.link')}</Link>
        <Link href={at(words, 'box/copy')}>{words.t('copy.link')}</Link>
        <Link href={at(words, 'box/stop')}>{words.t('messages.stop')}</Link>
      </div>
    </Page>
  );
}

function Standing({ frame, mailbox, comeBackLater }: MessagesPageView): VNode {
  const { words } = frame;
  const isOver = ['closed', 'withdrawn'].includes(mailbox.status);
  // A question that is open waits for her, whatever else is going on.
  const isAsked = !isOver && mailbox.consents.some((consent) => consent.status === 'asked');
  const status = isAsked ? 'waiting-for-her' : mailbox.status;
  return (
    <Card title={words.t(`status.${status}`)}>
      <Paragraph>{words.t(`status.${status}.next`)}</Paragraph>
      {!isOver && (
        <Paragraph>
          {comeBackLater
            ? words.t('messages.come-back', { date: words.date(mailbox.comeBackOn) })
            : words.t('messages.come-back.passed')}
        </Paragraph>
      )}
      {!isOver && mailbox.comeBackWas !== undefined && (
        <Alert tone="warning">
          <Paragraph>{words.t('come-back.earlier', { date: words.date(mailbox.comeBackWas) })}</Paragraph>
        </Alert>
      )}
      <Paragraph small>{words.t('messages.number', { reference: mailbox.reference })}</Paragraph>
    </Card>
  );
}

/** Where the mediation is, in one sentence. A stage that this door has no words for is not shown. */
function MediationStage({ frame, mailbox }: MessagesPageView): VNode | null {
  const { words } = frame;
  const stage = mailbox.mediationStage;
  if (stage === undefined || !words.has(`mediation.stage.${stage}`)) return null;
  return (
    <Card title={words.t('mediation.heading')}>
      <Paragraph>{words.t(`mediation.stage.${stage}`)}</Paragraph>
    </Card>
  );
}
