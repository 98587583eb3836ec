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
import { clockName } from '../case/clock-words.js';
import { Clock } from '../case/clocks.js';
import { ActionPage, type ActionContext } from './action.page.js';
import { LodgedForm } from './clock-happening.form.js';
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
      <LodgedForm {...props} />
      <Heading level={2}>{words.t('clocks.other')}</Heading>
      <PostForm action={action} csrf={viewer.csrf}>
        <Select
          name="term"
          label={words.t('clocks.term')}
          emptyLabel={words.t('form.choose')}
          options={countedTerms().map((row) => ({
            value: row.id,
            label:
              row.sure === 'C'
                ? `${clockName(words, row.id)} – ${words.t('clock.lawyer')}`
                : clockName(words, row.id),
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
