import { CALL_RESULTS } from '@app/cases';
import type { ContactAttempt, ContactView } from '@app/casework';
import {
  Alert,
  Button,
  ButtonGroup,
  Card,
  HiddenField,
  LinkButton,
  Paragraph,
  PostForm,
  RadioGroup,
  TextArea,
  TypedText,
  type FormInput,
  type VNode,
} from '@app/web';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { ActionPage, type ActionContext } from '../work/action.page.js';
import { Permission, PlanList } from './contact-plan.js';

export interface ContactPageProps extends ActionContext {
  contact: ContactView;
  input?: FormInput;
}

/** Before, during and after a call: the plan first, then one button, then what came of it. */
export function ContactPage(props: ContactPageProps): VNode {
  const { viewer, contact, opened } = props;
  const { words } = viewer;
  const isCalling = contact.open !== undefined;
  return (
    <ActionPage {...props} title={words.t('contact.page')}>
      {!isCalling && <Permission words={words} contact={contact} />}
      {isCalling && contact.plan?.plan.stopWord !== undefined && (
        <Alert tone="warning">
          <Paragraph>{words.t('contact.mind-stop-word', { word: contact.plan.plan.stopWord })}</Paragraph>
        </Alert>
      )}
      <PlanList words={words} contact={contact} withNumber={isCalling} />
      {contact.open ? (
        <Result {...props} attempt={contact.open} />
      ) : (
        <PostForm action={`/cases/${opened.facts.id}/contact`} csrf={viewer.csrf}>
          <ButtonGroup>
            {contact.permission.allowed && <Button>{words.t('contact.begin')}</Button>}
            <LinkButton href={`/cases/${opened.facts.id}`}>{words.t('action.back')}</LinkButton>
          </ButtonGroup>
        </PostForm>
      )}
      <Earlier {...props} />
    </ActionPage>
  );
}

function Result(props: ContactPageProps & { attempt: ContactAttempt }): VNode {
  const { viewer, opened, attempt, input, refusal } = props;
  const { words } = viewer;
  return (
    <PostForm action={`/cases/${opened.facts.id}/contact/result`} csrf={viewer.csrf}>
      <HiddenField name="attempt" value={attempt.id} />
      <RadioGroup
        name="result"
        legend={words.t('contact.result')}
        hint={words.t('contact.begun', { moment: words.dateTime(attempt.startedAt) })}
        options={CALL_RESULTS.map((value) => ({ value, label: words.t(`contact.result.${value}`) }))}
        value={input?.text('result')}
        error={refusal?.errors.message('result')}
      />
      <TextArea
        name="text"
        label={words.t('contact.note')}
        hint={words.t('contact.note.hint')}
        rows={5}
        maxLength={TEXT_FIELDS.text.max}
        value={input?.text('text')}
        error={refusal?.errors.message('text')}
      />
      <ButtonGroup>
        <Button>{words.t('contact.save')}</Button>
        <LinkButton href={`/cases/${opened.facts.id}`}>{words.t('action.back')}</LinkButton>
      </ButtonGroup>
    </PostForm>
  );
}

function Earlier({ viewer, contact, people }: ContactPageProps): VNode | null {
  const { words } = viewer;
  const ended = contact.attempts.filter((attempt) => attempt.result !== null);
  if (ended.length === 0) return null;
  return (
    <Card title={words.t('contact.earlier')}>
      {ended.map((attempt) => (
        <div class="message">
          <p class="desk-soft desk-small">
            {words.t('contact.line', {
              moment: words.dateTime(attempt.startedAt),
              author: people.get(attempt.staffId) ?? words.t('case.someone'),
            })}
          </p>
          <p>
            <strong>{words.t(`contact.result.${attempt.result}`)}</strong>
          </p>
          {attempt.note !== undefined && <TypedText text={attempt.note} />}
        </div>
      ))}
    </Card>
  );
}
