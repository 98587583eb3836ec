import { ACTION_OWNERS, type CourseView } from '@app/mediation';
import {
  Badge,
  Button,
  Card,
  Field,
  HiddenField,
  Paragraph,
  PostForm,
  RadioGroup,
  TextArea,
  TypedText,
  type Tone,
  type VNode,
} from '@app/web';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import type { CoursePart } from './mediation.page.js';

type Action = CourseView['actions'][number];

const TONES: Record<Action['state'], Tone | 'neutral'> = { open: 'neutral', done: 'ok', 'not-done': 'error' };

/** What was agreed: who does what, by when, and whether it was done. */
export function Agreement(part: CoursePart): VNode | null {
  const { viewer, course, open } = part;
  const { words } = viewer;
  const writes = open && (course.stage === 'agreement' || course.stage === 'monitoring');
  if (!writes && course.actions.length === 0) return null;
  return (
    <Card title={words.t('mediation.actions')} id="actions">
      {course.actions.length === 0 && <Paragraph>{words.t('mediation.actions-none')}</Paragraph>}
      {course.actions.map((action) => (
        <OneAction part={part} action={action} />
      ))}
      {writes && <NewAction {...part} />}
    </Card>
  );
}

function OneAction({ part, action }: { part: CoursePart; action: Action }): VNode {
  const { viewer, course, caseId, open } = part;
  const { words } = viewer;
  const at = `/cases/${caseId}/mediations/${course.id}/actions/${action.id}/settlements`;
  return (
    <div class="clock">
      <p>
        <Badge tone={TONES[action.state]}>{words.t(`action-state.${action.state}`)}</Badge>{' '}
        <strong>{words.t(`owner.${action.owner}`)}</strong> ·{' '}
        {words.t('mediation.before', { day: words.date(action.due) })}
        {action.settledOn !== null &&
          ` · ${words.t('mediation.settled', { day: words.date(action.settledOn) })}`}
      </p>
      <TypedText text={action.text} />
      {open && course.stage === 'monitoring' && action.state === 'open' && (
        <div class="action-bar">
          {(['done', 'not-done'] as const).map((state) => (
            <PostForm action={at} csrf={viewer.csrf}>
              <HiddenField name="state" value={state} />
              <Button kind="secondary">{words.t(`action-state.${state}`)}</Button>
            </PostForm>
          ))}
        </div>
      )}
    </div>
  );
}

function NewAction({ viewer, caseId, course, props }: CoursePart): VNode {
  const { words } = viewer;
  const { input, refusal } = props;
  return (
    <PostForm action={`/cases/${caseId}/mediations/${course.id}/actions`} csrf={viewer.csrf}>
      <RadioGroup
        name="owner"
        legend={words.t('mediation.owner')}
        options={ACTION_OWNERS.map((owner) => ({ value: owner, label: words.t(`owner.${owner}`) }))}
        value={input?.text('owner')}
        error={refusal?.errors.message('owner')}
      />
      <TextArea
        name="promise"
        label={words.t('mediation.promise')}
        rows={3}
        maxLength={TEXT_FIELDS.promise.max}
        value={input?.text('promise')}
        error={refusal?.errors.message('promise')}
      />
      <Field
        name="due"
        type="date"
        label={words.t('mediation.due')}
        value={input?.text('due')}
        error={refusal?.errors.message('due')}
      />
      <Button kind="secondary">{words.t('mediation.action-save')}</Button>
    </PostForm>
  );
}
