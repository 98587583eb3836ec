import {
  stepsAround,
  STEPS,
  type Answers,
  type HerFile,
  type ObjectionClock,
  type Signpost,
  type StepId,
} from '@app/intake';
import {
  Alert,
  Button,
  ButtonGroup,
  ErrorSummary,
  Heading,
  HiddenField,
  Paragraph,
  PostForm,
  type ComponentChildren,
  type FormErrors,
  type Translator,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../../frame/page.js';
import { at } from '../../frame/words.js';
import { ObjectionNotice, Signposts } from '../notices.js';

/** What a step shows: everything exactly as it was typed, and what is wrong with it. */
export interface StepView {
  frame: Frame;
  csrf: string;
  step: StepId;
  answers: Answers;
  errors: FormErrors;
  /** Whether the page that was sent is from an earlier visit, so that she has to press once more. */
  isStale: boolean;
  /** Whether she came here from the last page to change something, and goes back there. */
  isChange: boolean;
  /** A term that runs against her; shown right after she gave the date, and again before she sends. */
  clock?: ObjectionClock;
  signposts: readonly Signpost[];
  /** Her code, on the last page, while she has not shown that she has it. */
  code?: string;
  /** Her photos, PDFs and recordings; shown on the last page. */
  files: readonly HerFile[];
}

/** Says that a step is being changed: in the address from the last page, and then in the form. */
export const CHANGE_FIELD = 'change';

export function stepPath(words: Translator, step: StepId): string {
  return at(words, String(stepsAround(step).number));
}

export function StepPage(props: {
  view: StepView;
  /** Left out where the question itself is the heading. */
  heading: string;
  lead?: string;
  /** Words of the button that goes on. */
  next?: string;
  /** More ways on, before the way back. */
  others?: ComponentChildren;
  children?: ComponentChildren;
}): VNode {
  const { frame, csrf, step, errors } = props.view;
  const { words } = frame;
  const { before, after, number } = stepsAround(step);
  return (
    <Page
      frame={frame}
      title={words.t('title.step', { number, total: STEPS.length })}
      hasMistakes={errors.any}
    >
      <Progress words={words} number={number} />
      <ErrorSummary title={words.t('mistakes.title')} errors={errors} />
      {props.view.isStale && (
        <Alert tone="warning" live>
          <Paragraph>{words.t('stale')}</Paragraph>
        </Alert>
      )}
      <ObjectionNotice words={words} clock={props.view.clock} />
      <Signposts words={words} signposts={props.view.signposts} />
      <Heading level={1}>{props.heading}</Heading>
      {props.lead && <Paragraph lead>{props.lead}</Paragraph>}
      <PostForm action={stepPath(words, step)} csrf={csrf}>
        {props.view.isChange && <HiddenField name={CHANGE_FIELD} value="yes" />}
        {props.children}
        <ButtonGroup>
          <Button name="go" value="next">
            {props.next ?? words.t('go.next')}
          </Button>
          {props.others}
          {before && (
            <Button kind="secondary" name="go" value="back">
              {words.t('go.back')}
            </Button>
          )}
          {after && (
            <Button kind="subtle" name="go" value="skip">
              {words.t('go.skip')}
            </Button>
          )}
          <Button kind="subtle" name="go" value="later">
            {words.t('go.later')}
          </Button>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

function Progress({ words, number }: { words: Translator; number: number }): VNode {
  return (
    <div class="progress">
      <p>{words.t('progress', { number, total: STEPS.length })}</p>
      <div class="progress-track" aria-hidden="true">
        {STEPS.map((_, index) => (
          <span class={index < number ? 'is-done' : undefined} />
        ))}
      </div>
    </div>
  );
}
