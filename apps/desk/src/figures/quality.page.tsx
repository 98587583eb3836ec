import { lateCorrections, unknownShares, type ReleaseDocument } from '@app/statistics';
import type { ListKappa } from '@app/tagging';
import { Heading, Link, Paragraph, Table, type VNode } from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { AgreementTable } from '../tagging/agreement-table.js';

export interface QualityPageProps {
  viewer: Viewer;
  /** The latest edition of each quarter, oldest first; the last few are shown. */
  latest: readonly ReleaseDocument[];
  /** Every edition ever published. */
  everything: readonly ReleaseDocument[];
  /** How far two coders agree; without units where nothing was coded twice. */
  kappas: readonly ListKappa[];
}

const QUARTERS_SHOWN = 4;

/** How far the figures can be trusted: what is not known, whether two coders agree, what was put right afterwards. */
export function QualityPage({ viewer, latest, everything, kappas }: QualityPageProps): VNode {
  const { words } = viewer;
  const quarters = latest.slice(-QUARTERS_SHOWN).reverse();
  const shares = quarters.map(
    (document) => new Map(unknownShares(document).map((share) => [share.dimension, share])),
  );
  const subjects = [...new Map(shares.flatMap((one) => [...one])).values()];
  const isMeasured = kappas.some(({ units }) => units > 0);
  return (
    <DeskPage viewer={viewer} title={words.t('quality.title')} section="figures">
      <Heading level={1}>{words.t('quality.title')}</Heading>
      <Paragraph>{words.t('quality.about')}</Paragraph>
      <Heading level={2}>{words.t('quality.unknown')}</Heading>
      <Table
        caption={words.t('quality.unknown')}
        hideCaption
        empty={words.t('quality.nothing')}
        rows={subjects}
        columns={[
          {
            header: words.t('quality.subject'),
            rowHeader: true,
            cell: ({ label }) => (words.language === 'nl' ? label.nl : label.en),
          },
          ...quarters.map(({ quarter }, nth) => ({
            header: quarter,
            numeric: true,
            cell: ({ dimension }: (typeof subjects)[number]) => {
              const percent = shares[nth]?.get(dimension)?.percent ?? null;
              return percent === null ? '–' : words.t('preview.percent', { percent });
            },
          })),
        ]}
      />
      <AgreementTable words={words} kappas={kappas} />
      {!isMeasured && <Paragraph>{words.t('quality.kappa-none')}</Paragraph>}
      <Heading level={2}>{words.t('quality.corrections')}</Heading>
      <Paragraph>{words.t('quality.corrections-about')}</Paragraph>
      <Table
        caption={words.t('quality.corrections')}
        hideCaption
        empty={words.t('quality.corrections-none')}
        rows={lateCorrections(everything)}
        columns={[
          { header: words.t('figures.quarter'), rowHeader: true, cell: ({ quarter }) => quarter },
          { header: words.t('figures.edition'), numeric: true, cell: ({ edition }) => words.number(edition) },
          { header: words.t('figures.reason'), cell: ({ reason }) => reason ?? '–' },
        ]}
      />
      <p>
        <Link href="/figures">{words.t('release.back')}</Link>
      </p>
    </DeskPage>
  );
}
