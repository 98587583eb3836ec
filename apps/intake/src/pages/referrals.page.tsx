import { HELPED_ANSWERS, type HerReferral } from '@app/intake';
import {
  Alert,
  Badge,
  Button,
  ButtonGroup,
  Card,
  ErrorSummary,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  PostForm,
  RadioGroup,
  TextArea,
  type FormErrors,
  type Translator,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';

export interface ReferralsPageView {
  frame: Frame;
  csrf: string;
  referrals: readonly HerReferral[];
  isSaved: boolean;
  isStale?: boolean;
  /** What she chose and typed before a mistake. */
  answer?: string;
  typed?: string;
  errors: FormErrors;
}

/** Who got her text, how it stands, and whether it helped. One question at a time. */
export function referralsPage(view: ReferralsPageView): VNode {
  const { frame, csrf, referrals, errors } = view;
  const { words } = frame;
  const asked = referrals.find((referral) => referral.isAsked);
  return (
    <Page frame={frame} title={words.t('title.helped')} hasMistakes={errors.any}>
      <ErrorSummary title={words.t('mistakes.title')} errors={errors} />
      {view.isStale && (
        <Alert tone="warning" live>
          <Paragraph>{words.t('stale')}</Paragraph>
        </Alert>
      )}
      {view.isSaved && (
        <Alert tone="ok" live>
          <Paragraph>{words.t('helped.saved')}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{words.t('helped.heading')}</Heading>
      <Paragraph lead>{words.t(referrals.length === 0 ? 'helped.none' : 'helped.lead')}</Paragraph>
      {asked !== undefined && <Question view={view} referral={asked} />}
      {referrals.map((referral) => (
        <Standing words={words} csrf={csrf} referral={referral} />
      ))}
      <Link href={at(words, 'box/read')}>{words.t('contact.back')}</Link>
    </Page>
  );
}

function Question({ view, referral }: { view: ReferralsPageView; referral: HerReferral }): VNode {
  const { frame, csrf, errors } = view;
  const { words } = frame;
  return (
    <Card title={words.t('helped.question', { recipient: referral.recipient })}>
      <Paragraph>{words.t('helped.free')}</Paragraph>
      <PostForm action={at(words, 'box/helped')} csrf={csrf}>
        <HiddenField name="referral" value={referral.id} />
        <RadioGroup
          name="answer"
          legend={words.t('helped.answer')}
          options={HELPED_ANSWERS.map((value) => ({ value, label: words.t(`helped.say.${value}`) }))}
          value={view.answer}
          error={errors.message('answer')}
        />
        <TextArea
          name="text"
          label={words.t('helped.words')}
          hint={words.t('helped.words.hint')}
          rows={4}
          value={view.typed}
          error={errors.message('text')}
        />
        <ButtonGroup>
          <Button name="go" value="say">
            {words.t('helped.send')}
          </Button>
        </ButtonGroup>
      </PostForm>
    </Card>
  );
}

interface StandingProps {
  words: Translator;
  csrf: string;
  referral: HerReferral;
}

function Standing({ words, csrf, referral }: StandingProps): VNode {
  const { recipient, outcome, isPaused, mayPause, said } = referral;
  return (
    <Card title={recipient}>
      <Paragraph>{words.t(`helped.state.${outcome}`)}</Paragraph>
      {said !== null && (
        <Paragraph>{words.t('helped.said', { answer: words.t(`helped.say.${said}`) })}</Paragraph>
      )}
      {mayPause && isPaused && (
        <Paragraph>
          <Badge tone="warning">{words.t('helped.waiting')}</Badge> {words.t('helped.waiting.about')}
        </Paragraph>
      )}
      {mayPause && (
        <PostForm action={at(words, 'box/helped')} csrf={csrf}>
          <HiddenField name="referral" value={referral.id} />
          {!isPaused && <Paragraph>{words.t('helped.pause.about')}</Paragraph>}
          <Button kind="secondary" name="go" value={isPaused ? 'resume' : 'pause'}>
            {words.t(isPaused ? 'helped.resume' : 'helped.pause')}
          </Button>
        </PostForm>
      )}
    </Card>
  );
}

/** On the page of messages: that something was passed on, and that her word is asked. */
export function ReferralsNotice(props: {
  words: Translator;
  referrals: readonly HerReferral[];
}): VNode | null {
  const { words, referrals } = props;
  if (referrals.length === 0) return null;
  const isAsked = referrals.some((referral) => referral.isAsked);
  return (
    <Card title={words.t('helped.heading')}>
      <Paragraph>{words.t(isAsked ? 'helped.notice.asked' : 'helped.notice')}</Paragraph>
      <Link href={at(words, 'box/helped')}>{words.t('helped.link')}</Link>
    </Card>
  );
}
