import { SIGNAL_POLICY, type PatternView, type SignalRow } from '@app/mediation';
import {
  Badge,
  Button,
  ErrorSummary,
  FormErrors,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  PostForm,
  Table,
  type VNode,
} from '@app/web';
import { label } from '../case/labels.js';
import type { Refusal } from '../forms/show-again.js';
import { DeskPage } from '../frame/desk-page.js';
import { LawyerMark } from '../letters/lawyer-mark.js';
import type { Viewer } from '../session/viewer.js';

export interface SignalsPageProps {
  viewer: Viewer;
  patterns: readonly PatternView[];
  signals: readonly SignalRow[];
  people: ReadonlyMap<string, string>;
  window: { first: string; last: string };
  done?: string;
  refusal?: Refusal;
}

/** Patterns that enough people stand behind, and the signals that were made of them. */
export function SignalsPage(props: SignalsPageProps): VNode {
  const { viewer, patterns, window, refusal } = props;
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('section.signals')} section="signals" done={props.done}>
      <ErrorSummary title={words.t('form.not-done')} errors={refusal?.errors ?? new FormErrors()} />
      <Heading level={1}>{words.t('section.signals')}</Heading>
      <Paragraph>
        {words.t('signals.about', { threshold: SIGNAL_POLICY.threshold, base: SIGNAL_POLICY.base })}
      </Paragraph>
      <Table
        caption={words.t('signals.patterns', { first: window.first, last: window.last })}
        empty={words.t('signals.none')}
        rows={patterns}
        columns={[
          { header: words.t('signals.institution'), rowHeader: true, cell: ({ institution }) => institution },
          {
            header: words.t('signals.type'),
            cell: (row) => label(words, 'institutionType', row.institutionType),
          },
          { header: words.t('signals.conduct'), cell: (row) => label(words, 'conduct', row.conduct) },
          { header: words.t('signals.persons'), numeric: true, cell: (row) => atLeast(viewer, row.atLeast) },
          { header: words.t('signals.do'), cell: (row) => <Propose viewer={viewer} pattern={row} /> },
        ]}
      />
      <Heading level={2}>{words.t('signals.made')}</Heading>
      <Paragraph>{words.t('signals.made-about')}</Paragraph>
      <p>
        {words.t('signals.letter')}: <LawyerMark words={words} kind="signal" />
      </p>
      <Signals {...props} />
    </DeskPage>
  );
}

function Propose({ viewer, pattern }: { viewer: Viewer; pattern: PatternView }): VNode {
  const { words } = viewer;
  if (pattern.signalled) return <Badge tone="neutral">{words.t('signals.before')}</Badge>;
  return (
    <PostForm action="/signals" csrf={viewer.csrf}>
      <HiddenField name="institutionId" value={pattern.institutionId} />
      <HiddenField name="conduct" value={pattern.conduct} />
      <Button kind="secondary">{words.t('signals.propose')}</Button>
    </PostForm>
  );
}

function Signals({ viewer, signals, people }: SignalsPageProps): VNode {
  const { words } = viewer;
  const person = (id: string | null) => people.get(id ?? '') ?? words.t('case.someone');
  return (
    <Table
      caption={words.t('signals.made')}
      hideCaption
      empty={words.t('signals.made-none')}
      rows={signals}
      columns={[
        { header: words.t('signals.institution'), rowHeader: true, cell: ({ institution }) => institution },
        { header: words.t('signals.conduct'), cell: (row) => label(words, 'conduct', row.conduct) },
        {
          header: words.t('signals.quarters'),
          cell: ({ firstQuarter, lastQuarter }) => `${firstQuarter} – ${lastQuarter}`,
        },
        { header: words.t('signals.persons'), numeric: true, cell: (row) => atLeast(viewer, row.atLeast) },
        {
          header: words.t('signals.proposed'),
          cell: (row) => `${person(row.proposedBy)}, ${words.dateTime(row.proposedAt)}`,
        },
        {
          header: words.t('signals.confirmed'),
          cell: (row) => <Confirmation viewer={viewer} signal={row} name={person(row.confirmedBy)} />,
        },
      ]}
    />
  );
}

function Confirmation(props: { viewer: Viewer; signal: SignalRow; name: string }): VNode {
  const { viewer, signal, name } = props;
  const { words } = viewer;
  if (signal.confirmedAt !== null) {
    return (
      <>
        {`${name}, ${words.dateTime(signal.confirmedAt)}`}
        <br />
        <Link href={`/signals/${signal.id}/letter.pdf`}>{words.t('signals.letter')}</Link>
      </>
    );
  }
  if (signal.proposedBy === viewer.actor.id) return <>{words.t('signals.wait')}</>;
  return (
    <PostForm action={`/signals/${signal.id}/confirmations`} csrf={viewer.csrf}>
      <Button kind="secondary">{words.t('signals.confirm')}</Button>
    </PostForm>
  );
}

function atLeast(viewer: Viewer, count: number): string {
  return viewer.words.t('signals.at-least', { count });
}
