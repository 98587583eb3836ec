import type { LoggedDelivery, WebhookView } from '@app/webhooks';
import {
  Badge,
  Button,
  Card,
  DataList,
  ErrorSummary,
  Heading,
  Link,
  Paragraph,
  PostForm,
  Table,
  type FormErrors,
  type Tone,
  type VNode,
} from '@app/web';
import { bound, DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { WebhookState } from './webhook-state.js';

export interface WebhookPageProps {
  viewer: Viewer;
  webhook: WebhookView;
  log: readonly LoggedDelivery[];
  /** On the one page that shows it. */
  secret?: string;
  errors?: FormErrors;
  done?: string;
}

const TONES: Record<LoggedDelivery['status'], Tone> = { waiting: 'info', delivered: 'ok', dead: 'error' };

/** One receiver: what it is told, what can be done with it, and what came of the last events. */
export function WebhookPage({ viewer, webhook, log, secret, errors, done }: WebhookPageProps): VNode {
  const { t, dateTime, number } = bound(viewer);
  return (
    <DeskPage viewer={viewer} title={t('webhooks.title')} done={done}>
      <p>
        <Link href="/webhooks">{t('webhooks.all')}</Link>
      </p>
      <Heading level={1}>{webhook.name}</Heading>
      <ErrorSummary title={t('form.problem')} errors={errors ?? []} />
      <div class="desk-narrow">
        {secret !== undefined && (
          <Card title={t('webhooks.secret')}>
            <p class="calendar-address">{secret}</p>
            <Paragraph>{t('webhooks.secret-once')}</Paragraph>
            <Paragraph>{t('webhooks.secret-how')}</Paragraph>
          </Card>
        )}
        <DataList
          items={[
            { term: t('webhooks.state'), value: <WebhookState viewer={viewer} webhook={webhook} /> },
            { term: t('webhooks.url'), value: <span class="search-words">{webhook.url}</span> },
            {
              term: t('webhooks.types'),
              value: webhook.types.map((type) => t(`webhooks.type.${type}`)).join(', '),
            },
            {
              term: t('webhooks.made-by'),
              value: `${webhook.madeBy}, ${dateTime(webhook.madeAt)}`,
            },
            ...(webhook.oldSecretUntil === null
              ? []
              : [{ term: t('webhooks.old-secret'), value: dateTime(webhook.oldSecretUntil) }]),
          ]}
        />
      </div>
      <WebhookActions viewer={viewer} webhook={webhook} />
      <Heading level={2}>{t('webhooks.log')}</Heading>
      <Paragraph small>{t('webhooks.log-about')}</Paragraph>
      <Table
        caption={t('webhooks.log')}
        hideCaption
        empty={t('webhooks.log-none')}
        rows={log}
        columns={[
          { header: t('webhooks.told'), rowHeader: true, cell: ({ toldAt }) => dateTime(toldAt) },
          { header: t('webhooks.kind'), cell: ({ type }) => t(`webhooks.type.${type}`) },
          {
            header: t('webhooks.state'),
            cell: ({ status }) => <Badge tone={TONES[status]}>{t(`webhooks.status.${status}`)}</Badge>,
          },
          { header: t('webhooks.attempts'), numeric: true, cell: ({ attempts }) => number(attempts) },
          { header: t('webhooks.result'), cell: ({ lastResult }) => resultWords(viewer, lastResult) },
        ]}
      />
    </DeskPage>
  );
}

function WebhookActions({ viewer, webhook }: { viewer: Viewer; webhook: WebhookView }): VNode {
  const { t } = bound(viewer);
  const at = `/webhooks/${webhook.id}`;
  const isPaused = webhook.pausedAt !== null;
  return (
    <>
      <div class="action-bar">
        {!isPaused && (
          <PostForm action={`${at}/tests`} csrf={viewer.csrf}>
            <Button>{t('webhooks.test')}</Button>
          </PostForm>
        )}
        <PostForm action={`${at}/${isPaused ? 'resumptions' : 'pauses'}`} csrf={viewer.csrf}>
          <Button kind={isPaused ? 'primary' : 'secondary'}>
            {t(isPaused ? 'webhooks.resume' : 'webhooks.pause')}
          </Button>
        </PostForm>
        {webhook.dead > 0 && (
          <PostForm action={`${at}/resendings`} csrf={viewer.csrf}>
            <Button kind="secondary">{t('webhooks.send-again')}</Button>
          </PostForm>
        )}
        <PostForm action={`${at}/secrets`} csrf={viewer.csrf}>
          <Button kind="secondary">{t('webhooks.roll')}</Button>
        </PostForm>
        <PostForm action={`${at}/removals`} csrf={viewer.csrf}>
          <Button kind="danger">{t('webhooks.remove')}</Button>
        </PostForm>
      </div>
      <Paragraph small>{t('webhooks.actions-about')}</Paragraph>
    </>
  );
}

function resultWords(viewer: Viewer, result: string | null): string {
  const { words } = viewer;
  if (result === null) return '–';
  const status = /^http-(\d{1,3})$/.exec(result)?.[1];
  if (status !== undefined) return words.t('webhooks.result.http', { status });
  return words.has(`webhooks.result.${result}`) ? words.t(`webhooks.result.${result}`) : result;
}
