import type { MailboxFacts, ObjectionClock } from '@app/intake';
import {
  Alert,
  Button,
  ButtonGroup,
  DataList,
  Field,
  Heading,
  LinkButton,
  List,
  Paragraph,
  PostForm,
  type FormErrors,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { CodeCard, WhereToKeep } from './code.page.js';
import { ObjectionNotice } from './notices.js';

const NEXT = ['read', 'answer', 'consent'];

export interface ReadyPageView {
  frame: Frame;
  csrf: string;
  facts: MailboxFacts;
  /** Gone once she has typed its end back. */
  digits?: string;
  clock?: ObjectionClock;
  /** The code is of a second complaint, and she has a first one besides it. */
  isSecond?: boolean;
  errors: FormErrors;
}

/** The receipt. Typing the last group back helps her to notice a slip; nothing depends on it. */
export function readyPage(view: ReadyPageView): VNode {
  const { frame, facts, digits, errors } = view;
  const { words } = frame;
  const comeBackOn = words.date(facts.comeBackOn);
  return (
    <Page frame={frame} title={words.t('title.ready')} hasMistakes={errors.any}>
      <Heading level={1}>{words.t('ready.heading')}</Heading>
      <Paragraph lead>{words.t('ready.lead')}</Paragraph>
      <ObjectionNotice words={words} clock={view.clock} />
      {digits === undefined ? <CodeIsRight {...view} /> : <KeepYourCode {...view} digits={digits} />}
      <DataList
        items={[
          { term: words.t('ready.come-back'), value: comeBackOn },
          {
            term: words.t('ready.reference'),
            value: `${facts.reference}. ${words.t('ready.reference.why')}`,
          },
        ]}
      />
      <Heading level={2}>{words.t('ready.next.title')}</Heading>
      <List ordered items={NEXT.map((step) => words.t(`ready.next.${step}`))} />
    </Page>
  );
}

function KeepYourCode(view: ReadyPageView & { digits: string }): VNode {
  const { words } = view.frame;
  return (
    <>
      <Heading level={2}>{words.t('ready.code.heading')}</Heading>
      <Paragraph>{words.t('ready.code.lead')}</Paragraph>
      {view.isSecond && (
        <Alert tone="warning" title={words.t('second.ready.title')}>
          <Paragraph>{words.t('second.ready')}</Paragraph>
        </Alert>
      )}
      <CodeCard words={words} digits={view.digits} />
      <WhereToKeep words={words} digits={view.digits} />
      <PostForm action={at(words, 'ready')} csrf={view.csrf}>
        <Field
          name="typed"
          label={words.t('ready.typed.label')}
          hint={words.t('ready.typed.hint')}
          inputMode="numeric"
          size={6}
          error={view.errors.message('typed')}
        />
        <ButtonGroup>
          <Button name="go" value="check">
            {words.t('ready.typed.check')}
          </Button>
          <Button kind="subtle" name="go" value="skip">
            {words.t('ready.typed.skip')}
          </Button>
        </ButtonGroup>
      </PostForm>
    </>
  );
}

function CodeIsRight({ frame, csrf, facts }: ReadyPageView): VNode {
  const { words } = frame;
  return (
    <>
      <Alert tone="ok" live title={words.t('ready.right.title')}>
        <Paragraph>{words.t('ready.right', { date: words.date(facts.comeBackOn) })}</Paragraph>
      </Alert>
      <PostForm action={at(words, 'leave')} csrf={csrf}>
        <ButtonGroup>
          <Button>{words.t('ready.close')}</Button>
          <LinkButton href={at(words, 'box/read')}>{words.t('ready.messages')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </>
  );
}
