import type { Trends } from '@app/statistics';
import { Heading, Link, List, Paragraph, Table, VisuallyHidden, type Translator, type VNode } from '@app/web';
import { ReportPage } from '../frame/report-page.js';
import { roundedQuarters, type TrendRow, type TrendSubject, type TrendView } from './trend-view.js';

export interface TrendsPageProps {
  words: Translator;
  trends: Trends;
  view: TrendView;
  mark: string;
  /** A drawn line for each row, from our own drawing. */
  lineOf: (row: TrendRow) => string;
}

/** How the figures moved: first what really changed, then every line with what can be said of it. */
export function TrendsPage(props: TrendsPageProps): VNode {
  const { words, view, trends } = props;
  const rounded = roundedQuarters(trends.quarters, trends.roundedTo, words);
  return (
    <ReportPage words={words} title={words.t('trends.title')} place="trends" path="/trends">
      <div class="report-column">
        <Heading level={1}>{words.t('trends.title')}</Heading>
        <Paragraph lead>{words.t('trends.intro', { quarters: trends.quarters.length })}</Paragraph>
        <Paragraph>
          <Link href={`/${words.language}/compare`}>{words.t('compare.title')}</Link>
        </Paragraph>
        <Heading level={2}>{words.t('trends.changes')}</Heading>
        {view.changes.length === 0 ? (
          <Paragraph>{words.t('trends.changes.none')}</Paragraph>
        ) : (
          <List items={view.changes} />
        )}
        <Paragraph small>
          {words.t('trends.test', { tests: trends.tests, level: Math.round(trends.level * 100) })}
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
      </div>
    </ReportPage>
  );
}

function Subject({ subject, words, view, mark, lineOf }: TrendsPageProps & { subject: TrendSubject }): VNode {
  return (
    <section class="subject" id={subject.id} aria-labelledby={`${subject.id}-heading`}>
      <Heading level={2} id={`${subject.id}-heading`}>
        {subject.heading}
      </Heading>
      <ul class="trend-rows">
        {subject.rows.map((row) => (
          <li class="trend-row">
            <span class="trend-label">{row.label}</span>
            {/* Drawn by this process from published figures; it holds no markup of anyone else. */}
            <div class="trend-drawing" dangerouslySetInnerHTML={{ __html: lineOf(row) }} />
            <div class="trend-words">
              <p>{latestText(row, mark, words)}</p>
              {row.verdicts.map(({ text, isChange }) => (
                <p class={isChange ? 'trend-change' : undefined}>{text}</p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.t('subject.show-table')}</summary>
        <div class="trend-table">
          <Table<TrendRow>
            caption={words.t('trends.table', { label: subject.heading })}
            columns={[
              { header: words.t('subject.category'), cell: (row) => row.label, rowHeader: true },
              ...view.quarters.map((quarter, at) => ({
                header: quarter,
                cell: (row: TrendRow) => <PointText point={row.points[at]} mark={mark} words={words} />,
                numeric: true,
              })),
            ]}
            rows={subject.rows}
          />
        </div>
      </details>
    </section>
  );
}

function latestText(row: TrendRow, mark: string, words: Translator): string {
  const latest = row.points.at(-1);
  if (typeof latest === 'number') return words.t('trends.latest', { persons: latest });
  return words.t('trends.latest.hidden', { mark });
}

function PointText(props: { point: number | null | undefined; mark: string; words: Translator }): VNode {
  const { point, words } = props;
  if (typeof point === 'number') return <>{words.number(point)}</>;
  return (
    <span class="not-shown">
      <span aria-hidden="true">{point === null ? props.mark : '–'}</span>
      <VisuallyHidden>{words.t(point === null ? 'subject.hidden' : 'trends.missing')}</VisuallyHidden>
    </span>
  );
}
