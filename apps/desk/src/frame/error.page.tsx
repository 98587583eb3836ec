import { Document, Heading, Link, Paragraph, TypedText, type ErrorView, type VNode } from '@app/web';
import { carriedForm, formOf, type CarriedForm } from '../session/carried-form.js';
import { LoginPage } from '../session/login.page.js';
import { ResumePage } from '../session/resume.page.js';
import { viewerOf } from '../session/viewer.js';
import { typedTexts } from '../forms/text-fields.js';
import { DeskPage } from './desk-page.js';
import { deskStylesheet } from './desk-style.js';
import { wordsForStranger } from './words.js';

/**
 * What people see when something cannot be done. Whoever is not logged in can do that here and go on where she was;
 * whatever somebody had typed is shown, so that no refusal loses it.
 */
export function errorPage(view: ErrorView): VNode {
  const viewer = viewerOf(view.request);
  const words = viewer?.words ?? wordsForStranger(view.request);
  const form = carriedForm(view.request.body) ?? formOf(view.request);
  if (view.status === 401) {
    return <LoginPage words={words} to={pathOf(view)} carried={form} />;
  }
  if (view.code === 'WEB.FORM_EXPIRED' && viewer !== undefined && form !== undefined) {
    return <ResumePage viewer={viewer} form={form} why="form" />;
  }
  const title = words.t(view.status === 404 ? 'error.not-found' : 'error.title');
  const content = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{view.message}</Paragraph>
      {view.reference && <Paragraph>{words.t('error.reference', { reference: view.reference })}</Paragraph>}
      {/* Only for somebody who is logged in: another website could have made a stranger's browser send anything. */}
      <WhatWasTyped title={words.t('error.your-text')} form={viewer && form} />
      <Paragraph>
        <Link href="/">{words.t('error.home')}</Link>
      </Paragraph>
    </>
  );
  if (viewer === undefined) {
    return (
      <Document
        lang={words.language}
        title={title}
        skipLabel={words.t('desk.skip')}
        stylesheets={[deskStylesheet()]}
      >
        {content}
      </Document>
    );
  }
  return (
    <DeskPage viewer={viewer} title={title}>
      {content}
    </DeskPage>
  );
}

function WhatWasTyped(props: { title: string; form: CarriedForm | undefined }): VNode | null {
  const texts = typedTexts(props.form?.fields ?? []);
  if (texts.length === 0) return null;
  return (
    <section class="card">
      <h2 class="utrecht-heading-2">{props.title}</h2>
      {texts.map(([, text]) => (
        <TypedText text={text} />
      ))}
    </section>
  );
}

/** Where to go on after logging in: a page that was asked for, not the target of a form. */
function pathOf(view: ErrorView): string {
  return view.request.method === 'GET' ? (view.request.url.split('?')[0] ?? '/') : '/';
}
