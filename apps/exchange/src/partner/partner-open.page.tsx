import {
  Alert,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  FormErrors,
  Heading,
  HiddenField,
  Paragraph,
  PostForm,
  type Translator,
  type VNode,
} from '@app/web';
import { ExchangePage } from '../frame/exchange-page.js';
import { WhoWeAre } from '../frame/who-we-are.js';
import { openScript } from '../open/open-script.js';
import type { SayDraft } from './say-input.js';

export interface PartnerOpenPageProps {
  words: Translator;
  link?: string;
  errors?: FormErrors;
  /** What was being written when the visit ended. */
  draft?: SayDraft;
  hasEnded?: boolean;
}

/** Where the link of a partner leads. Asking for this page changes nothing, however often a scanner of mails does it. */
export function PartnerOpenPage(props: PartnerOpenPageProps): VNode {
  const { words } = props;
  const t = words.t.bind(words);
  const errors = props.errors ?? new FormErrors();
  const draft = Object.entries(props.draft ?? {});
  return (
    <ExchangePage
      words={words}
      title="open"
      path="/partner/open"
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
      <PostForm action={`/${words.language}/partner/open`}>
        {draft.map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        {/* After a mistake the link is shown again, because it may be the mistake. */}
        <div id={errors.any ? undefined : 'link-part'}>
          <Field
            name="link"
            label={t('open.link')}
            hint={t('open.link.hint')}
            value={props.link}
            error={errors.message('link')}
            dir="ltr"
          />
        </div>
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
      <WhoWeAre words={words} />
    </ExchangePage>
  );
}
