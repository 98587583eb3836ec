import type { Pair, Point, Quarter } from '@app/statistics';
import {
  Alert,
  Button,
  GetForm,
  Heading,
  Link,
  List,
  Paragraph,
  Select,
  Table,
  VisuallyHidden,
  type Translator,
  type VNode,
} from '@app/web';
import { ReportPage } from '../frame/report-page.js';
import { quarterName } from '../frame/words.js';
import { roundedQuarters } from '../trends/trend-view.js';
import type { CompareRow, CompareSubject, CompareView } from './compare-view.js';

export interface ComparePageProps {
  words: Translator;
  /** Published quarters, newest first. */
  quarters: readonly Quarter[];
  /** What is chosen in the form. */
  chosen: { a: string; b: string };
  /** Why there is no comparison. */
  mistake?: 'same' | 'unknown';
  found?: { pair: Pair; view: CompareView; mark: string };
}

/** Two quarters that the reader chose: what changed, then every table with both figures. */
export function ComparePage(props: ComparePageProps): VNode {
  const { words, found, chosen, mistake } = props;
  const path = found === undefined ? '/compare' : `/compare?a=${chosen.a}&b=${chosen.b}`;
  return (
    <ReportPage words={words} title={words.t('compare.title')} place="trends" path={path}>
      <div class="report-column">
        <Heading level={1}>{words.t('compare.title')}</Heading>
        {props.quarters.length < 2 ? (
          <Paragraph>{words.t('compare.few')}</Paragraph>
        ) : (
          <>
            <Paragraph lead>{words.t('compare.intro')}</Paragraph>
            {mistake && <Alert tone="warning">{words.t(`compare.${mistake}`)}</Alert>}
            <Choice {...props} />
          </>
        )}
        {found && <Found {...found} words={words} />}
      </div>
    </ReportPage>
  );
}

function Choice({ words, quarters, chosen }: ComparePageProps): VNode {
  const options = quarters.map((quarter) => ({ value: quarter, label: quarterName(words, quarter) }));
  return (
    <GetForm action={`/${words.language}/compare`}>
      <Select name="a" label={words.t('compare.first')} options={options} value={chosen.a} />
      <Select name="b" label={words.t('compare.second')} options={options} value={chosen.b} />
      <Button>{words.t('compare.show')}</Button>
    </GetForm>
  );
}

interface FoundProps {
  words: Translator;
  pair: Pair;
  view: CompareView;
  mark: string;
}

function Found(props: FoundProps): VNode {
  const { words, pair, view } = props;
  const names = namesOf(pair, words);
  const { before, after } = pair.roundedTo;
  const rounded = roundedQuarters([pair.before, pair.after], [before, after], words);
  return (
    <>
      <Heading level={2}>{words.t('compare.heading', names)}</Heading>
      {!pair.sameDictionary && (
        <Alert tone="warning">
          <Link href={`/${words.language}/glossary`}>{words.t('compare.dictionary')}</Link>
        </Alert>
      )}
      <Heading level={3}>{words.t('compare.changes')}</Heading>
      {view.changes.length === 0 ? (
        <Paragraph>{words.t('compare.changes.none')}</Paragraph>
      ) : (
        <List items={view.changes} />
      )}
      <Paragraph small>
        {words.t('compare.test', { tests: pair.tests, level: Math.round(pair.level * 100) })}
      </Paragraph>
      {rounded && <Paragraph small>{rounded}</Paragraph>}
      {view.everybody && (
        <Subject
          {...props}
          subject={{ id: 'total', heading: words.t('trends.everybody'), rows: [view.everybody] }}
        />
      )}
      {view.subjects.map((subject) => (
        <Subject {...props} subject={subject} />
      ))}
    </>
  );
}

function Subject({ words, pair, mark, subject }: FoundProps & { subject: CompareSubject }): VNode {
  const names = namesOf(pair, words);
  return (
    <section class="subject" id={subject.id} aria-labelledby={`${subject.id}-heading`}>
      <Heading level={2} id={`${subject.id}-heading`}>
        {subject.heading}
      </Heading>
      <Table<CompareRow>
        caption={words.t('compare.table', { label: subject.heading, ...names })}
        hideCaption
        empty={words.t('compare.nothing')}
        columns={[
          { header: words.t('subject.category'), cell: (row) => row.label, rowHeader: true },
          { header: pair.before, cell: (row) => pointOf(row.before, mark, words), numeric: true },
          { header: pair.after, cell: (row) => pointOf(row.after, mark, words), numeric: true },
          {
            header: words.t('compare.verdict'),
            cell: (row) => (row.isChange ? <strong>{row.verdict}</strong> : row.verdict),
          },
        ]}
        rows={subject.rows}
      />
    </section>
  );
}

function namesOf(pair: Pair, words: Translator): { before: string; after: string } {
  return { before: quarterName(words, pair.before), after: quarterName(words, pair.after) };
}

function pointOf(point: Point, mark: string, words: Translator): VNode {
  if (typeof point === 'number') return <>{words.number(point)}</>;
  return (
    <span class="not-shown">
      <span aria-hidden="true">{point === null ? mark : '–'}</span>
      <VisuallyHidden>{words.t(point === null ? 'subject.hidden' : 'trends.missing')}</VisuallyHidden>
    </span>
  );
}
