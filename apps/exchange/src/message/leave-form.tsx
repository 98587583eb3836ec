import { Button, ButtonGroup, PostForm, type Translator, type VNode } from '@app/web';

/** Ends the visit: a message that is left open on a shared screen is read by whoever sits down there next. */
export function LeaveForm(props: {
  words: Translator;
  csrf: string;
  isMain?: boolean;
  /** Of the kind of visit that it ends. */
  path?: string;
}): VNode {
  return (
    <PostForm action={`/${props.words.language}${props.path ?? ''}/close`} csrf={props.csrf}>
      <ButtonGroup>
        <Button kind={props.isMain ? 'primary' : 'secondary'}>{props.words.t('message.close')}</Button>
      </ButtonGroup>
    </PostForm>
  );
}
