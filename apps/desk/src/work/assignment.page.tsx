import {
  Button,
  ButtonGroup,
  FormInput,
  LinkButton,
  PostForm,
  RadioGroup,
  type Option,
  type VNode,
} from '@app/web';
import { SeenCase } from '../forms/seen.js';
import { ActionPage, type ActionContext } from './action.page.js';

export interface AssignmentPageProps extends ActionContext {
  colleagues: readonly Option[];
  input?: FormInput;
}

/** Hands the case to somebody; whoever does not hold it any more loses the key. */
export function AssignmentPage(props: AssignmentPageProps): VNode {
  const { viewer, opened } = props;
  const { words } = viewer;
  return (
    <ActionPage {...props} title={words.t('assign.title')} about={words.t('assign.about')}>
      <PostForm action={`/cases/${opened.facts.id}/assignments`} csrf={viewer.csrf}>
        <SeenCase opened={opened} />
        <RadioGroup
          name="assigneeId"
          legend={words.t('assign.label')}
          options={props.colleagues}
          value={props.input?.text('assigneeId') ?? opened.facts.assigneeId ?? undefined}
          error={props.refusal?.errors.message('assigneeId')}
        />
        <ButtonGroup>
          <Button>{words.t('assign.button')}</Button>
          <LinkButton href={`/cases/${opened.facts.id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}
