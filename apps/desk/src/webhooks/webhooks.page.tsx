import { WEBHOOK_TYPES, type WebhookView } from '@app/webhooks';
import {
  Alert,
  Button,
  Card,
  CheckboxGroup,
  ErrorSummary,
  Field,
  Heading,
  Link,
  Paragraph,
  PostForm,
  Table,
  type FormErrors,
  type FormInput,
  type VNode,
} from '@app/web';
import { bound, DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { WebhookState } from './webhook-state.js';

export interface WebhooksPageProps {
  viewer: Viewer;
  webhooks: readonly WebhookView[];
  input?: FormInput;
  errors?: FormErrors;
  done?: string;
}

/** All receivers, and the form for one more. */
export function WebhooksPage({ viewer, webhooks, input, errors, done }: WebhooksPageProps): VNode {
  const { t, dateTime } = bound(viewer);
  return (
    <DeskPage viewer={viewer} title={t('webhooks.title')} done={done}>
      <Heading level={1}>{t('webhooks.title')}</Heading>
      <div class="desk-narrow">
        <Paragraph>{t('webhooks.about')}</Paragraph>
      </div>
      <ErrorSummary title={t('form.problem')} errors={errors ?? []} />
      <Table
        caption={t('webhooks.title')}
        hideCaption
        empty={t('webhooks.none')}
        rows={webhooks}
        columns={[
          {
            header: t('webhooks.name'),
            rowHeader: true,
            cell: ({ id, name }) => <Link href={`/webhooks/${id}`}>{name}</Link>,
          },
          { header: t('webhooks.host'), cell: ({ url }) => new URL(url).host },
          {
            header: t('webhooks.state'),
            cell: (webhook) => <WebhookState viewer={viewer} webhook={webhook} />,
          },
          {
            header: t('webhooks.last'),
            cell: ({ lastDeliveredAt }) => (lastDeliveredAt === null ? '–' : dateTime(lastDeliveredAt)),
          },
          { header: t('webhooks.made-by'), cell: ({ madeBy }) => madeBy },
        ]}
      />
      <div class="desk-narrow">
        <Heading level={2}>{t('webhooks.new')}</Heading>
        <Alert tone="warning" title={t('webhooks.learns')}>
          <p>{t('webhooks.learns-about')}</p>
          <p>{t('webhooks.learns-rhythm')}</p>
        </Alert>
        <Card>
          <PostForm action="/webhooks" csrf={viewer.csrf}>
            <Field
              name="name"
              label={t('webhooks.name')}
              hint={t('webhooks.name-hint')}
              maxLength={60}
              value={input?.text('name')}
              error={errors?.message('name')}
            />
            <Field
              name="url"
              type="url"
              label={t('webhooks.url')}
              hint={t('webhooks.url-hint')}
              value={input?.text('url')}
              error={errors?.message('url')}
            />
            <CheckboxGroup
              name="types"
              legend={t('webhooks.types')}
              options={WEBHOOK_TYPES.map((type) => ({
                value: type,
                label: t(`webhooks.type.${type}`),
                hint: type,
              }))}
              values={input?.list('types')}
              error={errors?.message('types')}
            />
            <Button>{t('webhooks.make')}</Button>
          </PostForm>
        </Card>
      </div>
    </DeskPage>
  );
}
