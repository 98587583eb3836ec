import type { CaseDeadline } from '@app/cases';
import type { PossibleHappening } from '@app/deadlines';
import { Button, ButtonGroup, Heading, LinkButton, PostForm, type FormInput, type VNode } from '@app/web';
import { clockName } from '../case/clock-words.js';
import { Clock } from '../case/clocks.js';
import { ActionPage, type ActionContext } from './action.page.js';
import { ExtensionForm, PrintedDateForm, StartForm, SuspensionForm } from './clock-forms.js';
import { HappeningForm } from './clock-happening.form.js';
import { WhatIf, type ShownChange } from './what-if.js';

export interface ClockPageProps extends ActionContext {
  deadline: CaseDeadline;
  today: string;
  /** What can be recorded about it. */
  happenings: readonly PossibleHappening[];
  input?: FormInput;
  /** A change that was computed and not made. */
  shown?: ShownChange;
}

/** One clock: how its date came about, and what may move or end it. A change is shown first and made second. */
export function ClockPage(props: ClockPageProps): VNode {
  const { viewer, opened, deadline, shown, today } = props;
  const { words } = viewer;
  const home = `/cases/${opened.facts.id}`;
  return (
    <ActionPage {...props} title={clockName(words, deadline.request.term)}>
      {shown === undefined ? (
        <Clock words={words} deadline={deadline} today={today} />
      ) : (
        <WhatIf
          viewer={viewer}
          shown={shown}
          today={today}
          input={props.input}
          save={`${home}/deadlines/${deadline.id}/${shown.kind}`}
          leave={`${home}/clocks/${deadline.id}`}
        />
      )}
      {deadline.status === 'running' && (
        <>
          <HappeningForm {...props} />
          <ExtensionForm {...props} />
          <SuspensionForm {...props} />
          <PrintedDateForm {...props} />
          <StartForm {...props} />
          <EndForm {...props} />
        </>
      )}
      <ButtonGroup>
        <LinkButton href={`${home}#clocks`}>{words.t('action.back')}</LinkButton>
      </ButtonGroup>
    </ActionPage>
  );
}

function EndForm({ viewer, opened, deadline }: ClockPageProps): VNode {
  const { words } = viewer;
  return (
    <>
      <Heading level={2}>{words.t('clock.end')}</Heading>
      <PostForm action={`/cases/${opened.facts.id}/deadlines/${deadline.id}/endings`} csrf={viewer.csrf}>
        <input type="hidden" name="version" value={String(deadline.version)} autoComplete="off" />
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
