import type { ReadableAttachment } from '@app/cases';
import type { OpenedCase } from '@app/casework';
import type { InstitutionEntity } from '@app/directory';
import {
  Alert,
  Badge,
  Card,
  ErrorSummary,
  FormErrors,
  Heading,
  Link,
  type ComponentChildren,
  type VNode,
} from '@app/web';
import { Messages } from '../case/conversation.js';
import { statusTone } from '../case/labels.js';
import { Facts, Story } from '../case/story.js';
import { Events } from '../case/timeline.js';
import type { Refusal } from '../forms/show-again.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

/** What every form about a case knows. */
export interface ActionContext {
  viewer: Viewer;
  opened: OpenedCase;
  people: ReadonlyMap<string, string>;
  /** The one of the directory; undefined as long as nobody has chosen it. */
  institution: InstitutionEntity | undefined;
  /** Shown under the messages that they came with. */
  files?: readonly ReadableAttachment[];
  /** Why the form comes back; absent when it is opened for the first time. */
  refusal?: Refusal;
  /** The last event that the writer had seen when she opened the form. */
  seen?: string;
  /** What was just done on this page; a code of `done.*`. */
  done?: string;
}

export interface ActionPageProps extends ActionContext {
  title: string;
  /** Stands between title and form. */
  about?: string;
  children?: ComponentChildren;
}

/** One form about a case, with the case beside it to read. */
export function ActionPage(props: ActionPageProps): VNode {
  const { viewer, opened, refusal } = props;
  const { words } = viewer;
  const { facts } = opened;
  return (
    <DeskPage viewer={viewer} title={`${facts.reference} · ${props.title}`} done={props.done}>
      <p>
        <Link href={`/cases/${facts.id}`}>{facts.reference}</Link>{' '}
        <Badge tone={statusTone(facts.status)}>{words.t(`status.${facts.status}`)}</Badge>
      </p>
      <Heading level={1}>{props.title}</Heading>
      {refusal?.meanwhile === true && <Meanwhile {...props} />}
      {refusal?.meanwhile !== true && (
        <ErrorSummary title={words.t('form.problem')} errors={refusal?.errors ?? new FormErrors()} />
      )}
      <div class="case-columns">
        <div>
          {props.about !== undefined && <p>{props.about}</p>}
          {props.children}
        </div>
        <aside aria-label={words.t('action.beside')}>
          <Story words={words} opened={opened} />
          {opened.messages.length > 0 && (
            <Card title={words.t('case.conversation')}>
              <Messages
                words={words}
                messages={opened.messages}
                files={props.files}
                people={props.people}
                caseId={facts.id}
                language={facts.language}
              />
            </Card>
          )}
          <Facts words={words} opened={opened} institution={props.institution} />
        </aside>
      </div>
    </DeskPage>
  );
}

/** Somebody was quicker: what is there now, above what was typed. Sending again is then a choice made knowingly. */
function Meanwhile({ viewer, opened, people, seen }: ActionPageProps): VNode {
  const { words } = viewer;
  const { facts, history } = opened;
  const news = seen === undefined ? [] : history.filter((event) => event.id > seen);
  const assignee =
    facts.assigneeId === null
      ? words.t('case.nobody')
      : (people.get(facts.assigneeId) ?? words.t('case.someone'));
  return (
    <div class="utrecht-alert utrecht-alert--warning error-summary" role="alert" tabIndex={-1} autoFocus>
      <div class="utrecht-alert__content">
        <h2 class="utrecht-heading-2">{words.t('meanwhile.title')}</h2>
        <p>{words.t('meanwhile.now', { status: words.t(`status.${facts.status}`), name: assignee })}</p>
        {news.length > 0 && <Events viewer={viewer} events={news} people={people} />}
        <p>{words.t('meanwhile.kept')}</p>
      </div>
    </div>
  );
}

/** A standing remark above a form. */
export function Remark(props: { children: ComponentChildren }): VNode {
  return (
    <Alert tone="warning">
      <p>{props.children}</p>
    </Alert>
  );
}
