import {
  Button,
  ButtonGroup,
  CheckboxGroup,
  LinkButton,
  PostForm,
  type FormInput,
  type Option,
  type VNode,
} from '@app/web';
import { ActionPage, Remark, type ActionContext } from '../work/action.page.js';

export interface OwnComplaintPageProps extends ActionContext {
  colleagues: readonly Option[];
  input: FormInput;
}

/** Marks a case as a complaint about the desk itself; the rule says who deals with it. */
export function OwnComplaintPage(props: OwnComplaintPageProps): VNode {
  const { viewer, opened, colleagues, input, refusal } = props;
  const { words } = viewer;
  return (
    <ActionPage {...props} title={words.t('own.mark-title')} about={words.t('own.mark-about')}>
      <Remark>{words.t('own.ombudsman')}</Remark>
      <PostForm action={`/cases/${opened.facts.id}/own-complaint`} csrf={viewer.csrf}>
        <CheckboxGroup
          name="about"
          legend={words.t('own.about-whom')}
          hint={words.t('own.about-whom-hint')}
          options={colleagues}
          values={input.list('about')}
          error={refusal?.errors.message('about')}
        />
        <ButtonGroup>
          <Button>{words.t('own.mark-button')}</Button>
          <LinkButton href={`/cases/${opened.facts.id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}
