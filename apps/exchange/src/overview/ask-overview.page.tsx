import {
  Alert,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  FormErrors,
  Heading,
  Link,
  Paragraph,
  PostForm,
  type Translator,
  type VNode,
} from '@app/web';
import { OVERVIEW_LINK_MINUTES } from '@app/exchange';
import { ExchangePage } from '../frame/exchange-page.js';
import { WhoWeAre } from '../frame/who-we-are.js';

export interface AskOverviewPageProps {
  words: Translator;
  email?: string;
  errors?: FormErrors;
  /** She had an overview open, and it is over. */
  hasEnded?: boolean;
}

/** Where a contact person asks for a link by mail. */
export function AskOverviewPage({ words, email, errors, hasEnded }: AskOverviewPageProps): VNode {
  const t = words.t.bind(words);
  const mistakes = errors ?? new FormErrors();
  return (
    <ExchangePage words={words} title="overview" path="/overview" hasMistakes={mistakes.any}>
      <ErrorSummary title={t('mistakes.title')} errors={mistakes} />
      <Heading level={1}>{t('overview.heading')}</Heading>
      {hasEnded === true && (
        <Alert tone="warning" title={t('overview.ended.title')} live>
          <Paragraph>{t('overview.ended')}</Paragraph>
        </Alert>
      )}
      <Paragraph lead>{t('overview.lead')}</Paragraph>
      <PostForm action={`/${words.language}/overview`}>
        <Field
          name="email"
          type="email"
          label={t('overview.email')}
          hint={t('overview.email.hint')}
          value={email}
          error={mistakes.message('email')}
          maxLength={320}
          autoComplete="email"
          dir="ltr"
        />
        <ButtonGroup>
          <Button>{t('overview.ask')}</Button>
        </ButtonGroup>
      </PostForm>
      <Paragraph>
        <Link href={`/${words.language}/open`}>{t('overview.one-message')}</Link>
      </Paragraph>
      <WhoWeAre words={words} />
    </ExchangePage>
  );
}

/** The same words for an address that is known and for one that is not. */
export function OverviewAskedPage({ words }: { words: Translator }): VNode {
  const t = words.t.bind(words);
  return (
    <ExchangePage words={words} title="overview">
      <Heading level={1}>{t('overview.asked.heading')}</Heading>
      <Paragraph>{t('overview.asked', { minutes: OVERVIEW_LINK_MINUTES })}</Paragraph>
      <Paragraph>{t('overview.asked.none')}</Paragraph>
      <Paragraph>
        <Link href={`/${words.language}/overview`}>{t('overview.asked.again')}</Link>
      </Paragraph>
    </ExchangePage>
  );
}
