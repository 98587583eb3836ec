import { Alert, Button, Paragraph, PostForm, type Translator, type VNode } from '@app/web';
import { at } from '../frame/words.js';

/** Somebody asked the desk for a new code. Whoever reads this with the old one can stop it at once. */
export function CodeAsked(props: { words: Translator; csrf: string; waitsUntil: Date | null }): VNode {
  const { words, waitsUntil } = props;
  return (
    <Alert tone="warning" title={words.t('mycode.asked.title')}>
      <Paragraph>
        {waitsUntil === null
          ? words.t('mycode.asked')
          : words.t('mycode.asked.until', { when: words.dateTime(waitsUntil) })}
      </Paragraph>
      <PostForm action={at(words, 'code-stop')} csrf={props.csrf}>
        <Button kind="danger">{words.t('mycode.asked.stop')}</Button>
      </PostForm>
    </Alert>
  );
}
