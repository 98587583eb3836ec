import { Alert, Button, Document, Link, PostForm, type ComponentChildren, type VNode } from '@app/web';
import { CASE_ROLES } from '../session/access.js';
import type { Viewer } from '../session/viewer.js';
import { DeskMenu, type Section } from './desk-menu.js';
import { deskScript } from './desk-script.js';
import { deskStylesheet } from './desk-style.js';

export interface DeskPageProps {
  viewer: Viewer;
  /** What the tab shows: a reference at most, never a name or a text. */
  title: string;
  section?: Section;
  /** A code of `done.*`: what somebody just did. */
  done?: string;
  children?: ComponentChildren;
}

/** A page of somebody who is logged in. */
export function DeskPage(props: DeskPageProps): VNode {
  const { viewer, section } = props;
  const { t } = bound(viewer);
  const worksOnCases = CASE_ROLES.some((role) => role === viewer.actor.role);
  return (
    <Document
      lang={viewer.words.language}
      title={`${props.title} · ${t('desk.name')}`}
      skipLabel={t('desk.skip')}
      width="wide"
      stylesheets={[deskStylesheet()]}
      scripts={[deskScript()]}
      header={
        <div class="desk-header">
          <span class="desk-brand">{t('desk.name')}</span>
          <DeskMenu words={viewer.words} role={viewer.actor.role} section={section} />
          <div class="desk-who">
            <span>{viewer.actor.displayName}</span>
            <PostForm action="/logout" csrf={viewer.csrf}>
              <Button kind="subtle">{t('desk.log-out')}</Button>
            </PostForm>
          </div>
        </div>
      }
      footer={
        <p class="desk-footer">
          <Link href="/shortcuts">{t('section.shortcuts')}</Link>
          <Link href="/code-book">{t('code-book.title')}</Link>
          {viewer.actor.role !== 'statistician' && <Link href="/ties">{t('ties.title')}</Link>}
          {viewer.actor.role === 'lead' && <Link href="/held-mails">{t('held.title')}</Link>}
          {viewer.actor.role === 'lead' && <Link href="/webhooks">{t('webhooks.title')}</Link>}
          {worksOnCases && <Link href="/calendar">{t('section.calendar')}</Link>}
        </p>
      }
    >
      <DoneNotice viewer={viewer} code={props.done} />
      {props.children}
    </Document>
  );
}

function DoneNotice(props: { viewer: Viewer; code: string | undefined }): VNode | null {
  const { words } = props.viewer;
  // The code comes from the address, so only those that have words are shown.
  if (props.code === undefined || !/^[a-z-]{1,40}$/.test(props.code) || !words.has(`done.${props.code}`))
    return null;
  return (
    <Alert tone="ok" live>
      {words.t(`done.${props.code}`)}
    </Alert>
  );
}

/** The translator's methods, free to be taken apart. */
export function bound(viewer: Pick<Viewer, 'words'>) {
  const { words } = viewer;
  return {
    t: words.t.bind(words),
    date: words.date.bind(words),
    dateTime: words.dateTime.bind(words),
    number: words.number.bind(words),
    language: words.language,
  };
}
