import { firstAnswer, type Answers } from '@app/intake';
import { DESK_LANGUAGES } from '@app/kernel';
import {
  Alert,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Heading,
  Link,
  Paragraph,
  PostForm,
  RadioGroup,
  Select,
  TextArea,
  type FormErrors,
  type Translator,
  type VNode,
} from '@app/web';
import { nativeName, Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { HoursFields } from './contact-hours.js';
import { More } from './more.js';

export interface ContactPageView {
  frame: Frame;
  csrf: string;
  answers: Answers;
  errors: FormErrors;
  /** While she writes her story, or later in her mailbox. */
  where: 'draft' | 'mailbox';
  isStale?: boolean;
  /** Her stop word was heard. */
  isStopped?: boolean;
  /** Whether there is something to take back. */
  isSet?: boolean;
  news?: 'saved' | 'withdrawn';
}

/** May we call, when, and what do we say: every question says why it is asked, and only two of them are needed. */
export function contactPage(view: ContactPageView): VNode {
  const { frame, csrf, answers, errors, where } = view;
  const { words } = frame;
  const action = at(words, where === 'draft' ? 'contact' : 'box/contact');
  return (
    <Page frame={frame} title={words.t('title.contact')} hasMistakes={errors.any}>
      <ErrorSummary title={words.t('mistakes.title')} errors={errors} />
      {view.isStale && (
        <Alert tone="warning" live>
          <Paragraph>{words.t('stale')}</Paragraph>
        </Alert>
      )}
      {view.news && (
        <Alert tone="ok" live>
          <Paragraph>{words.t(`contact.${view.news}`)}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{words.t('contact.heading')}</Heading>
      <Paragraph lead>{words.t('contact.lead')}</Paragraph>
      {view.isStopped && (
        <Alert tone="warning">
          <Paragraph>{words.t('contact.stopped')}</Paragraph>
        </Alert>
      )}
      <PostForm action={action} csrf={csrf}>
        {where === 'mailbox' && <MayCall words={words} answers={answers} errors={errors} />}
        <Questions words={words} answers={answers} errors={errors} />
        <ButtonGroup>
          <Button name="go" value="save">
            {words.t('contact.save')}
          </Button>
          {where === 'draft' && (
            <>
              <Button kind="secondary" name="go" value="back">
                {words.t('go.back')}
              </Button>
              <Button kind="subtle" name="go" value="skip">
                {words.t('go.skip')}
              </Button>
            </>
          )}
          {where === 'mailbox' && view.isSet && (
            <Button kind="secondary" name="go" value="withdraw">
              {words.t('contact.withdraw')}
            </Button>
          )}
        </ButtonGroup>
      </PostForm>
      {where === 'mailbox' && <Link href={at(words, 'box/read')}>{words.t('contact.back')}</Link>}
    </Page>
  );
}

interface AskProps {
  words: Translator;
  answers: Answers;
  errors: FormErrors;
}

/** Stands among her wishes, and on the page in her mailbox. */
export function MayCall({ words, answers, errors }: AskProps): VNode {
  return (
    <RadioGroup
      name="contact-call"
      legend={words.t('ask.contact-call.label')}
      hint={words.t('ask.contact-call.why')}
      options={['no', 'yes'].map((value) => ({ value, label: words.t(`contact.call.${value}`) }))}
      value={firstAnswer(answers, 'contact-call')}
      error={errors.message('contact-call')}
    />
  );
}

function Questions({ words, answers, errors }: AskProps): VNode {
  const ask = (name: string) => ({
    name,
    label: words.t(`ask.${name}.label`),
    hint: words.t(`ask.${name}.why`),
    value: firstAnswer(answers, name),
    error: errors.message(name),
  });
  const hours = { words, prefix: 'contact-', answers, errors, legend: words.t('contact.hours.legend') };
  return (
    <>
      <Field {...ask('contact-number')} type="tel" inputMode="tel" dir="ltr" />
      <HoursFields {...hours} part={1} hint={words.t('contact.hours.why')} />
      <More
        title={words.t('contact.hours.more')}
        open={answers['contact-days2'] !== undefined || errors.message('contact-days2') !== undefined}
      >
        <HoursFields {...hours} part={2} />
      </More>
      <Field {...ask('contact-askFor')} />
      <Field {...ask('contact-callerName')} />
      <TextArea {...ask('contact-someoneElse')} rows={3} />
      <RadioGroup
        name="contact-message"
        legend={words.t('ask.contact-message.label')}
        hint={words.t('ask.contact-message.why')}
        options={['no', 'yes'].map((value) => ({ value, label: words.t(`contact.message.${value}`) }))}
        value={firstAnswer(answers, 'contact-message')}
      />
      <Field {...ask('contact-stopWord')} />
      <Field {...ask('contact-closing')} />
      <Select
        {...ask('contact-language')}
        options={DESK_LANGUAGES.map((code) => ({ value: code, label: nativeName(code), lang: code }))}
        value={firstAnswer(answers, 'contact-language') || words.language}
      />
    </>
  );
}
