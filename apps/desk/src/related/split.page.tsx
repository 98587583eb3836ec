import { codesOf } from '@app/kernel';
import {
  Button,
  ButtonGroup,
  CheckboxGroup,
  LinkButton,
  List,
  PostForm,
  Select,
  TextArea,
  type FormInput,
  type VNode,
} from '@app/web';
import { optionsOf } from '../case/labels.js';
import { SeenCase } from '../forms/seen.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { ActionPage, Remark, type ActionContext } from '../work/action.page.js';

export interface SplitPageProps extends ActionContext {
  input?: FormInput;
}

const RULES = ['hers', 'code', 'readers'];

/** A proposal to her. The fields begin empty, so that nothing of the first complaint goes along unseen. */
export function SplitPage(props: SplitPageProps): VNode {
  const { viewer, opened, input, refusal } = props;
  const { words } = viewer;
  const { facts } = opened;
  const waits = opened.consents.some(({ kind, status }) => kind === 'split' && status === 'asked');
  return (
    <ActionPage {...props} title={words.t('split.title')} about={words.t('split.about')}>
      {waits && <Remark>{words.t('split.waits')}</Remark>}
      <List items={RULES.map((rule) => words.t(`split.rule.${rule}`))} />
      <PostForm action={`/cases/${facts.id}/splits`} csrf={viewer.csrf}>
        <SeenCase opened={opened} />
        <TextArea
          name="explanation"
          label={words.t('split.message')}
          hint={words.t('split.message-hint')}
          rows={5}
          maxLength={TEXT_FIELDS.explanation.max}
          value={input?.text('explanation')}
          error={refusal?.errors.message('explanation')}
        />
        <TextArea
          name="text"
          label={words.t('split.text')}
          hint={words.t('split.text-hint')}
          rows={8}
          maxLength={TEXT_FIELDS.text.max}
          value={input?.text('text')}
          error={refusal?.errors.message('text')}
        />
        <Select
          name="institutionType"
          label={words.t('fact.institution-type')}
          emptyLabel={words.t('form.choose')}
          options={optionsOf(words, 'institutionType', codesOf('institutionType'))}
          value={input?.text('institutionType')}
          error={refusal?.errors.message('institutionType')}
        />
        <CheckboxGroup
          name="conduct"
          legend={words.t('fact.conduct')}
          options={optionsOf(words, 'conduct', codesOf('conduct'))}
          values={input?.list('conduct') ?? []}
          error={refusal?.errors.message('conduct')}
        />
        <ButtonGroup>
          <Button>{words.t('split.button')}</Button>
          <LinkButton href={`/cases/${facts.id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}
