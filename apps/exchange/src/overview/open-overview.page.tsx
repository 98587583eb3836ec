import {
  Button,
  ButtonGroup,
  ErrorSummary,
  FormErrors,
  Heading,
  Link,
  Paragraph,
  PostForm,
  type Translator,
  type VNode,
} from '@app/web';
import { ExchangePage } from '../frame/exchange-page.js';
import { LinkField } from '../open/link-field.js';
import { openScript } from '../open/open-script.js';

export interface OpenOverviewPageProps {
  words: Translator;
  link?: string;
  errors?: FormErrors;
}

/** Where the link of the mail leads. A scanner that only asks for the page uses nothing up. */
export function OpenOverviewPage(props: OpenOverviewPageProps): VNode {
  const { words } = props;
  const t = words.t.bind(words);
  const errors = props.errors ?? new FormErrors();
  return (
    <ExchangePage
      words={words}
      title="overview"
      path="/overview/open"
      hasMistakes={errors.any}
      scripts={[openScript()]}
    >
      <ErrorSummary title={t('mistakes.title')} errors={errors} />
      <Heading level={1}>{t('overview.open.heading')}</Heading>
      <Paragraph lead>{t('overview.open.lead')}</Paragraph>
      <PostForm action={`/${words.language}/overview/open`}>
        <LinkField words={words} link={props.link} errors={errors} />
        <ButtonGroup>
          <Button>{t('overview.open.do')}</Button>
        </ButtonGroup>
      </PostForm>
      <Paragraph>
        <Link href={`/${words.language}/overview`}>{t('overview.asked.again')}</Link>
      </Paragraph>
    </ExchangePage>
  );
}
