import { labelOf, SURVEY_2018 } from '@app/kernel';
import { Alert, Heading, List, Paragraph, Table, type Translator, type VNode } from '@app/web';
import type { ReleaseDocument } from '@app/statistics';
import { Figure } from './subject-section.js';

interface SurveyRow {
  form: string;
  before: number;
  now: number | null;
}

/** The survey that the policy started from, beside this quarter, with the reasons why the two cannot be compared. */
export function Survey2018(props: { document: ReleaseDocument; words: Translator }): VNode | null {
  const { document, words } = props;
  const table = document.tables.find((made) => made.dimension === 'violence-form');
  if (table === undefined || table.withheld) return null;
  const rows: SurveyRow[] = Object.entries(SURVEY_2018).map(([form, share]) => ({
    form: labelOf('violence', form, words.language),
    before: Math.round(share * 100),
    now: table.cells.find((cell) => cell.category === form)?.persons ?? null,
  }));
  return (
    <>
      <Heading level={3}>{words.t('survey.title')}</Heading>
      <Paragraph>{words.t('survey.intro')}</Paragraph>
      <Table<SurveyRow>
        caption={words.t('survey.table')}
        columns={[
          { header: words.t('survey.form'), cell: (row) => row.form, rowHeader: true },
          {
            header: words.t('survey.then'),
            cell: (row) => words.t('subject.percent.value', { percent: row.before }),
            numeric: true,
          },
          {
            header: words.t('survey.now'),
            cell: (row) => <Figure value={row.now} mark={document.policy.mark} words={words} />,
            numeric: true,
          },
        ]}
        rows={rows}
      />
      <Alert tone="warning" title={words.t('survey.caveat.title')}>
        <List items={['who', 'what', 'so'].map((point) => words.t(`survey.caveat.${point}`))} />
      </Alert>
      <Paragraph small>{words.t('survey.source')}</Paragraph>
    </>
  );
}
