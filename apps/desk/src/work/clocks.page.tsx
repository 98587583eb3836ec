import type { CaseDeadline } from '@app/cases';
import type { ProposedClocks } from '@app/casework';
import { CATALOGUE, type TermRow } from '@app/deadlines';
import {
  Button,
  ButtonGroup,
  Field,
  Heading,
  LinkButton,
  PostForm,
  Select,
  type FormInput,
  type VNode,
} from '@app/web';
import { clockName, inLanguage } from '../case/clock-words.js';
import { Clock } from '../case/clocks.js';
import { ActionPage, type ActionContext } from './action.page.js';
import { Proposals } from './proposals.js';

export interface ClocksPageProps extends ActionContext {
  proposed: ProposedClocks;
  today: string;
  input?: FormInput;
}

/** Starting clocks: those that follow from the classification, and any other term of the catalogue. */
export function ClocksPage(props: ClocksPageProps): VNode {
  const { viewer, opened, proposed, input, refusal } = props;
  const { words } = viewer;
  const action = `/cases/${opened.facts.id}/deadlines`;
  const startable = proposed.clocks.some((clock) => clock.startsOn !== null);
  const other = input?.has('term') === true ? input : undefined;
  const running = opened.deadlines.filter((deadline) => deadline.status === 'running');
  return (
    <ActionPage {...props} title={words.t('clocks.title')} about={words.t('clocks.about')}>
      {running.length > 0 && <Heading level={2}>{words.t('clocks.running')}</Heading>}
      {running.map((deadline) => (
        <Clock
          words={words}
          deadline={deadline}
          today={props.today}
          change={`/cases/${opened.facts.id}/clocks/${deadline.id}`}
        />
      ))}
      <Heading level={2}>{words.t('clocks.proposed')}</Heading>
      <PostForm action={action} csrf={viewer.csrf}>
        <Proposals
          words={words}
          proposed={proposed}
          input={other === undefined ? input : undefined}
          errors={refusal?.errors}
        />
        {startable && (
          <ButtonGroup>
            <Button>{words.t('clocks.start-chosen')}</Button>
          </ButtonGroup>
        )}
      </PostForm>
      <Heading level={2}>{words.t('clocks.other')}</Heading>
      <PostForm action={action} csrf={viewer.csrf}>
        <Select
          name="term"
          label={words.t('clocks.term')}
          emptyLabel={words.t('form.choose')}
          options={countedTerms().map((row) => ({
            value: row.id,
            label: `${inLanguage(words, row.name)} (${row.id})`,
          }))}
          value={other?.text('term')}
          error={refusal?.errors.message('term')}
        />
        <Field
          name="startOn"
          type="date"
          label={words.t('clock.start')}
          hint={words.t('clocks.start-hint')}
          value={other?.text('startOn')}
          error={refusal?.errors.message('startOn')}
        />
        <Field
          name="printedOn"
          type="date"
          label={words.t('clock.printed-in-letter')}
          hint={words.t('clock.printed-hint')}
          value={other?.text('printedOn')}
          error={refusal?.errors.message('printedOn')}
        />
        <ButtonGroup>
          <Button kind="secondary">{words.t('clocks.start-other')}</Button>
          <LinkButton href={`/cases/${opened.facts.id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}

/** Terms with a number in days; the others need a letter, or are rules. */
export function countedTerms(): TermRow[] {
  return CATALOGUE.terms.filter(
    (row) => row.length !== null && row.owedBy !== 'nobody' && !row.length.startsWith('PT'),
  );
}

export interface ClockPageProps extends ActionContext {
  deadline: CaseDeadline;
  today: string;
  input?: FormInput;
}

/** One clock: how its date came about, and what may move or end it. */
export function ClockPage(props: ClockPageProps): VNode {
  const { viewer, opened, deadline } = props;
  const { words } = viewer;
  return (
    <ActionPage {...props} title={clockName(words, deadline.request.term)}>
      <Clock words={words} deadline={deadline} today={props.today} />
      {deadline.status === 'running' && <ChangeForms {...props} />}
      <ButtonGroup>
        <LinkButton href={`/cases/${opened.facts.id}#clocks`}>{words.t('action.back')}</LinkButton>
      </ButtonGroup>
    </ActionPage>
  );
}

const LENGTHS = ['P1W', 'P2W', 'P3W', 'P4W', 'P6W', 'P13W', 'P1M', 'P2M', 'P6M', 'P20D'];

function ChangeForms({ viewer, opened, deadline, input, refusal }: ClockPageProps): VNode {
  const { words } = viewer;
  const { request } = deadline;
  const row = typeof request.term === 'string' ? CATALOGUE.byId.get(request.term) : undefined;
  const at = (what: string) => `/cases/${opened.facts.id}/deadlines/${deadline.id}/${what}`;
  const version = <input type="hidden" name="version" value={String(deadline.version)} autoComplete="off" />;
  const error = (name: string) => refusal?.errors.message(name);
  const open = request.suspensions?.find((suspension) => suspension.to === null);
  return (
    <>
      <Heading level={2}>{words.t('clock.extend')}</Heading>
      {row !== undefined && row.extension === undefined ? (
        <p>{words.t('clock.no-extension')}</p>
      ) : (
        <PostForm action={at('extensions')} csrf={viewer.csrf}>
          {version}
          {row?.extension !== undefined && (
            <p>
              {words.t('clock.extension-rule', {
                by: inLanguage(words, row.extension.by),
                notice: inLanguage(words, row.extension.notice),
              })}
            </p>
          )}
          <div class="filters">
            <Select
              name="length"
              label={words.t('clock.longer')}
              options={LENGTHS.map((length) => ({ value: length, label: words.t(`length.${length}`) }))}
              value={input?.text('length') ?? row?.extension?.lengths[0]?.max ?? 'P4W'}
            />
            <Field
              name="noticeOn"
              type="date"
              label={words.t('clock.notice-on')}
              value={input?.text('noticeOn')}
              error={error('noticeOn')}
            />
          </div>
          <div class="choice">
            <input
              id="consent"
              class="utrecht-checkbox utrecht-checkbox--html-input"
              type="checkbox"
              name="consent"
              value="yes"
            />
            <label class="choice-label utrecht-form-label utrecht-form-label--checkbox" for="consent">
              {words.t('clock.she-agreed')}
            </label>
          </div>
          <ButtonGroup>
            <Button kind="secondary">{words.t('clock.extend-button')}</Button>
          </ButtonGroup>
        </PostForm>
      )}
      <Heading level={2}>{words.t('clock.suspend')}</Heading>
      {row !== undefined && row.suspension === undefined ? (
        <p>{words.t('clock.no-suspension')}</p>
      ) : (
        <PostForm action={at('suspensions')} csrf={viewer.csrf}>
          {version}
          {row?.suspension !== undefined && <p>{inLanguage(words, row.suspension.when)}</p>}
          <div class="filters">
            <Field
              name="from"
              type="date"
              label={words.t('clock.from')}
              value={input?.text('from') ?? open?.from}
              error={error('from')}
            />
            <Field
              name="to"
              type="date"
              label={words.t('clock.to')}
              hint={words.t('clock.to-hint')}
              value={input?.text('to')}
              error={error('to')}
            />
          </div>
          <ButtonGroup>
            <Button kind="secondary">
              {words.t(open === undefined ? 'clock.suspend-button' : 'clock.resume-button')}
            </Button>
          </ButtonGroup>
        </PostForm>
      )}
      <Heading level={2}>{words.t('clock.printed-title')}</Heading>
      <PostForm action={at('printed-dates')} csrf={viewer.csrf}>
        {version}
        <Field
          name="printed"
          type="date"
          label={words.t('clock.printed-in-letter')}
          hint={words.t('clock.printed-hint')}
          value={input?.text('printed') ?? request.printed ?? undefined}
          error={error('printed')}
        />
        <ButtonGroup>
          <Button kind="secondary">{words.t('clock.printed-button')}</Button>
        </ButtonGroup>
      </PostForm>
      <Heading level={2}>{words.t('clock.end')}</Heading>
      <PostForm action={at('endings')} csrf={viewer.csrf}>
        {version}
        <div class="action-bar">
          <Button name="how" value="met">
            {words.t('clock.end-met')}
          </Button>
          <Button kind="secondary" name="how" value="cancelled">
            {words.t('clock.end-cancelled')}
          </Button>
        </div>
      </PostForm>
    </>
  );
}
