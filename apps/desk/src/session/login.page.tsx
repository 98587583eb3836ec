import {
  Alert,
  Button,
  ButtonGroup,
  Document,
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
import { deskStylesheet } from '../frame/desk-style.js';
import { typedTexts } from '../forms/text-fields.js';
import { carriedFields, type CarriedForm } from './carried-form.js';

export interface LoginPageProps {
  words: Translator;
  /** Where to go after logging in. */
  to?: string;
  /** What somebody was sending when her session ended. */
  carried?: CarriedForm;
  username?: string;
  refused?: boolean;
}

export function LoginPage(props: LoginPageProps): VNode {
  const { words, carried } = props;
  const errors = new FormErrors();
  if (props.refused) errors.add('', 'refused', words.t('problem.IDENTITY.LOGIN_REFUSED'));
  return (
    <Document
      lang={words.language}
      title={`${words.t('login.title')} · ${words.t('desk.name')}`}
      skipLabel={words.t('desk.skip')}
      stylesheets={[deskStylesheet()]}
    >
      <p class="desk-brand">{words.t('desk.name')}</p>
      <Heading level={1}>{words.t('login.title')}</Heading>
      {carried && (
        <Alert tone="warning" title={words.t('login.ended')}>
          <p>{words.t(typedTexts(carried.fields).length > 0 ? 'login.text-kept' : 'login.action-kept')}</p>
        </Alert>
      )}
      <ErrorSummary title={words.t('form.problem')} errors={errors} />
      <PostForm action="/login">
        <HiddenField name="to" value={props.to ?? '/'} />
        {carried && carriedFields(carried).map(([name, value]) => <HiddenField name={name} value={value} />)}
        <Field
          name="username"
          label={words.t('login.username')}
          value={props.username}
          autoComplete="username"
          dir="ltr"
        />
        <Field
          name="passphrase"
          type="password"
          label={words.t('login.passphrase')}
          autoComplete="current-password"
          dir="ltr"
        />
        <Field
          name="code"
          label={words.t('login.code')}
          hint={words.t('login.code-hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          size={8}
          dir="ltr"
        />
        <ButtonGroup>
          <Button>{words.t('login.button')}</Button>
        </ButtonGroup>
      </PostForm>
      <Paragraph small>{words.t('login.help')}</Paragraph>
    </Document>
  );
}
