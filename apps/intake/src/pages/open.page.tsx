import {
  Alert,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Heading,
  HiddenField,
  Paragraph,
  PostForm,
  TypedText,
  type FormErrors,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { More } from './more.js';

export interface OpenPageView {
  frame: Frame;
  /** What was typed last time, so that she can see a slip. */
  typed: string;
  errors: FormErrors;
  /** Why she has to type it again: her visit is over. */
  hasEnded: boolean;
  /** What she had just sent when her visit was over; it travels with the form until it is kept again. */
  kept: readonly { name: string; value: string }[];
}

/** Where a code brings her back, to what she was writing or to her messages. */
export function openPage(view: OpenPageView): VNode {
  const { frame, typed, errors, kept } = view;
  const { words } = frame;
  const hasKept = kept.length > 0;
  return (
    <Page
      frame={frame}
      title={words.t('title.open')}
      hasMistakes={errors.any}
      links={hasKept ? undefined : { path: 'open' }}
    >
      <ErrorSummary title={words.t('mistakes.title')} errors={errors} />
      {(hasKept || view.hasEnded) && (
        <Alert title={words.t(hasKept ? 'open.kept.title' : 'open.ended.title')}>
          <Paragraph>{words.t(hasKept ? 'open.kept' : 'open.ended')}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{words.t('open.heading')}</Heading>
      <Paragraph lead>{words.t('open.lead')}</Paragraph>
      <PostForm action={at(words, 'open')}>
        <KeptFields kept={kept} />
        <Field
          name="code"
          label={words.t('open.code.label')}
          hint={words.t('open.code.hint')}
          value={typed}
          inputMode="numeric"
          dir="ltr"
          size={26}
          error={errors.message('code')}
        />
        <Paragraph small>{words.t('assisted.open')}</Paragraph>
        <ButtonGroup>
          <Button>{words.t('open.go')}</Button>
        </ButtonGroup>
        {hasKept && <KeptText frame={frame} kept={kept} />}
      </PostForm>
      <More title={words.t('open.lost.title')}>
        <Paragraph>{words.t('open.lost')}</Paragraph>
        <Paragraph>{words.t('mycode.lost')}</Paragraph>
      </More>
    </Page>
  );
}

function KeptFields({ kept }: Pick<OpenPageView, 'kept'>): VNode {
  return (
    <>
      {kept.map(({ name, value }) => (
        <HiddenField name={name} value={value} />
      ))}
    </>
  );
}

/** The long texts of what waits, and the way on for someone without her code. */
function KeptText({ frame, kept }: Pick<OpenPageView, 'frame' | 'kept'>): VNode {
  const { words } = frame;
  const texts = kept.filter(({ name }) => name.endsWith('.narrative') || name.endsWith('.text'));
  return (
    <>
      {texts.map(({ value }) => (
        <div class="quoted">
          <TypedText text={value} />
        </div>
      ))}
      <Paragraph>{words.t('open.kept.anew')}</Paragraph>
      <Button kind="secondary" formAction={at(words, 'begin')}>
        {words.t('open.kept.anew.go')}
      </Button>
    </>
  );
}
