import { Heading, Paragraph, Table, VisuallyHidden, type Translator, type VNode } from '@app/web';
import type { RowView, SubjectView } from './subject-view.js';

export interface SubjectSectionProps {
  subject: SubjectView;
  /** Drawn charts, from our own drawing. */
  svg?: { wide: string; narrow: string; map: string };
  mark: string;
  words: Translator;
  children?: VNode;
}

/** One question: a sentence of meaning, the chart, and the table behind it. */
export function SubjectSection(props: SubjectSectionProps): VNode {
  const { subject, svg, words } = props;
  return (
    <section class="subject" id={subject.id} aria-labelledby={`${subject.id}-heading`}>
      <Heading level={2} id={`${subject.id}-heading`}>
        {subject.heading}
      </Heading>
      <p class="subject-meaning">{subject.meaning}</p>
      {subject.withheld && <Paragraph>{words.t('subject.withheld')}</Paragraph>}
      {/* The picture is drawn by this process from published figures; it holds no markup of anyone else. */}
      {svg && <div dangerouslySetInnerHTML={{ __html: svg.map + svg.wide + svg.narrow }} />}
      <div class="subject-notes">
        {subject.notes.map((note) => (
          <p>{note}</p>
        ))}
      </div>
      {!subject.withheld && (
        <details>
          <summary>{words.t('subject.show-table')}</summary>
          <SubjectTable subject={subject} mark={props.mark} words={words} />
          <Paragraph small>
            {words.t('subject.definition')}: {subject.definition}
          </Paragraph>
        </details>
      )}
      {props.children}
    </section>
  );
}

function SubjectTable(props: { subject: SubjectView; mark: string; words: Translator }): VNode {
  const { subject, words } = props;
  return (
    <Table<RowView>
      caption={words.t('subject.table', { label: subject.heading })}
      columns={[
        { header: words.t('subject.category'), cell: (row) => row.label, rowHeader: true },
        {
          header: words.t('subject.persons'),
          cell: (row) => <Figure value={row.persons} mark={props.mark} words={words} />,
          numeric: true,
        },
        {
          header: words.t('subject.percent'),
          cell: (row) => percentText(row, props.mark, words),
          numeric: true,
        },
      ]}
      rows={subject.rows}
    />
  );
}

/** A count, or the one mark that stands for a hidden one. */
export function Figure(props: { value: number | null; mark: string; words: Translator }): VNode {
  if (props.value !== null) return <>{props.words.number(props.value)}</>;
  return (
    <span class="not-shown">
      <span aria-hidden="true">{props.mark}</span>
      <VisuallyHidden>{props.words.t('subject.hidden')}</VisuallyHidden>
    </span>
  );
}

function percentText(row: RowView, mark: string, words: Translator): VNode {
  if (row.persons === null) return <Figure value={null} mark={mark} words={words} />;
  if (row.percent !== null) return <>{words.t('subject.percent.value', { percent: row.percent })}</>;
  return (
    <>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{words.t('subject.percent.none')}</VisuallyHidden>
    </>
  );
}
