/** Forms in which one text is written: a note, a reason to reopen. */
import { Button, ButtonGroup, FormInput, LinkButton, PostForm, TextArea, type VNode } from '@app/web';
import { SeenCase } from '../forms/seen.js';
import { TEXT_FIELDS, type TextField } from '../forms/text-fields.js';
import { ActionPage, type ActionContext } from './action.page.js';

export interface WritingPageProps extends ActionContext {
  /** Names the messages of this form, below `writing.`: `note`, `reopen`. */
  what: string;
  field: TextField;
  /** Where it is sent, below the address of the case. */
  to: string;
  input?: FormInput;
}

export function WritingPage(props: WritingPageProps): VNode {
  const { viewer, opened, what, field, input } = props;
  const { words } = viewer;
  return (
    <ActionPage {...props} title={words.t(`writing.${what}-title`)} about={words.t(`writing.${what}-about`)}>
      <PostForm action={`/cases/${opened.facts.id}/${props.to}`} csrf={viewer.csrf}>
        <SeenCase opened={opened} />
        <TextArea
          name={field}
          label={words.t(`writing.${what}-label`)}
          rows={10}
          maxLength={TEXT_FIELDS[field].max}
          value={input?.text(field)}
          error={props.refusal?.errors.message(field)}
        />
        <ButtonGroup>
          <Button>{words.t(`writing.${what}-button`)}</Button>
          <LinkButton href={`/cases/${opened.facts.id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}
