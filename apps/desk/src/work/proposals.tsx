import type { ProposedClock, ProposedClocks } from '@app/casework';
import { CATALOGUE, computeDeadline } from '@app/deadlines';
import {
  Alert,
  Badge,
  Field,
  Paragraph,
  type FormErrors,
  type FormInput,
  type Translator,
  type VNode,
} from '@app/web';
import { clockName, dayOrMoment, inLanguage, wantsLawyer } from '../case/clock-words.js';
import { clockField } from './proposed-clocks.js';

export interface ProposalsProps {
  words: Translator;
  proposed: ProposedClocks;
  /** What was typed before; absent when the form is new. */
  input?: FormInput;
  errors?: FormErrors;
}

/** The clocks that follow, each with why, from which day, and the date that it would give. */
export function Proposals({ words, proposed, input, errors }: ProposalsProps): VNode {
  return (
    <>
      {proposed.none !== undefined && <Alert tone="info">{words.t(`clocks.none.${proposed.none}`)}</Alert>}
      {proposed.cautions.map((caution) => (
        <Alert tone="warning">{words.t(`caution.${caution}`)}</Alert>
      ))}
      {proposed.clocks.map((clock) => (
        <Proposal words={words} clock={clock} input={input} errors={errors} />
      ))}
    </>
  );
}

interface ProposalProps {
  words: Translator;
  clock: ProposedClock;
  input: FormInput | undefined;
  errors: FormErrors | undefined;
}

function Proposal({ words, clock, input, errors }: ProposalProps): VNode {
  const { term, startsOn, request } = clock;
  const row = CATALOGUE.byId.get(term);
  if (startsOn === null) {
    return (
      <div class="proposal">
        <strong>{clockName(words, term)}</strong>
        <p>{words.t(`why.${clock.why}`)}</p>
        <LawyerMark words={words} term={term} />
        {row?.noNumber !== undefined && <p class="desk-soft">{inLanguage(words, row.noNumber)}</p>}
      </div>
    );
  }
  const ticked = input === undefined ? request !== null : input.list('start').includes(term);
  const value = (part: 'day' | 'other' | 'printed', given: string | null | undefined) =>
    input?.text(clockField(part, term)) ?? given ?? undefined;
  const id = `start-${term}`;
  return (
    <div class="proposal">
      <div class="choice">
        <input
          id={id}
          class="utrecht-checkbox utrecht-checkbox--html-input"
          type="checkbox"
          name="start"
          value={term}
          checked={ticked}
        />
        <label class="choice-label utrecht-form-label" for={id}>
          {clockName(words, term)}
        </label>
      </div>
      <p>{words.t(`why.${clock.why}`)}</p>
      <LawyerMark words={words} term={term} />
      <div class="filters">
        <Field
          name={clockField('day', term)}
          type="date"
          label={
            row?.start === undefined
              ? words.t('clock.start')
              : words.t('clock.start-of', { what: inLanguage(words, row.start) })
          }
          hint={words.t(`start.${startsOn}`)}
          value={value('day', request?.start)}
          error={errors?.message(clockField('day', term))}
        />
        {row?.secondStart !== undefined && (
          <Field
            name={clockField('other', term)}
            type="date"
            label={words.t('clock.start-of', { what: inLanguage(words, row.secondStart.what) })}
            hint={words.t('form.optional')}
            value={value('other', request?.otherStart)}
            error={errors?.message(clockField('other', term))}
          />
        )}
        {startsOn.startsWith('decision-') && (
          <Field
            name={clockField('printed', term)}
            type="date"
            label={words.t('clock.printed-in-letter')}
            hint={words.t('clock.printed-hint')}
            value={value('printed', request?.printed)}
            error={errors?.message(clockField('printed', term))}
          />
        )}
      </div>
      <Preview words={words} clock={clock} />
    </div>
  );
}

function LawyerMark({ words, term }: { words: Translator; term: string }): VNode | null {
  if (!wantsLawyer(term)) return null;
  return (
    <p>
      <Badge tone="warning">{words.t('clock.lawyer')}</Badge>
    </p>
  );
}

/** The date that the proposal would give as it stands. */
function Preview({ words, clock }: { words: Translator; clock: ProposedClock }): VNode | null {
  if (clock.request === null) return null;
  const { due, remindBy } = computeDeadline(clock.request);
  const last = remindBy ?? due;
  return last === null ? null : (
    <Paragraph>{words.t('clock.would-end', { date: dayOrMoment(words, last) })}</Paragraph>
  );
}
