import { codesOf } from '@app/kernel';
import { Button, ButtonGroup, FormInput, LinkButton, PostForm, Select, TextArea, type VNode } from '@app/web';
import { optionsOf } from '../case/labels.js';
import { SeenCase } from '../forms/seen.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { ActionPage, Remark, type ActionContext } from './action.page.js';

/** Ends a case with an outcome and with words for her. */
export function ClosingPage(props: ActionContext & { input?: FormInput }): VNode {
  const { viewer, opened, input, refusal } = props;
  const { words } = viewer;
  const running = opened.deadlines.filter((deadline) => deadline.status === 'running').length;
  return (
    <ActionPage {...props} title={words.t('close.title')} about={words.t('close.about')}>
      {running > 0 && <Remark>{words.t('close.running', { count: running })}</Remark>}
      <PostForm action={`/cases/${opened.facts.id}/closures`} csrf={viewer.csrf}>
        <SeenCase opened={opened} />
        <Select
          name="outcome"
          label={words.t('close.outcome')}
          emptyLabel={words.t('form.choose')}
          options={optionsOf(words, 'outcome', [
            ...codesOf('outcome').filter((code) => code !== 'withdrawn'),
            'unknown',
          ])}
          value={input?.text('outcome')}
          error={refusal?.errors.message('outcome')}
        />
        <TextArea
          name="explanation"
          label={words.t('close.explanation')}
          hint={words.t('close.explanation-hint')}
          maxLength={TEXT_FIELDS.explanation.max}
          value={input?.text('explanation')}
          error={refusal?.errors.message('explanation')}
        />
        <ButtonGroup>
          <Button>{words.t('close.button')}</Button>
          <LinkButton href={`/cases/${opened.facts.id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}

/** Steps back because of a tie. There is no way back from it, so it is asked once more. */
export function RecusalPage(props: ActionContext): VNode {
  const { viewer, opened } = props;
  const { words } = viewer;
  return (
    <ActionPage {...props} title={words.t('recuse.title')} about={words.t('recuse.about')}>
      <PostForm action={`/cases/${opened.facts.id}/recusals`} csrf={viewer.csrf}>
        <SeenCase opened={opened} />
        <ButtonGroup>
          <Button kind="danger">{words.t('recuse.button')}</Button>
          <LinkButton href={`/cases/${opened.facts.id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}
