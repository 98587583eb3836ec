import { DECOY_QUESTIONS, type SecondCodeNote } from '@app/intake';
import {
  Alert,
  Button,
  ButtonGroup,
  Checkbox,
  Heading,
  Link,
  List,
  Paragraph,
  PostForm,
  RadioGroup,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';

export interface DecoyCodeView {
  frame: Frame;
  csrf: string;
  note: SecondCodeNote;
}

/** A second code, for when somebody forces her to show one. */
export function decoyCodePage({ frame, csrf, note }: DecoyCodeView): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.code')}>
      <Heading level={1}>{words.t('mycode.second.title')}</Heading>
      <Paragraph lead>{words.t('decoy.lead')}</Paragraph>
      <List items={['opens', 'contact', 'limits'].map((line) => words.t(`decoy.about.${line}`))} />
      {note.isMade && (
        <Alert title={words.t('decoy.has')}>
          <Paragraph>{words.t(note.tells ? 'decoy.has.tells' : 'decoy.has.quiet')}</Paragraph>
          <PostForm action={at(words, 'decoy-remove')} csrf={csrf}>
            <Button kind="secondary">{words.t('decoy.remove')}</Button>
          </PostForm>
        </Alert>
      )}
      <PostForm action={at(words, 'decoy-code')} csrf={csrf}>
        <RadioGroup
          name="question"
          legend={words.t('decoy.question')}
          value={DECOY_QUESTIONS[0]}
          options={DECOY_QUESTIONS.map((question) => ({
            value: question,
            label: words.t(`decoy.asked.${question}`),
          }))}
        />
        <Checkbox name="tells" label={words.t('decoy.tells')} hint={words.t('decoy.tells.hint')} checked />
        <ButtonGroup>
          <Button>{words.t('mycode.second.go')}</Button>
        </ButtonGroup>
      </PostForm>
      <Paragraph>
        <Link href={at(words, 'box/read')}>{words.t('stop.back')}</Link>
      </Paragraph>
    </Page>
  );
}
