import { codesOf, type TaxonomyList } from '@app/kernel';
import type { Registration } from '@app/tagging';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  FormErrors,
  Heading,
  Paragraph,
  PostForm,
  Select,
  TextArea,
  TypedText,
  type FormInput,
  type VNode,
} from '@app/web';
import { label, optionsOf, periodText } from '../case/labels.js';
import { incidentLine } from '../case/tags.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import type { Refusal } from '../forms/show-again.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface RegistrationsPageProps {
  viewer: Viewer;
  registrations: readonly Registration[];
  input?: FormInput;
  refusal?: Refusal;
  done?: string;
}

/** What was registered without a case, and registering more. */
export function RegistrationsPage(props: RegistrationsPageProps): VNode {
  const { viewer, registrations, refusal, done } = props;
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('section.registrations')} section="registrations" done={done}>
      <Heading level={1}>{words.t('registrations.title')}</Heading>
      <div class="desk-narrow">
        <Paragraph>{words.t('registrations.about')}</Paragraph>
        <ErrorSummary title={words.t('form.problem')} errors={refusal?.errors ?? new FormErrors()} />
      </div>
      <Adding {...props} />
      <Heading level={2}>{words.t('registrations.list')}</Heading>
      {registrations.length === 0 && <Paragraph>{words.t('registrations.none')}</Paragraph>}
      {registrations.map((one) => (
        <Registered viewer={viewer} registration={one} />
      ))}
    </DeskPage>
  );
}

function Registered({ viewer, registration }: { viewer: Viewer; registration: Registration }): VNode {
  const { words } = viewer;
  const { region, workType, institutionType, happenedIn } = registration;
  const what = incidentLine(words, registration);
  return (
    <div class="proposal">
      <p>
        <strong>{what}</strong>
      </p>
      <p class="desk-small">
        {[
          words.t('registrations.on', { day: words.date(registration.registeredOn) }),
          words.t('registrations.happened', { when: periodText(words, happenedIn, null) }),
          label(words, 'institutionType', institutionType),
          label(words, 'region', region),
          label(words, 'workType', workType),
        ].join(' · ')}
      </p>
      {registration.note !== undefined && <TypedText text={registration.note} />}
      {registration.own && (
        <PostForm action={`/registrations/${registration.id}/removals`} csrf={viewer.csrf}>
          <Button kind="subtle">{words.t('tagging.remove', { what })}</Button>
        </PostForm>
      )}
    </div>
  );
}

function Adding({ viewer, input, refusal }: RegistrationsPageProps): VNode {
  const { words } = viewer;
  const choice = (name: string, list: TaxonomyList, text: string) => (
    <Select
      name={name}
      label={text}
      options={optionsOf(words, list, ['unknown', ...codesOf(list)])}
      value={input?.text(name) ?? 'unknown'}
      error={refusal?.errors.message(name)}
    />
  );
  return (
    <PostForm action="/registrations" csrf={viewer.csrf}>
      <div class="filters">
        <Select
          name="violenceForm"
          label={words.t('fact.violence')}
          emptyLabel={words.t('form.choose')}
          options={[
            ...optionsOf(words, 'violence', codesOf('violence')),
            ...codesOf('violenceSub').map((code) => ({
              value: code,
              label: `${label(words, 'violence', code.split('/')[0] ?? '')}: ${label(words, 'violenceSub', code)}`,
            })),
          ]}
          value={input?.text('violenceForm')}
          error={refusal?.errors.message('violenceForm') ?? refusal?.errors.message('violenceSub')}
        />
        {choice('perpetrator', 'perpetrator', words.t('fact.perpetrator'))}
        {choice('setting', 'setting', words.t('list.setting'))}
        {choice('institutionType', 'institutionType', words.t('fact.institution-type'))}
        {choice('region', 'region', words.t('fact.region'))}
        {choice('workType', 'workType', words.t('fact.work-type'))}
        <Field
          name="happenedIn"
          label={words.t('registrations.when')}
          hint={words.t('registrations.when-hint')}
          maxLength={7}
          size={8}
          value={input?.text('happenedIn')}
          error={refusal?.errors.message('happenedIn')}
        />
      </div>
      <div class="desk-narrow">
        <TextArea
          name="text"
          label={words.t('registrations.note')}
          hint={words.t('registrations.note-hint')}
          rows={4}
          maxLength={TEXT_FIELDS.text.max}
          value={input?.text('text')}
          error={refusal?.errors.message('text')}
        />
      </div>
      <ButtonGroup>
        <Button>{words.t('registrations.add')}</Button>
      </ButtonGroup>
    </PostForm>
  );
}
