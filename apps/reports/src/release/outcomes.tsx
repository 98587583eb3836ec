import { measuresOf, percentageOf, type Measure, type ReleaseDocument } from '@app/statistics';
import { Heading, Paragraph, Table, type Translator, type VNode } from '@app/web';
import type { Language } from '../frame/words.js';
import { Figure } from './subject-section.js';

/** What the desk did for them: from taken up to helped, each a sum or a rest of figures that are shown below. */
export function Outcomes(props: { document: ReleaseDocument; words: Translator }): VNode | null {
  const { document, words } = props;
  const language = words.language as Language;
  const { mark } = document.policy;
  const measures = measuresOf(document);
  if (measures.length === 0) return null;
  return (
    <section class="subject" id="outcomes" aria-labelledby="outcomes-heading">
      <Heading level={2} id="outcomes-heading">
        {words.t('outcomes.title')}
      </Heading>
      <p class="subject-meaning">{words.t('outcomes.meaning')}</p>
      <Table<Measure>
        caption={words.t('outcomes.table')}
        hideCaption
        columns={[
          {
            header: words.t('outcomes.what'),
            rowHeader: true,
            cell: ({ label, definition }) => (
              <>
                {label[language]}
                <br />
                <small>{definition[language]}</small>
              </>
            ),
          },
          {
            header: words.t('subject.persons'),
            numeric: true,
            cell: ({ persons }) => <Figure value={persons} mark={mark} words={words} />,
          },
          {
            header: words.t('subject.percent'),
            numeric: true,
            cell: ({ persons }) => {
              if (persons === null) return <Figure value={null} mark={mark} words={words} />;
              const percent = percentageOf(persons, document.persons, document.policy);
              return percent === null ? '–' : words.t('subject.percent.value', { percent });
            },
          },
        ]}
        rows={measures}
      />
      <Paragraph small>{words.t('outcomes.hidden', { mark })}</Paragraph>
    </section>
  );
}
