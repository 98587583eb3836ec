import {
  Alert,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  FormErrors,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  PostForm,
  type Translator,
  type VNode,
} from '@app/web';
import { ExchangePage } from '../frame/exchange-page.js';
import { WhoWeAre } from '../frame/who-we-are.js';
import { LinkField } from './link-field.js';
import { openScript } from './open-script.js';

export interface OpenPageProps {
  words: Translator;
  /** The address of this page, after the language: institutions and partners have one each. */
  path: '/open' | '/partner/open';
  link?: string;
  errors?: FormErrors;
  /** What was being written when the visit ended. */
  draft?: Readonly<Record<string, string>>;
  hasEnded?: boolean;
  /** Whether there is an overview to point at. */
  hasOverview?: boolean;
}

/** Where a link leads. Asking for this page changes nothing, however often a scanner of mails does it. */
export function OpenPage(props: OpenPageProps): VNode {
  const { words } = props;
  const t = words.t.bind(words);
  const errors = props.errors ?? new FormErrors();
  const draft = Object.entries(props.draft ?? {});
  return (
    <ExchangePage
      words={words}
      title="open"
      path={props.path}
      hasMistakes={errors.any}
      scripts={[openScript()]}
    >
      <ErrorSummary title={t('mistakes.title')} errors={errors} />
      <Heading level={1}>{t('open.heading')}</Heading>
      {props.hasEnded ? (
        <Alert tone="warning" title={t('open.ended.title')} live>
          <Paragraph>{t('open.ended')}</Paragraph>
          {draft.length > 0 && <Paragraph>{t('open.ended.kept')}</Paragraph>}
        </Alert>
      ) : (
        <Paragraph lead>{t('open.lead')}</Paragraph>
      )}
      <PostForm action={`/${words.language}${props.path}`}>
        {draft.map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <LinkField words={words} link={props.link} errors={errors} />
        <Field
          name="passcode"
          label={t('open.passcode')}
          hint={t('open.passcode.hint')}
          error={errors.message('passcode')}
          size={14}
          maxLength={40}
          dir="ltr"
        />
        <ButtonGroup>
          <Button>{t('open.do')}</Button>
        </ButtonGroup>
      </PostForm>
      <Paragraph small>{t('open.tries')}</Paragraph>
      {props.hasOverview === true && (
        <Paragraph>
          <Link href={`/${words.language}/overview`}>{t('open.overview')}</Link>
        </Paragraph>
      )}
      <WhoWeAre words={words} />
    </ExchangePage>
  );
}
