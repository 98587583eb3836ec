import { legalDay } from '@app/kernel';
import { POLICY, type PublishedEntry } from '@app/statistics';
import { Heading, Link, Paragraph, Table, type Translator, type VNode } from '@app/web';
import { ReportPage } from '../frame/report-page.js';
import { quarterName } from '../frame/words.js';
import { Figure } from '../release/subject-section.js';

/** Every quarter that has been published, newest first. */
export function ReleasesPage(props: { words: Translator; entries: PublishedEntry[] }): VNode {
  const { words } = props;
  return (
    <ReportPage words={words} title={words.t('list.title')} place="all" path="/releases">
      <div class="report-column">
        <Heading level={1}>{words.t('list.title')}</Heading>
        <Paragraph>{words.t('list.intro')}</Paragraph>
        <Table<PublishedEntry>
          caption={words.t('list.table')}
          hideCaption
          empty={words.t('none.text')}
          columns={[
            {
              header: words.t('list.quarter'),
              rowHeader: true,
              cell: (entry) => (
                <>
                  <Link href={`/${words.language}/releases/${entry.quarter}`}>
                    {capitalised(quarterName(words, entry.quarter))}
                  </Link>
                  {entry.edition > 1 && ` (${words.t('list.edition', { edition: entry.edition })})`}
                </>
              ),
            },
            {
              header: words.t('list.persons'),
              numeric: true,
              cell: ({ persons, roundedTo }) =>
                persons !== null && roundedTo !== null ? (
                  <>{words.t('list.persons.about', { persons })}</>
                ) : (
                  <Figure value={persons} mark={POLICY.mark} words={words} />
                ),
            },
            {
              header: words.t('list.date'),
              cell: (entry) => words.date(legalDay(entry.publishedAt).toString()),
            },
          ]}
          rows={props.entries}
        />
      </div>
    </ReportPage>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
