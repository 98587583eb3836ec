import type { OpenedAttachment } from '@app/casework';
import {
  Alert,
  Button,
  ButtonGroup,
  Card,
  ErrorSummary,
  Heading,
  Link,
  LinkButton,
  Paragraph,
  PostForm,
  TextArea,
  type VNode,
} from '@app/web';
import type { Refusal } from '../forms/show-again.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { attachmentTitle, ScanBadge } from './attachments.js';

export interface AttachmentPageProps {
  viewer: Viewer;
  caseId: string;
  opened: OpenedAttachment;
  refusal?: Refusal;
  /** What was typed and not sent. */
  typed?: string;
}

/** One file: shown where a browser can show it safely, and otherwise to be downloaded. */
export function AttachmentPage(props: AttachmentPageProps): VNode {
  const { viewer, caseId, opened, refusal } = props;
  const { words } = viewer;
  const { attachment, reference } = opened;
  const path = `/cases/${caseId}/attachments/${attachment.id}`;
  const isOpen = !attachment.isLocked && attachment.scan !== 'infected';
  return (
    <DeskPage viewer={viewer} title={reference}>
      {refusal && <ErrorSummary title={words.t('form.not-done')} errors={refusal.errors} />}
      <p>
        <Link href={`/cases/${caseId}#attachments`}>{words.t('attachment.back')}</Link>
      </p>
      <Heading level={1}>{attachmentTitle(words, attachment)}</Heading>
      <p>
        <ScanBadge words={words} attachment={attachment} />
      </p>
      <Warning {...props} />
      {isOpen && (
        <>
          <Shown {...props} path={path} />
          <ButtonGroup>
            <LinkButton href={`${path}/content`}>{words.t('attachment.download')}</LinkButton>
          </ButtonGroup>
          <Paragraph small>{words.t('attachment.download.about')}</Paragraph>
        </>
      )}
      <Original {...props} path={path} />
    </DeskPage>
  );
}

function Warning({ viewer, opened }: AttachmentPageProps): VNode | null {
  const { words } = viewer;
  const { isLocked, scan } = opened.attachment;
  const why = isLocked
    ? 'locked'
    : { infected: 'infected', 'not-scanned': 'unscanned', clean: undefined }[scan];
  if (why === undefined) return null;
  return (
    <Alert tone={why === 'infected' ? 'error' : 'warning'}>
      <Paragraph>{words.t(`attachment.${why}`)}</Paragraph>
    </Alert>
  );
}

/** Pictures and sound only: a PDF is a program of its own and never opens on a page of ours. */
function Shown({ viewer, opened, path }: AttachmentPageProps & { path: string }): VNode | null {
  const { attachment } = opened;
  const name = attachmentTitle(viewer.words, attachment);
  const source = `${path}/content`;
  if (attachment.kind === 'photo') {
    const alt = viewer.words.t('attachment.picture', { name });
    return <img class="attachment-shown" src={source} alt={alt} />;
  }
  if (attachment.kind !== 'recording') return null;
  return attachment.mime.startsWith('video/') ? (
    <video class="attachment-shown" controls preload="metadata" src={source} aria-label={name} />
  ) : (
    <audio controls preload="metadata" src={source} aria-label={name} />
  );
}

function Original(props: AttachmentPageProps & { path: string }): VNode | null {
  const { viewer, opened, path, refusal, typed } = props;
  const { words } = viewer;
  if (opened.original === 'none') return null;
  return (
    <Card title={words.t('attachment.original')} id="original">
      <Paragraph>{words.t('attachment.original.about')}</Paragraph>
      {opened.original === 'asked' && <Paragraph>{words.t('attachment.original.waiting')}</Paragraph>}
      {opened.original === 'shared' && (
        <>
          <Paragraph>{words.t('attachment.original.shared')}</Paragraph>
          <LinkButton href={`${path}/original`}>{words.t('attachment.original.open')}</LinkButton>
        </>
      )}
      {opened.original === 'sealed' && (
        <PostForm action={`${path}/original-questions`} csrf={viewer.csrf}>
          <TextArea
            name="text"
            label={words.t('attachment.original.why')}
            hint={words.t('attachment.original.why.hint')}
            rows={3}
            value={typed ?? ''}
            error={refusal?.errors.message('text')}
          />
          <ButtonGroup>
            <Button>{words.t('attachment.original.ask')}</Button>
          </ButtonGroup>
        </PostForm>
      )}
    </Card>
  );
}
