import { firstAnswer, type Answers } from '@app/intake';
import { PING_CHANNELS } from '@app/pings';
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
  TextArea,
  type FormErrors,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { HoursFields } from './contact-hours.js';

export type PingNews = 'saved' | 'stopped';

export interface PingPageView {
  frame: Frame;
  csrf: string;
  /** The address from which it comes, as she will see it. */
  from: string;
  isOffered: boolean;
  isSet: boolean;
  /** It is there, but was sealed to a code that she changed since. */
  isUnreadable?: boolean;
  isStale?: boolean;
  answers: Answers;
  errors: FormErrors;
  news?: PingNews;
}

/** What it is, what it costs, and then her own words. */
export function pingPage(view: PingPageView): VNode {
  const { frame, csrf, answers, errors } = view;
  const { words } = frame;
  const ask = (name: string) => ({
    name,
    label: words.t(`ask.${name}.label`),
    hint: words.t(`ask.${name}.why`),
    value: firstAnswer(answers, name),
    error: errors.message(name),
  });
  return (
    <Page frame={frame} title={words.t('title.ping')} hasMistakes={errors.any}>
      <ErrorSummary title={words.t('mistakes.title')} errors={errors} />
      {view.isStale && (
        <Alert tone="warning" live>
          <Paragraph>{words.t('stale')}</Paragraph>
        </Alert>
      )}
      {view.news && (
        <Alert tone="ok" live>
          <Paragraph>{words.t(`ping.${view.news}`)}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{words.t('ping.heading')}</Heading>
      <Paragraph lead>{words.t('ping.lead')}</Paragraph>
      {view.isUnreadable && <Paragraph>{words.t('ping.unreadable')}</Paragraph>}
      {view.isSet && !view.news && <Paragraph>{words.t('ping.on')}</Paragraph>}
      {view.isOffered ? (
        <>
          <Alert tone="warning">
            <Paragraph>{words.t('ping.danger')}</Paragraph>
          </Alert>
          <Paragraph>{words.t('ping.what', { from: view.from })}</Paragraph>
          <Paragraph>{words.t('ping.know')}</Paragraph>
        </>
      ) : (
        <Alert>
          <Paragraph>{words.t('ping.off')}</Paragraph>
        </Alert>
      )}
      <PostForm action={at(words, 'box/ping')} csrf={csrf}>
        {view.isOffered && (
          <>
            <RadioGroup
              name="ping-channel"
              legend={words.t('ask.ping-channel.label')}
              options={PING_CHANNELS.map((value) => ({ value, label: words.t(`ping.channel.${value}`) }))}
              value={firstAnswer(answers, 'ping-channel') || PING_CHANNELS[0]}
              error={errors.message('ping-channel')}
            />
            <Field {...ask('ping-address')} type="email" inputMode="email" dir="ltr" />
            <Field {...ask('ping-subject')} />
            <TextArea {...ask('ping-text')} rows={4} />
            <HoursFields
              words={words}
              prefix="ping-"
              part={1}
              legend={words.t('ping.hours.legend')}
              hint={words.t('ping.hours.why')}
              answers={answers}
              errors={errors}
            />
          </>
        )}
        <ButtonGroup>
          {view.isOffered && (
            <Button name="go" value="save">
              {words.t('contact.save')}
            </Button>
          )}
          {view.isSet && (
            <Button kind="secondary" name="go" value="stop">
              {words.t('ping.stop')}
            </Button>
          )}
        </ButtonGroup>
      </PostForm>
      <Link href={at(words, 'box/read')}>{words.t('contact.back')}</Link>
    </Page>
  );
}
