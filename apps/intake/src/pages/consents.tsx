import type { MailboxConsent } from '@app/intake';
import {
  Alert,
  Badge,
  Button,
  ButtonGroup,
  Card,
  CheckboxGroup,
  Heading,
  HiddenField,
  LinkButton,
  Paragraph,
  PostForm,
  TypedText,
  type Translator,
  type VNode,
} from '@app/web';
import { at } from '../frame/words.js';
import { More } from './more.js';

interface ConsentProps {
  words: Translator;
  csrf: string;
  consents: readonly MailboxConsent[];
}

/** Exactly who would get exactly what; saying no stands beside saying yes and is as easy. */
export function ConsentQuestions({ words, csrf, consents }: ConsentProps): VNode | null {
  const open = consents.filter((consent) => consent.status === 'asked');
  if (open.length === 0) return null;
  return (
    <>
      {open.map((consent) =>
        consent.kind === 'split' ? (
          <SecondComplaintAsked words={words} />
        ) : (
          <Card title={words.t('consent.heading')}>
            <WhoAndWhat words={words} consent={consent} />
            <Paragraph>{words.t('consent.free')}</Paragraph>
            <Decision words={words} csrf={csrf} consent={consent}>
              {consent.recipients !== undefined && (
                <ForEach words={words} id={consent.id} recipients={consent.recipients} />
              )}
              <ButtonGroup>
                <Button name="decision" value="give">
                  {words.t(consent.recipients === undefined ? 'consent.give' : 'consent.each.give')}
                </Button>
                <Button kind="secondary" name="decision" value="refuse">
                  {words.t(consent.recipients === undefined ? 'consent.refuse' : 'consent.each.refuse')}
                </Button>
              </ButtonGroup>
            </Decision>
          </Card>
        ),
      )}
    </>
  );
}

/** What she decided before; a yes can be taken back at any time. */
export function PastConsents({ words, csrf, consents }: ConsentProps): VNode | null {
  const past = consents.filter((consent) => consent.status !== 'asked');
  if (past.length === 0) return null;
  return (
    <>
      <Heading level={2}>{words.t('consent.past')}</Heading>
      {past.map((consent) => (
        <More
          title={`${consent.kind === 'split' ? words.t('second.recipient') : consent.recipient}: ${words.t(`consent.status.${consent.status}`)}`}
        >
          <Badge tone={consent.status === 'given' ? 'ok' : 'neutral'}>
            {words.t(`consent.status.${consent.status}`)}
          </Badge>
          <WhoAndWhat words={words} consent={consent} />
          {notFor(consent).length > 0 && (
            <Paragraph>
              {words.t('consent.each.not')} <strong>{notFor(consent).join(', ')}</strong>
            </Paragraph>
          )}
          {consent.status === 'given' && consent.kind !== 'split' && (
            <Decision words={words} csrf={csrf} consent={consent}>
              <Paragraph>{words.t('consent.withdraw.why')}</Paragraph>
              <Button kind="secondary" name="decision" value="withdraw">
                {words.t('consent.withdraw')}
              </Button>
            </Decision>
          )}
        </More>
      ))}
    </>
  );
}

/** Several people, and her word on each: nobody is ticked before she ticks. */
function ForEach(props: { words: Translator; id: string; recipients: readonly string[] }): VNode {
  const { words, id, recipients } = props;
  return (
    <>
      <HiddenField name="several" value={String(recipients.length)} />
      <CheckboxGroup
        name={`to-${id}`}
        legend={words.t('consent.each')}
        options={recipients.map((name, index) => ({ value: String(index + 1), label: name }))}
      />
    </>
  );
}

/** Those to whom she said no, though others get it. */
function notFor({ recipients = [], declined = [] }: MailboxConsent): string[] {
  return recipients.filter((_name, index) => declined.includes(index + 1));
}

/** Her yes files a complaint and shows its code, so it has a page of its own. */
function SecondComplaintAsked({ words }: { words: Translator }): VNode {
  return (
    <Card title={words.t('consent.heading')}>
      <Paragraph>{words.t('second.ask')}</Paragraph>
      <LinkButton kind="primary" href={at(words, 'box/second')}>
        {words.t('second.go')}
      </LinkButton>
    </Card>
  );
}

/** What she sent may be another text than this one; it is in the mailbox of her second complaint. */
function Proposed({ words, consent }: { words: Translator; consent: MailboxConsent }): VNode {
  return (
    <>
      <Paragraph>{words.t('second.proposed')}</Paragraph>
      <div class="quoted">
        <TypedText text={consent.text} />
      </div>
    </>
  );
}

function WhoAndWhat({ words, consent }: { words: Translator; consent: MailboxConsent }): VNode {
  if (consent.kind === 'split') return <Proposed words={words} consent={consent} />;
  return (
    <>
      <Paragraph>
        {words.t(`consent.${consent.kind}`)} <strong>{consent.recipient}</strong>
      </Paragraph>
      {consent.makesKnown === true && (
        <Alert tone="warning" title={words.t('consent.known')}>
          <Paragraph>{words.t('consent.known.how')}</Paragraph>
        </Alert>
      )}
      <Paragraph>{words.t('consent.text')}</Paragraph>
      <div class="quoted">
        <TypedText text={consent.text} />
      </div>
    </>
  );
}

function Decision(props: {
  words: Translator;
  csrf: string;
  consent: MailboxConsent;
  children: VNode | (VNode | false)[];
}): VNode {
  return (
    <PostForm action={at(props.words, 'box/consent')} csrf={props.csrf}>
      <HiddenField name="consent" value={props.consent.id} />
      {props.children}
    </PostForm>
  );
}
