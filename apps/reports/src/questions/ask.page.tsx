import { QUESTION_KINDS, QUESTION_MAX } from '@app/platform';
import { DICTIONARY, type Quarter } from '@app/statistics';
import {
  Alert,
  Button,
  ErrorSummary,
  FormErrors,
  Heading,
  Link,
  Paragraph,
  PostForm,
  RadioGroup,
  Select,
  TextArea,
  type FormInput,
  type Translator,
  type VNode,
} from '@app/web';
import { ReportPage } from '../frame/report-page.js';
import { quarterName, type Language } from '../frame/words.js';

export interface AskPageProps {
  words: Translator;
  token: string;
  /** Published quarters, newest first. */
  quarters: readonly Quarter[];
  input?: FormInput;
  errors?: FormErrors;
  /** The link has asked as much as it can in a day. */
  enough?: boolean;
  sent?: boolean;
}

/** Where a member of the Platform asks. Nothing that was asked before stands here, not even by the same link. */
export function AskPage(props: AskPageProps): VNode {
  const { words, token } = props;
  const title = words.t(props.sent ? 'ask.sent.title' : 'ask.title');
  return (
    <ReportPage
      words={words}
      title={title}
      path={`/ask/${token}`}
      head={<meta name="robots" content="noindex" />}
    >
      <div class="report-column">
        {props.sent ? (
          <>
            <Heading level={1}>{title}</Heading>
            <Paragraph lead>{words.t('ask.sent')}</Paragraph>
            <Paragraph>
              <Link href={`/${words.language}/ask/${token}`}>{words.t('ask.another')}</Link>
            </Paragraph>
          </>
        ) : (
          <Asking {...props} title={title} />
        )}
      </div>
    </ReportPage>
  );
}

function Asking(props: AskPageProps & { title: string }): VNode {
  const { words, token, quarters, input, errors = new FormErrors() } = props;
  const language = words.language as Language;
  return (
    <>
      <ErrorSummary title={words.t('ask.problem')} errors={errors} />
      <Heading level={1}>{props.title}</Heading>
      <Paragraph lead>{words.t('ask.intro')}</Paragraph>
      {props.enough && <Alert tone="warning">{words.t('ask.enough')}</Alert>}
      <Alert>{words.t('ask.privacy')}</Alert>
      <PostForm action={`/${language}/ask/${token}`}>
        <RadioGroup
          name="kind"
          legend={words.t('ask.kind')}
          options={QUESTION_KINDS.map((kind) => ({ value: kind, label: words.t(`ask.kind.${kind}`) }))}
          value={input?.text('kind')}
          error={errors.message('kind')}
        />
        <Select
          name="quarter"
          label={words.t('ask.about-quarter')}
          emptyLabel={words.t('ask.no-choice')}
          options={quarters.map((quarter) => ({ value: quarter, label: quarterName(words, quarter) }))}
          value={input?.text('quarter')}
          error={errors.message('quarter')}
        />
        <Select
          name="dimension"
          label={words.t('ask.about-table')}
          emptyLabel={words.t('ask.no-choice')}
          options={DICTIONARY.dimensions.map(({ id, label }) => ({ value: id, label: label[language] }))}
          value={input?.text('dimension')}
          error={errors.message('dimension')}
        />
        <TextArea
          name="text"
          label={words.t('ask.text')}
          hint={words.t('ask.text.hint', { max: QUESTION_MAX })}
          rows={8}
          maxLength={QUESTION_MAX}
          value={input?.text('text')}
          error={errors.message('text')}
        />
        <Button>{words.t('ask.send')}</Button>
      </PostForm>
    </>
  );
}
