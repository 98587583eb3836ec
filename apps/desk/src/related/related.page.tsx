import { RELATION_REASONS, type RelatedCase } from '@app/casework';
import {
  Button,
  ButtonGroup,
  Field,
  LinkButton,
  Paragraph,
  PostForm,
  RadioGroup,
  type FormInput,
  type VNode,
} from '@app/web';
import { ActionPage, type ActionContext } from '../work/action.page.js';

export interface RelatedPageProps extends ActionContext {
  related: readonly RelatedCase[];
  input: FormInput;
}

/** The cases that this one has to do with, as far as the reader may see them. */
export function RelatedPage(props: RelatedPageProps): VNode {
  const { viewer, opened, related, input, refusal } = props;
  const { words } = viewer;
  const { id } = opened.facts;
  return (
    <ActionPage {...props} title={words.t('related.title')} about={words.t('related.about')}>
      {related.length === 0 ? (
        <Paragraph>{words.t('related.none')}</Paragraph>
      ) : (
        <ul class="case-list" aria-label={words.t('related.title')}>
          {related.map((one) => (
            <li class="case-row">
              <a class="utrecht-link utrecht-link--html-a" href={`/cases/${one.id}`}>
                {one.reference}
              </a>
              <span>{words.t(`related.${one.reason}`)}</span>
              <span>{words.t(`status.${one.status}`)}</span>
              <PostForm action={`/cases/${id}/relations/${one.id}/removals`} csrf={viewer.csrf}>
                <Button kind="subtle">{words.t('related.remove')}</Button>
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      <PostForm action={`/cases/${id}/relations`} csrf={viewer.csrf}>
        <Field
          name="reference"
          label={words.t('related.reference')}
          hint={words.t('related.reference-hint')}
          size={20}
          maxLength={30}
          value={input.text('reference')}
          error={refusal?.errors.message('reference')}
        />
        <RadioGroup
          name="relation"
          legend={words.t('related.why')}
          options={RELATION_REASONS.map((code) => ({ value: code, label: words.t(`related.${code}`) }))}
          value={input.text('relation')}
          error={refusal?.errors.message('relation')}
        />
        <ButtonGroup>
          <Button>{words.t('related.button')}</Button>
          <LinkButton href={`/cases/${id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}
