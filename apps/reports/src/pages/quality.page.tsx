import {
  CODED_TWICE,
  lateCorrections,
  POLICY,
  unknownShares,
  type CoderAgreement,
  type ReleaseDocument,
} from '@app/statistics';
import { Heading, List, Paragraph, Table, type Translator, type VNode } from '@app/web';
import { ReportPage } from '../frame/report-page.js';
import { quarterName, type Language } from '../frame/words.js';

export interface QualityPageProps {
  words: Translator;
  /** Every edition, oldest quarter and oldest edition first. */
  published: readonly ReleaseDocument[];
}

/** How far the figures can be trusted, from published documents alone. */
export function QualityPage({ words, published }: QualityPageProps): VNode {
  const newest = published.at(-1);
  return (
    <ReportPage words={words} title={words.t('quality.title')} place="method" path="/quality">
      <div class="report-column">
        <Heading level={1}>{words.t('quality.title')}</Heading>
        <Paragraph lead>{words.t('quality.intro')}</Paragraph>
        {newest === undefined ? (
          <Paragraph>{words.t('quality.none')}</Paragraph>
        ) : (
          <>
            <Unknown words={words} document={newest} />
            <Agreement words={words} document={newest} />
            <Corrections words={words} published={published} />
          </>
        )}
      </div>
    </ReportPage>
  );
}

function Unknown({ words, document }: { words: Translator; document: ReleaseDocument }): VNode {
  const language = words.language as Language;
  return (
    <>
      <Heading level={2}>{words.t('quality.unknown')}</Heading>
      <Paragraph>{words.t('quality.about', { quarter: quarterName(words, document.quarter) })}</Paragraph>
      <Table
        caption={words.t('quality.unknown')}
        hideCaption
        rows={unknownShares(document)}
        columns={[
          { header: words.t('quality.subject'), rowHeader: true, cell: ({ label }) => label[language] },
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
    </>
  );
}

/** Documents of before the second coding say nothing of it. */
function Agreement({ words, document }: { words: Translator; document: ReleaseDocument }): VNode | null {
  if (document.agreement === undefined) return null;
  const { agreementCases, agreementDecisions } = { ...POLICY, ...document.policy };
  return (
    <>
      <Heading level={2}>{words.t('quality.agreement')}</Heading>
      <Paragraph>
        {words.t('quality.agreement.about', {
          cases: agreementCases ?? 0,
          decisions: agreementDecisions ?? 0,
        })}
      </Paragraph>
      <Table<CoderAgreement>
        caption={words.t('quality.agreement')}
        hideCaption
        rows={[...document.agreement]}
        columns={[
          {
            header: words.t('quality.agreement.list'),
            rowHeader: true,
            cell: ({ list }) => CODED_TWICE[list]?.[words.language as Language] ?? list,
          },
          {
            header: words.t('quality.agreement.kappa'),
            numeric: true,
            cell: ({ kappa }) => (kappa === null ? words.t('quality.agreement.few') : words.number(kappa)),
          },
        ]}
      />
    </>
  );
}

function Corrections({ words, published }: QualityPageProps): VNode {
  const corrections = lateCorrections(published);
  // Every edition of a quarter rests on one counting, and the last one knows how many there were.
  const latest = [...new Map(published.map((document) => [document.quarter, document])).values()].reverse();
  return (
    <>
      <Heading level={2}>{words.t('quality.corrections.title')}</Heading>
      <Paragraph>{words.t('quality.corrections', { count: corrections.length })}</Paragraph>
      <Paragraph>{words.t('quality.frozen')}</Paragraph>
      <Table<ReleaseDocument>
        caption={words.t('quality.editions')}
        hideCaption
        rows={latest}
        columns={[
          {
            header: words.t('list.quarter'),
            rowHeader: true,
            cell: ({ quarter }) => quarterName(words, quarter),
          },
          { header: words.t('quality.counted'), cell: ({ frozenOn }) => words.date(frozenOn) },
          {
            header: words.t('quality.editions'),
            numeric: true,
            cell: ({ edition }) => words.number(edition),
          },
        ]}
      />
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
