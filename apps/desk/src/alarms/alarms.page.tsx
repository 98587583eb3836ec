import type { OpenAlarm } from '@app/reminders';
import { Button, Card, Heading, Link, Paragraph, PostForm, type VNode } from '@app/web';
import { bound, DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface AlarmsPageProps {
  viewer: Viewer;
  alarms: readonly OpenAlarm[];
  done: string | undefined;
}

/** Reminders that reached nobody, and a calendar that is about to end. */
export function AlarmsPage({ viewer, alarms, done }: AlarmsPageProps): VNode {
  const { t } = bound(viewer);
  return (
    <DeskPage viewer={viewer} title={t('section.alarms')} section="alarms" done={done}>
      <div class="desk-narrow">
        <Heading level={1}>{t('section.alarms')}</Heading>
        <Paragraph>{t(alarms.length === 0 ? 'alarms.none' : 'alarms.about')}</Paragraph>
        {alarms.map((alarm) => (
          <Card key={alarm.id} title={t(`alarms.kind.${alarm.kind}`)}>
            <Paragraph>{t(`alarms.do.${alarm.kind}`)}</Paragraph>
            {alarm.staffName !== null && <Paragraph>{t('alarms.for', { name: alarm.staffName })}</Paragraph>}
            {alarm.caseId !== null && alarm.reference !== null && (
              <p>
                <Link href={`/cases/${alarm.caseId}`}>{alarm.reference}</Link>
              </p>
            )}
            <Paragraph small>{viewer.words.dateTime(alarm.raisedAt)}</Paragraph>
            <PostForm action={`/alarms/${alarm.id}/settlements`} csrf={viewer.csrf}>
              <Button kind="secondary">{t('alarms.settle')}</Button>
            </PostForm>
          </Card>
        ))}
      </div>
    </DeskPage>
  );
}
