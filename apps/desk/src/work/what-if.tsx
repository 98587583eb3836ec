import type { ClockWhatIf } from '@app/casework';
import type { DeadlineResult } from '@app/deadlines';
import { plainDate } from '@app/kernel';
import {
  Alert,
  Button,
  ButtonGroup,
  HiddenField,
  LinkButton,
  Paragraph,
  PostForm,
  type FormInput,
  type Translator,
  type VNode,
} from '@app/web';
import { dayOrMoment, reasonIn } from '../case/clock-words.js';
import { ClockDate, Steps } from '../case/clocks.js';
import type { Viewer } from '../session/viewer.js';
import { CLOCK_CHANGES, type ClockChangeKind } from './clock-change.js';

export interface ShownChange extends ClockWhatIf {
  kind: ClockChangeKind;
}

export interface WhatIfProps {
  viewer: Viewer;
  shown: ShownChange;
  today: string;
  /** What was typed, which is what is saved. */
  input?: FormInput;
  save: string;
  leave: string;
}

/** The date as it is beside the date as it would be, each with its steps. What is saved is exactly what is shown. */
export function WhatIf({ viewer, shown, today, input, save, leave }: WhatIfProps): VNode {
  const { words } = viewer;
  const { before, after } = shown;
  return (
    <section class="what-if" aria-labelledby="what-if" tabIndex={-1} autoFocus>
      <h2 class="utrecht-heading-2" id="what-if">
        {words.t('what-if.title')}
      </h2>
      <Paragraph lead>{differenceInWords(words, before.result, after)}</Paragraph>
      <div class="what-if-columns">
        <Answer words={words} title={words.t('what-if.now')} result={before.result} today={today} />
        <Answer words={words} title={words.t('what-if.then')} result={after} today={today} />
      </div>
      <PostForm action={save} csrf={viewer.csrf}>
        <HiddenField name="version" value={String(before.version)} />
        {CLOCK_CHANGES[shown.kind].map((field) =>
          input?.has(field) === true ? <HiddenField name={field} value={input.text(field)} /> : null,
        )}
        <Paragraph>{words.t('what-if.nothing-saved')}</Paragraph>
        <ButtonGroup>
          <Button>{words.t('what-if.save')}</Button>
          <LinkButton href={leave}>{words.t('what-if.leave')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </section>
  );
}

function Answer(props: { words: Translator; title: string; result: DeadlineResult; today: string }): VNode {
  const { words, result } = props;
  const { remindBy, overdueFrom } = result.reasons;
  return (
    <div class="card">
      <h3 class="utrecht-heading-3">{props.title}</h3>
      <ClockDate words={words} result={result} today={props.today} />
      <Steps words={words} result={result} />
      {remindBy !== null && <Paragraph small>{reasonIn(words, remindBy)}</Paragraph>}
      {overdueFrom !== null && <Paragraph small>{reasonIn(words, overdueFrom)}</Paragraph>}
      {result.warnings.map((warning) => (
        <Alert tone="warning">{reasonIn(words, warning)}</Alert>
      ))}
    </div>
  );
}

/** One sentence: from which day to which, and how many days that is. */
export function differenceInWords(
  words: Translator,
  before: Pick<DeadlineResult, 'due'>,
  after: Pick<DeadlineResult, 'due'>,
): string {
  if (after.due === null)
    return words.t(before.due === null ? 'what-if.still-still' : 'what-if.stands-still');
  const to = dayOrMoment(words, after.due);
  if (before.due === null) return words.t('what-if.runs-again', { to });
  const from = dayOrMoment(words, before.due);
  const days = plainDate(before.due.slice(0, 10)).until(plainDate(after.due.slice(0, 10))).days;
  if (days === 0) return words.t('what-if.same', { to });
  return days > 0
    ? words.t('what-if.later', { from, to, days })
    : words.t('what-if.earlier', { from, to, days: -days });
}
