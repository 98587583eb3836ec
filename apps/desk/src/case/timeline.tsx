import type { CaseHistoryEvent } from '@app/cases';
import { Card, type Translator, type VNode } from '@app/web';
import type { Viewer } from '../session/viewer.js';
import { clockName } from './clock-words.js';
import { label, languageName } from './labels.js';

export interface TimelineProps {
  viewer: Pick<Viewer, 'words'>;
  events: readonly CaseHistoryEvent[];
  people: ReadonlyMap<string, string>;
}

/** Events that are shown at once; before them a case has become long. */
const LAST_EVENTS = 8;

/** Everything that happened, the newest first; the beginning of a long case stays behind a line. */
export function Timeline(props: TimelineProps): VNode {
  const { words } = props.viewer;
  const { events } = props;
  // One event that is left alone behind a line costs as much room as the line.
  const earlier = events.length > LAST_EVENTS + 1 ? events.slice(0, events.length - LAST_EVENTS) : [];
  return (
    <Card title={words.t('case.history')} id="history">
      <Events {...props} events={events.slice(earlier.length)} />
      {earlier.length > 0 && (
        <details>
          <summary>{words.t('fold.earlier-events', { count: earlier.length })}</summary>
          <Events {...props} events={earlier} />
        </details>
      )}
    </Card>
  );
}

/** @param after Events after this one are new to the reader and stand out. */
export function Events(props: TimelineProps & { after?: string }): VNode {
  const { words } = props.viewer;
  return (
    <ol class="timeline" reversed>
      {[...props.events].reverse().map((event) => {
        const fresh = props.after !== undefined && event.id > props.after;
        return (
          <li>
            <time dateTime={event.happenedAt.toISOString()}>{words.dateTime(event.happenedAt)}</time>
            <span class={fresh ? 'timeline-new' : undefined}>{sentenceOf(event, words, props.people)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** An event in one sentence: what happened, and who did it. */
export function sentenceOf(
  event: CaseHistoryEvent,
  words: Translator,
  people: ReadonlyMap<string, string>,
): string {
  const what = words.t(`history.${event.kind}`, valuesOf(event.detail, words, people));
  if (event.staffId === null) return what;
  return `${what} · ${people.get(event.staffId) ?? words.t('case.someone')}`;
}

/** The codes of an event as words; every value that any sentence fills in is there. */
function valuesOf(
  detail: object,
  words: Translator,
  people: ReadonlyMap<string, string>,
): Record<string, string> {
  const d = detail as Record<string, string | null | undefined>;
  const person = (id: string | null | undefined) => people.get(id ?? '') ?? words.t('case.someone');
  const status = (code: string | null | undefined) =>
    words.has(`status.${code}`) ? words.t(`status.${code}`) : '';
  const day = (value: string | null | undefined) =>
    /^\d{4}-\d{2}-\d{2}$/.test(value ?? '') ? words.date(value ?? '') : '–';
  return {
    person: person(d.to),
    former: person(d.from),
    channel: label(words, 'channel', d.channel ?? 'unknown'),
    procedure: label(words, 'procedure', d.procedure ?? 'unknown'),
    before: status(d.from),
    after: status(d.to),
    // A dash may not stand in the branch of an ICU message.
    kind: (d.kind ?? '').replaceAll('-', '_'),
    referral: label(words, 'referral', d.kind ?? 'unknown'),
    referralOutcome: label(words, 'referralOutcome', d.outcome ?? 'unknown'),
    outcome: label(words, 'outcome', d.outcome ?? 'unknown'),
    assessed: label(words, 'stigmaAssessed', d.assessed ?? 'unknown'),
    expires: day(d.expiresOn),
    term: clockName(words, d.term ?? ''),
    due: day(d.due),
    fromDay: day(d.from),
    toDay: day(d.to),
    how: (d.how ?? '').replaceAll('-', '_'),
    language: languageName(words, d.language ?? words.language),
    happened: words.has(`happening.${d.kind}`) ? words.t(`happening.${d.kind}`) : '',
    on: day(d.on),
    result: (d.result ?? '').replaceAll('-', '_'),
    mayCall: d.mayCall ?? '',
  };
}
