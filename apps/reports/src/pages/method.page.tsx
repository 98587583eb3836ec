import { lateCorrections, POLICY, unknownShares, type ReleaseDocument } from '@app/statistics';
import { Heading, List, Paragraph, Table, type Translator, type VNode } from '@app/web';
import { ReportPage } from '../frame/report-page.js';
import { quarterName } from '../frame/words.js';

/** The parts of the method, and how many sentences each has. */
const PARTS = { count: 4, protect: 7, attack: 3, people: 2, limits: 3 } as const;

/** How the figures are made and whom they protect, in plain words, with the numbers of the policy in force. */
export function MethodPage(props: { words: Translator; published: readonly ReleaseDocument[] }): VNode {
  const { words } = props;
  const numbers = {
    mark: POLICY.mark,
    below: POLICY.thresholdOneWay - 1,
    crossing: POLICY.thresholdCrossing,
    denominator: POLICY.percentageDenominator,
    institutions: POLICY.institutionsPerCell,
  };
  return (
    <ReportPage words={words} title={words.t('method.title')} place="method" path="/method">
      <div class="report-column">
        <Heading level={1}>{words.t('method.title')}</Heading>
        <Paragraph lead>{words.t('method.intro')}</Paragraph>
        {Object.entries(PARTS).map(([part, count]) => (
          <>
            <Heading level={2}>{words.t(`method.${part}.title`)}</Heading>
            <List
              items={Array.from({ length: count }, (_, index) =>
                words.t(`method.${part}.${index + 1}`, numbers),
              )}
            />
          </>
        ))}
        <Quality {...props} />
      </div>
    </ReportPage>
  );
}

/** What is not known of the newest quarter, and what was put right in any. */
function Quality({
  words,
  published,
}: {
  words: Translator;
  published: readonly ReleaseDocument[];
}): VNode | null {
  const newest = published
    .map(({ quarter }) => quarter)
    .sort()
    .at(-1);
  const document = published.filter(({ quarter }) => quarter === newest).at(-1);
  if (document === undefined) return null;
  const corrections = lateCorrections(published);
  return (
    <>
      <Heading level={2}>{words.t('quality.title')}</Heading>
      <Paragraph>{words.t('quality.about', { quarter: quarterName(words, document.quarter) })}</Paragraph>
      <Table
        caption={words.t('quality.unknown')}
        rows={unknownShares(document)}
        columns={[
          {
            header: words.t('quality.subject'),
            rowHeader: true,
            cell: ({ label }) => (words.language === 'nl' ? label.nl : label.en),
          },
          {
            header: words.t('quality.share'),
            numeric: true,
            cell: ({ percent }) =>
              percent === null
                ? words.t('subject.percent.none')
                : words.t('subject.percent.value', { percent }),
          },
        ]}
      />
      <Paragraph>{words.t('quality.corrections', { count: corrections.length })}</Paragraph>
      <List
        items={corrections.map(({ quarter, edition, reason }) =>
          words.t('quality.correction', {
            quarter: quarterName(words, quarter),
            edition,
            reason: reason ?? '',
          }),
        )}
      />
    </>
  );
}
