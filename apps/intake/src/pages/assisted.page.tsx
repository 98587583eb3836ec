import { HELPERS } from '@app/intake';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Heading,
  LinkButton,
  List,
  Paragraph,
  PostForm,
  RadioGroup,
  Select,
  type FormErrors,
  type VNode,
} from '@app/web';
import { nativeName, Page, type Frame } from '../frame/page.js';
import { workScriptUrl } from '../frame/work-script.js';
import { at } from '../frame/words.js';
import { CodeCard } from './code.page.js';
import { FilingGuard } from './filing-guard.js';

/** The languages in which people talk here, besides those of the pages. */
const TALKED = [
  'nl',
  'en',
  'es',
  'ro',
  'bg',
  'hu',
  'pl',
  'ru',
  'de',
  'fr',
  'it',
  'pt',
  'uk',
  'cs',
  'sk',
  'sq',
  'tr',
  'ar',
  'th',
  'zh',
];

export function isTalked(language: string): boolean {
  return TALKED.includes(language);
}

export interface AssistedBeginView {
  frame: Frame;
  helper: string;
  language: string;
  /** During an attack: what a script works on while they read. */
  challenge?: string;
  errors: FormErrors;
}

/** Before they begin together: what she may expect, and what the helper must not do. */
export function assistedBeginPage({ frame, helper, language, challenge, errors }: AssistedBeginView): VNode {
  const { words } = frame;
  return (
    <Page
      frame={frame}
      title={words.t('title.begin')}
      hasMistakes={errors.any}
      links={{ path: 'assisted-begin' }}
      scripts={challenge === undefined ? [] : [workScriptUrl()]}
    >
      <ErrorSummary title={words.t('mistakes.title')} errors={errors} />
      <Heading level={1}>{words.t('assisted.heading')}</Heading>
      <Paragraph lead>{words.t('assisted.lead')}</Paragraph>
      <Heading level={2}>{words.t('assisted.you.title')}</Heading>
      <List items={['decide', 'code', 'stop'].map((line) => words.t(`assisted.you.${line}`))} />
      <Heading level={2}>{words.t('assisted.helper.title')}</Heading>
      <List items={['words', 'keep', 'code', 'press'].map((line) => words.t(`assisted.not.${line}`))} />
      <PostForm action={at(words, 'assisted-begin')}>
        <FilingGuard words={words} challenge={challenge} />
        <RadioGroup
          name="helper"
          legend={words.t('assisted.who')}
          value={helper}
          error={errors.message('helper')}
          options={HELPERS.map((one) => ({ value: one, label: words.t(`assisted.who.${one}`) }))}
        />
        <Select
          name="language"
          label={words.t('assisted.language')}
          value={language}
          options={TALKED.map((one) => ({ value: one, label: nativeName(one), lang: one }))}
        />
        <ButtonGroup>
          <Button>{words.t('begin.start')}</Button>
          <LinkButton kind="subtle" href={at(words, 'begin')}>
            {words.t('go.back')}
          </LinkButton>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

/** After sending: the code is for her, and opens nothing before she has made one of her own. */
export function assistedSentPage(view: {
  frame: Frame;
  csrf: string;
  digits: string;
  comeBackOn: string;
}): VNode {
  const { frame, digits } = view;
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.ready')}>
      <Heading level={1}>{words.t('ready.heading')}</Heading>
      <Paragraph lead>{words.t('assisted.sent.lead')}</Paragraph>
      <CodeCard words={words} digits={digits} />
      <List
        ordered
        items={[
          words.t('assisted.sent.alone'),
          words.t('assisted.sent.change'),
          words.t('assisted.sent.back', { date: words.date(view.comeBackOn) }),
        ]}
      />
      <Paragraph>{words.t('assisted.sent.helper')}</Paragraph>
      <PostForm action={at(words, 'leave')} csrf={view.csrf}>
        <Button>{words.t('ready.close')}</Button>
      </PostForm>
    </Page>
  );
}
