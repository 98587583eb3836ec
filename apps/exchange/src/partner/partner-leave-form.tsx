import { Button, ButtonGroup, PostForm, type Translator, type VNode } from '@app/web';

/** Ends the visit: a text that is left open on a shared screen is read by whoever sits down there next. */
export function PartnerLeaveForm(props: { words: Translator; csrf: string }): VNode {
  return (
    <PostForm action={`/${props.words.language}/partner/close`} csrf={props.csrf}>
      <ButtonGroup>
        <Button kind="secondary">{props.words.t('message.close')}</Button>
      </ButtonGroup>
    </PostForm>
  );
}
