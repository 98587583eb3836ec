import { Alert, Heading, List, Paragraph, Table, type Translator, type VNode } from '@app/web';
import type { ReferenceView } from './reference-view.js';
import { Figure } from './subject-section.js';

/** Earlier research beside this quarter; the warning stands with the table and not on another page. */
export function Reference(props: { view: ReferenceView; mark: string; words: Translator }): VNode {
  const { view, words } = props;
  const [form, then, now] = view.columns;
  return (
    <>
      <Heading level={3}>{view.heading}</Heading>
      <Paragraph>{view.intro}</Paragraph>
      <Table<ReferenceView['rows'][number]>
        caption={view.caption}
        columns={[
          { header: form, cell: (row) => row.label, rowHeader: true },
          { header: then, cell: (row) => row.earlier, numeric: true },
          {
            header: now,
            cell: (row) => <Figure value={row.now} mark={props.mark} words={words} />,
            numeric: true,
          },
        ]}
        rows={view.rows}
      />
      <Alert tone="warning" title={view.caveatTitle}>
        <List items={view.caveats} />
      </Alert>
      <Paragraph small>{view.source}</Paragraph>
    </>
  );
}
