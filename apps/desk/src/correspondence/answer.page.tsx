import type { ContactPersonEntity, InstitutionEntity } from '@app/directory';
import type { OpenedAnswer } from '@app/mediation';
import {
  Alert,
  Button,
  ButtonGroup,
  Card,
  Checkbox,
  ErrorSummary,
  Field,
  Heading,
  HiddenField,
  LinkButton,
  Paragraph,
  PostForm,
  Select,
  TypedText,
  type FormErrors,
  type FormInput,
  type VNode,
} from '@app/web';
import { clockName } from '../case/clock-words.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { ToHerField } from '../to-her/to-her-field.js';
import { NOTHING_PREFILLED, type Prefilled } from '../to-her/words-to-her.js';
import { ReceivedFileList } from './received-file-list.js';

export interface AnswerPageProps {
  viewer: Viewer;
  caseId: string;
  reference: string;
  opened: OpenedAnswer;
  /** The Dutch day on which it came in: that of the notice. */
  receivedOn: string;
  /** What she would read if nothing is changed, in her language. */
  proposal: Prefilled;
  addressees: readonly { institution: InstitutionEntity; contact: ContactPersonEntity }[];
  input?: FormInput;
  errors?: FormErrors;
}

/** Weeks by which a term may be longer; the engine says what the law allows. */
const WEEKS = [1, 2, 3, 4, 6, 8, 13];

/** One answer of an institution, and what can become of it. */
export function AnswerPage(props: AnswerPageProps): VNode {
  const { viewer, caseId, reference, opened, errors } = props;
  const { words } = viewer;
  const { answer, extract } = opened;
  const kind = answer.kind.replaceAll('-', '_');
  return (
    <DeskPage viewer={viewer} title={reference}>
      <Heading level={1}>{words.t('their-answer.title', { institution: extract.institutionName })}</Heading>
      <div class="desk-narrow">
        <ErrorSummary title={words.t('form.problem')} errors={errors ?? []} />
        <Card title={words.t('their-answer.kind', { kind })}>
          <p class="desk-soft desk-small">
            {words.t('their-answer.from', {
              name: answer.contactName,
              moment: words.dateTime(answer.receivedAt),
            })}
          </p>
          {answer.moreTimeUntil !== undefined && (
            <p>{words.t('their-answer.until', { day: words.date(answer.moreTimeUntil) })}</p>
          )}
          <TypedText text={answer.text} />
          <ReceivedFileList words={words} files={opened.files} caseId={caseId} />
        </Card>
        {answer.handledHow === null ? (
          <>
            {answer.kind === 'more-time' && <TimeForm {...props} />}
            {answer.kind === 'not-for-us' && <ForwardForm {...props} />}
            <TellForm {...props} />
            <NoteForm {...props} />
          </>
        ) : (
          <Alert tone="ok" title={words.t(`their-answer.handled.${answer.handledHow}`)}>
            {answer.handledAt && words.dateTime(answer.handledAt)}
          </Alert>
        )}
        <ButtonGroup>
          <LinkButton href={`/cases/${caseId}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </div>
    </DeskPage>
  );
}

/** They want longer: which clock, by how much, and what she hears. */
function TimeForm(props: AnswerPageProps): VNode {
  const { viewer, opened, input, errors } = props;
  const { words } = viewer;
  const clocks = opened.theirClocks;
  return (
    <>
      <Heading level={2}>{words.t('their-answer.time')}</Heading>
      {clocks.length === 0 ? (
        <Paragraph>{words.t('their-answer.no-clock')}</Paragraph>
      ) : (
        <PostForm action={at(props, 'extensions')} csrf={viewer.csrf}>
          <Paragraph>{words.t('their-answer.time-about')}</Paragraph>
          <Select
            name="deadlineId"
            label={words.t('their-answer.clock')}
            emptyLabel={words.t('form.choose')}
            options={clocks.map(({ id, term, due }) => ({
              value: id,
              label: words.t('their-answer.clock-due', {
                term: clockName(words, term),
                due: due === null ? '–' : words.date(due),
              }),
            }))}
            value={input?.text('deadlineId')}
            error={errors?.message('deadlineId')}
          />
          <Select
            name="weeks"
            label={words.t('their-answer.longer')}
            options={WEEKS.map((weeks) => ({
              value: String(weeks),
              label: words.t('their-answer.weeks', { weeks }),
            }))}
            value={input?.text('weeks') || '4'}
            error={errors?.message('weeks')}
          />
          <Field
            name="noticeOn"
            type="date"
            label={words.t('their-answer.notice-on')}
            value={input?.text('noticeOn') || props.receivedOn}
            error={errors?.message('noticeOn')}
          />
          <Checkbox
            name="consent"
            label={words.t('their-answer.she-agreed')}
            checked={input?.text('consent') === 'yes'}
          />
          <ToHerField viewer={viewer} name="text" prefilled={props.proposal} input={input} errors={errors} />
          <ButtonGroup>
            <Button>{words.t('their-answer.extend')}</Button>
          </ButtonGroup>
        </PostForm>
      )}
    </>
  );
}

/** The same text for somebody else; she is asked about that anew. */
function ForwardForm(props: AnswerPageProps): VNode {
  const { viewer, addressees, input, errors } = props;
  const { words } = viewer;
  return (
    <>
      <Heading level={2}>{words.t('their-answer.forward')}</Heading>
      <PostForm action={at(props, 'forwardings')} csrf={viewer.csrf}>
        <Paragraph>{words.t('their-answer.forward-about')}</Paragraph>
        <Select
          name="contactPersonId"
          label={words.t('their-answer.whom')}
          emptyLabel={words.t('form.choose')}
          options={addressees.map(({ institution, contact }) => ({
            value: contact.id,
            label: `${institution.name}, ${contact.name}`,
          }))}
          value={input?.text('contactPersonId')}
          error={errors?.message('contactPersonId')}
        />
        <ButtonGroup>
          <Button>{words.t('their-answer.forward-do')}</Button>
        </ButtonGroup>
      </PostForm>
    </>
  );
}

function TellForm(props: AnswerPageProps): VNode {
  const { viewer, opened, input, errors } = props;
  const { words, csrf } = viewer;
  // The words about more time stand with the clock that they are about.
  const isWithClock = opened.answer.kind === 'more-time' && opened.theirClocks.length > 0;
  const begun = isWithClock ? NOTHING_PREFILLED : props.proposal;
  return (
    <>
      <Heading level={2}>{words.t('their-answer.tell')}</Heading>
      <PostForm action={at(props, 'tellings')} csrf={csrf}>
        <ToHerField viewer={viewer} name="explanation" prefilled={begun} input={input} errors={errors} />
        <ButtonGroup>
          <Button kind="secondary">{words.t('their-answer.tell-do')}</Button>
        </ButtonGroup>
      </PostForm>
    </>
  );
}

function NoteForm(props: AnswerPageProps): VNode {
  const { words, csrf } = props.viewer;
  return (
    <PostForm action={at(props, 'notes')} csrf={csrf}>
      <HiddenField name="seen" value={props.opened.answer.id} />
      <ButtonGroup>
        <Button kind="subtle">{words.t('their-answer.note')}</Button>
      </ButtonGroup>
    </PostForm>
  );
}

function at({ caseId, opened }: AnswerPageProps, what: string): string {
  return `/cases/${caseId}/answers/${opened.answer.id}/${what}`;
}
