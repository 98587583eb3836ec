import { codesOf } from '@app/kernel';
import { STIGMA_ASSESSED, type CaseTags } from '@app/tagging';
import {
  Alert,
  Button,
  ButtonGroup,
  CheckboxGroup,
  Heading,
  LinkButton,
  Paragraph,
  PostForm,
  RadioGroup,
  Select,
  TextArea,
  TypedText,
  type FormInput,
  type VNode,
} from '@app/web';
import { label, optionsOf } from '../case/labels.js';
import { incidentLine } from '../case/tags.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { ActionPage, type ActionContext } from './action.page.js';
import { incidentCode } from './incident-code.js';

export interface TagsPageProps extends ActionContext {
  tags: CaseTags;
  input?: FormInput;
}

/** Violence that the desk confirms, and stigma that it assesses beside what she perceives. */
export function TagsPage(props: TagsPageProps): VNode {
  const { words } = props.viewer;
  return (
    <ActionPage {...props} title={words.t('tagging.title')} about={words.t('tagging.about')}>
      <Heading level={2}>{words.t('tagging.violence')}</Heading>
      <Confirmed {...props} />
      <Suggestions {...props} />
      <OwnIncident {...props} />
      <Heading level={2}>{words.t('tagging.stigma')}</Heading>
      <Assessment {...props} />
      <ButtonGroup>
        <LinkButton href={`/cases/${props.opened.facts.id}#tags`}>{words.t('action.back')}</LinkButton>
      </ButtonGroup>
    </ActionPage>
  );
}

function Confirmed({ viewer, opened, tags }: TagsPageProps): VNode | null {
  const { words } = viewer;
  if (tags.incidents.length === 0) return null;
  return (
    <ul class="case-list">
      {tags.incidents.map((incident) => (
        <li class="filters proposal">
          <span>{incidentLine(words, incident)}</span>
          <PostForm action={`/cases/${opened.facts.id}/incidents/${incident.id}/removals`} csrf={viewer.csrf}>
            <Button kind="subtle">
              {words.t('tagging.remove', { what: incidentLine(words, incident) })}
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
}

function Suggestions({ viewer, opened, tags }: TagsPageProps): VNode | null {
  const { words } = viewer;
  if (tags.suggestedIncidents.length === 0) return null;
  return (
    <PostForm action={`/cases/${opened.facts.id}/incidents`} csrf={viewer.csrf}>
      <CheckboxGroup
        name="incident"
        legend={words.t('tagging.suggested')}
        options={tags.suggestedIncidents.map((incident) => ({
          value: incidentCode(incident),
          label: incidentLine(words, incident),
          hint: words.t(`tagging.from.${incident.from}`),
        }))}
        values={tags.suggestedIncidents.filter((incident) => incident.from === 'told').map(incidentCode)}
      />
      <ButtonGroup>
        <Button>{words.t('tagging.confirm')}</Button>
      </ButtonGroup>
    </PostForm>
  );
}

function OwnIncident({ viewer, opened, input, refusal }: TagsPageProps): VNode {
  const { words } = viewer;
  return (
    <details open={refusal !== undefined && input?.has('violenceSub')}>
      <summary>{words.t('tagging.own')}</summary>
      <PostForm action={`/cases/${opened.facts.id}/incidents`} csrf={viewer.csrf}>
        <div class="filters">
          <Select
            name="violenceSub"
            label={words.t('fact.violence')}
            emptyLabel={words.t('form.choose')}
            options={[
              ...codesOf('violence').map((code) => ({ value: code, label: label(words, 'violence', code) })),
              ...codesOf('violenceSub').map((code) => ({
                value: code,
                label: `${label(words, 'violence', code.split('/')[0] ?? '')}: ${label(words, 'violenceSub', code)}`,
              })),
            ]}
            value={input?.text('violenceSub')}
            error={refusal?.errors.message('violenceSub')}
          />
          <Select
            name="perpetrator"
            label={words.t('fact.perpetrator')}
            options={optionsOf(words, 'perpetrator', [...codesOf('perpetrator'), 'unknown'])}
            value={input?.text('perpetrator') ?? 'unknown'}
          />
          <Select
            name="setting"
            label={words.t('fact.setting')}
            options={optionsOf(words, 'setting', [...codesOf('setting'), 'unknown'])}
            value={input?.text('setting') ?? 'unknown'}
          />
        </div>
        <ButtonGroup>
          <Button kind="secondary">{words.t('tagging.add')}</Button>
        </ButtonGroup>
      </PostForm>
    </details>
  );
}

function Assessment({ viewer, opened, tags, input, refusal }: TagsPageProps): VNode {
  const { words } = viewer;
  const { stigma } = tags;
  const typed = input?.has('assessed') === true || input?.has('reason') === true ? input : undefined;
  const before = stigma.assessment;
  return (
    <>
      <Paragraph>
        {words.t('tagging.she-perceives', { answer: label(words, 'stigmaPerceived', stigma.perceived) })}
      </Paragraph>
      {refusal?.meanwhile === true && before !== undefined && (
        <Alert
          tone="warning"
          title={words.t('tagging.now', { assessed: label(words, 'stigmaAssessed', before.assessed) })}
        >
          <TypedText text={before.reason} />
        </Alert>
      )}
      <PostForm action={`/cases/${opened.facts.id}/stigma-assessments`} csrf={viewer.csrf}>
        <input type="hidden" name="assessmentVersion" value={String(stigma.version)} autoComplete="off" />
        <RadioGroup
          name="assessed"
          legend={words.t('tagging.assessed')}
          hint={words.t('tagging.assessed-hint')}
          options={optionsOf(words, 'stigmaAssessed', STIGMA_ASSESSED)}
          value={typed?.text('assessed') ?? before?.assessed}
          error={refusal?.errors.message('assessed')}
        />
        <div class="two-columns">
          <CheckboxGroup
            name="expression"
            legend={words.t('stigma.expression')}
            hint={before === undefined ? words.t('tagging.prefilled') : undefined}
            options={optionsOf(words, 'expression', codesOf('expression'))}
            values={typed?.list('expression') ?? before?.expression ?? stigma.suggested.expression}
          />
          <CheckboxGroup
            name="ground"
            legend={words.t('stigma.ground')}
            options={optionsOf(words, 'discriminationGround', codesOf('discriminationGround'))}
            values={typed?.list('ground') ?? before?.ground ?? stigma.suggested.ground}
          />
        </div>
        <TextArea
          name="reason"
          label={words.t('tagging.reason')}
          hint={words.t('tagging.reason-hint')}
          rows={5}
          maxLength={TEXT_FIELDS.reason.max}
          value={typed?.text('reason') ?? before?.reason}
          error={refusal?.errors.message('reason')}
        />
        <ButtonGroup>
          <Button>{words.t('tagging.assess')}</Button>
        </ButtonGroup>
      </PostForm>
    </>
  );
}
