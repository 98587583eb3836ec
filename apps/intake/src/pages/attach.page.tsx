import { MOST_FILES } from '@app/files';
import type { FilePlace, HerFile } from '@app/intake';
import {
  Alert,
  Badge,
  Button,
  ButtonGroup,
  Card,
  ErrorSummary,
  Field,
  Heading,
  HiddenField,
  Link,
  List,
  Paragraph,
  PostForm,
  VisuallyHidden,
  type FormErrors,
  type Translator,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { CHANGE_FIELD } from './steps/step-page.js';

export type AttachNews = 'added' | 'removed';

export interface AttachView {
  frame: Frame;
  csrf: string;
  place: FilePlace;
  files: readonly HerFile[];
  isChange: boolean;
  isStale: boolean;
  errors: FormErrors;
  news?: AttachNews;
}

/** Not only pictures: iPhones turn theirs into JPEG for `image/*`, and the server looks for itself anyway. */
const ACCEPT = 'image/*,audio/*,video/*,application/pdf';
const PROMISES = ['cleaned', 'sealed', 'original'];

/** Her files in a list, and a form for more. Names are ours and say nothing to someone who looks along. */
export function attachPage(view: AttachView): VNode {
  const { frame, csrf, place, files, errors } = view;
  const { words } = frame;
  const isFull = files.filter(isHers).length >= MOST_FILES;
  return (
    <Page frame={frame} title={words.t('title.files')} hasMistakes={errors.any}>
      <ErrorSummary title={words.t('mistakes.title')} errors={errors} />
      <News words={words} view={view} />
      <Heading level={1}>{words.t('files.heading')}</Heading>
      <Paragraph lead>{words.t('files.lead')}</Paragraph>
      <FileList {...view} />
      <PostForm action={at(words, 'attach')} csrf={csrf} multipart>
        {view.isChange && <HiddenField name={CHANGE_FIELD} value="yes" />}
        {isFull ? (
          <Paragraph>{words.t('files.full')}</Paragraph>
        ) : (
          <Field
            name="files"
            type="file"
            multiple
            accept={ACCEPT}
            label={words.t('files.choose')}
            hint={words.t('files.choose.hint')}
            error={errors.message('files')}
          />
        )}
        <ButtonGroup>
          {!isFull && (
            <Button kind={place === 'draft' ? 'secondary' : 'primary'} name="go" value="add">
              {words.t(place === 'draft' ? 'files.add' : 'files.send')}
            </Button>
          )}
        </ButtonGroup>
        {place === 'draft' && <WayOn words={words} />}
      </PostForm>
      {place === 'case' && (
        <Paragraph>
          <Link href={at(words, 'box/read')}>{words.t('stop.back')}</Link>
        </Paragraph>
      )}
      <Heading level={2}>{words.t('files.promise.title')}</Heading>
      <List items={PROMISES.map((promise) => words.t(`files.promise.${promise}`))} />
    </Page>
  );
}

function News({ words, view }: { words: Translator; view: AttachView }): VNode | null {
  if (view.isStale) {
    return (
      <Alert tone="warning" live>
        <Paragraph>{words.t('files.stale')}</Paragraph>
      </Alert>
    );
  }
  if (view.news === undefined) return null;
  return (
    <Alert tone="ok" live>
      <Paragraph>{words.t(`files.news.${view.news}`)}</Paragraph>
    </Alert>
  );
}

/** Going on also takes along what she chose and did not add yet. */
function WayOn({ words }: { words: Translator }): VNode {
  return (
    <ButtonGroup>
      <Button name="go" value="next">
        {words.t('go.next')}
      </Button>
      <Button kind="secondary" name="go" value="back">
        {words.t('go.back')}
      </Button>
      <Button kind="subtle" name="go" value="later">
        {words.t('go.later')}
      </Button>
    </ButtonGroup>
  );
}

/** Hers, which she can take away, and those that came with a message, which stay. */
function FileList(view: AttachView): VNode {
  const { words } = view.frame;
  const parts = [
    { heading: words.t('files.list'), files: view.files.filter(isHers) },
    { heading: words.t('files.from-desk'), files: view.files.filter((file) => !isHers(file)) },
  ];
  return (
    <>
      {parts
        .filter(({ files }) => files.length > 0)
        .map(({ heading, files }) => (
          <>
            <Heading level={2}>{heading}</Heading>
            {files.map((file) => (
              <FileCard {...view} file={file} />
            ))}
          </>
        ))}
    </>
  );
}

function FileCard({ frame, csrf, isChange, file }: AttachView & { file: HerFile }): VNode {
  const { words } = frame;
  const name = fileTitle(words, file);
  return (
    <Card title={name} level={3}>
      {file.isLocked && <Paragraph>{words.t('files.locked')}</Paragraph>}
      {file.isOriginalShared && <Badge tone="info">{words.t('files.original-shared')}</Badge>}
      {!file.isLocked && (
        <Paragraph>
          <Link href={at(words, `attach/${file.id}/look`)}>
            {words.t('files.look')}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Link>
        </Paragraph>
      )}
      {isHers(file) && (
        <PostForm action={at(words, 'attach/remove')} csrf={csrf}>
          <HiddenField name="file" value={file.id} />
          {isChange && <HiddenField name={CHANGE_FIELD} value="yes" />}
          <Button kind="secondary">
            {words.t('files.remove')}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
        </PostForm>
      )}
    </Card>
  );
}

function isHers(file: HerFile): boolean {
  return file.authorId === null;
}

/** "Photo 1, 240 kB". */
export function fileTitle(words: Translator, file: Pick<HerFile, 'kind' | 'number' | 'bytes'>): string {
  const name = words.t(`files.name.${file.kind}`, { number: file.number });
  const isSmall = file.bytes < 1_000_000;
  const size = isSmall ? Math.max(1, Math.round(file.bytes / 1000)) : Math.round(file.bytes / 100_000) / 10;
  const shown = words.t(isSmall ? 'files.size.kb' : 'files.size.mb', { size: words.number(size) });
  return `${name}, ${shown}`;
}
