import { Alert, Badge, Button, Card, Heading, Paragraph, PostForm, type VNode } from '@app/web';
import { bound, DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface CalendarPageProps {
  viewer: Viewer;
  /** Whether there is an address that works. */
  has: boolean;
  /** The address, on the one page that shows it. */
  address?: string;
  done?: string;
}

/** Making an address for one's own calendar, and taking it back. */
export function CalendarPage({ viewer, has, address, done }: CalendarPageProps): VNode {
  const { t } = bound(viewer);
  return (
    <DeskPage viewer={viewer} title={t('section.calendar')} section="calendar" done={done}>
      <div class="desk-narrow">
        <Heading level={1}>{t('calendar.title')}</Heading>
        <Paragraph>{t('calendar.about')}</Paragraph>
        {address !== undefined && <NewAddress viewer={viewer} address={address} />}
        <p>
          <Badge tone={has ? 'ok' : 'neutral'}>
            {t(has ? 'calendar.there-is' : 'calendar.there-is-none')}
          </Badge>
        </p>
        <Alert tone="warning" title={t('calendar.warning')}>
          <p>{t('calendar.warning-about')}</p>
        </Alert>
        <div class="action-bar">
          <PostForm action="/calendar/addresses" csrf={viewer.csrf}>
            <Button kind={has ? 'secondary' : 'primary'}>
              {t(has ? 'calendar.make-new' : 'calendar.make')}
            </Button>
          </PostForm>
          {has && (
            <PostForm action="/calendar/revocations" csrf={viewer.csrf}>
              <Button kind="danger">{t('calendar.revoke')}</Button>
            </PostForm>
          )}
        </div>
        {has && address === undefined && <Paragraph small>{t('calendar.new-ends-old')}</Paragraph>}
      </div>
    </DeskPage>
  );
}

function NewAddress({ viewer, address }: { viewer: Viewer; address: string }): VNode {
  const { t } = bound(viewer);
  return (
    <Card title={t('calendar.address')}>
      <p class="calendar-address">{address}</p>
      <Paragraph>{t('calendar.once')}</Paragraph>
      <Paragraph>{t('calendar.how')}</Paragraph>
    </Card>
  );
}
