import type { ReadableApproval } from '@app/casework';
import { codesOf } from '@app/kernel';
import {
  Button,
  ButtonGroup,
  Heading,
  Link,
  LinkButton,
  PostForm,
  RadioGroup,
  Select,
  TextArea,
  type FormInput,
  type VNode,
} from '@app/web';
import { optionsOf } from '../case/labels.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { ActionPage, type ActionContext } from '../work/action.page.js';

export interface SecondPersonPageProps extends ActionContext {
  requests: readonly ReadableApproval[];
  input: FormInput;
}

/** Asks a colleague to look along before something that cannot be taken back. */
export function SecondPersonPage(props: SecondPersonPageProps): VNode {
  const { viewer, opened, requests, input, refusal } = props;
  const { words } = viewer;
  const { facts } = opened;
  const kinds = [
    ...(facts.status === 'waiting-for-her' ? ['close-unanswered'] : []),
    ...(facts.anonymity === 'A2' ? ['disclose-identity'] : []),
    'erase-case',
  ];
  return (
    <ActionPage {...props} title={words.t('approval.ask-title')} about={words.t('approval.ask-about')}>
      {requests.length > 0 && (
        <>
          <Heading level={2}>{words.t('approval.earlier')}</Heading>
          <ul>
            {requests.map((one) => (
              <li>
                <Link href={`/approvals/${one.id}`}>
                  {words.t(`approval-kind.${one.kind}`)}, {words.dateTime(one.askedAt)}
                </Link>{' '}
                <span class="desk-soft">{words.t(`approval-is.${one.status}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <PostForm action={`/cases/${facts.id}/second-person`} csrf={viewer.csrf}>
        <RadioGroup
          name="kind"
          legend={words.t('approval.what')}
          options={kinds.map((kind) => ({ value: kind, label: words.t(`approval-kind.${kind}`) }))}
          value={input.text('kind')}
          error={refusal?.errors.message('kind')}
        />
        <TextArea
          name="reason"
          label={words.t('approval.why')}
          hint={words.t('approval.why-hint')}
          rows={4}
          maxLength={TEXT_FIELDS.reason.max}
          value={input.text('reason')}
          error={refusal?.errors.message('reason')}
        />
        {facts.status === 'waiting-for-her' && (
          <>
            <Select
              name="outcome"
              label={words.t('approval.outcome')}
              emptyLabel={words.t('form.choose')}
              options={optionsOf(words, 'outcome', [
                ...codesOf('outcome').filter((code) => code !== 'withdrawn'),
                'unknown',
              ])}
              value={input.text('outcome')}
              error={refusal?.errors.message('outcome')}
            />
            <TextArea
              name="explanation"
              label={words.t('approval.explanation')}
              rows={6}
              maxLength={TEXT_FIELDS.explanation.max}
              value={input.text('explanation')}
              error={refusal?.errors.message('explanation')}
            />
          </>
        )}
        <ButtonGroup>
          <Button>{words.t('approval.ask-button')}</Button>
          <LinkButton href={`/cases/${facts.id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}
