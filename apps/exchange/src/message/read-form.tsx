import { Button, ButtonGroup, Paragraph, PostForm, type Translator, type VNode } from '@app/web';

/** "I have read this": opening alone may have been a colleague who looked for the right person. */
export function ReadForm(props: { words: Translator; csrf: string; confirmedAt: Date | null }): VNode {
  const { words, confirmedAt } = props;
  if (confirmedAt !== null) {
    return <Paragraph>{words.t('read.confirmed', { moment: words.dateTime(confirmedAt) })}</Paragraph>;
  }
  return (
    <PostForm action={`/${words.language}/message/read`} csrf={props.csrf}>
      <Paragraph small>{words.t('read.about')}</Paragraph>
      <ButtonGroup>
        <Button kind="secondary">{words.t('read.confirm')}</Button>
      </ButtonGroup>
    </PostForm>
  );
}
