import type { ListKappa } from '@app/tagging';
import { Badge, Heading, Paragraph, Table, type Translator, type VNode } from '@app/web';

/** Kappa of each list, with the range in which it lies and what to be careful about. */
export function AgreementTable(props: { words: Translator; kappas: readonly ListKappa[] }): VNode {
  const { words, kappas } = props;
  const two = new Intl.NumberFormat(words.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(words.language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <Heading level={2}>{words.t('coding.agreement')}</Heading>
      <div class="desk-narrow">
        <Paragraph>{words.t('coding.kappa-about')}</Paragraph>
      </div>
      <Table
        caption={words.t('coding.agreement')}
        hideCaption
        rows={kappas}
        columns={[
          { header: words.t('coding.list'), rowHeader: true, cell: ({ list }) => words.t(`list.${list}`) },
          { header: words.t('coding.cases'), cell: ({ cases }) => words.number(cases) },
          {
            header: words.t('coding.observed'),
            cell: ({ units, observed }) => (units === 0 ? '–' : share.format(observed)),
          },
          {
            header: words.t('coding.kappa'),
            cell: ({ kappa }) => (kappa === undefined ? '–' : two.format(kappa)),
          },
          {
            header: words.t('coding.range'),
            cell: ({ range }) =>
              range === undefined
                ? '–'
                : words.t('coding.range-text', { low: two.format(range[0]), high: two.format(range[1]) }),
          },
          {
            header: words.t('coding.caution'),
            cell: ({ caution }) =>
              caution === undefined ? '–' : <Badge tone="warning">{words.t(`caution.${caution}`)}</Badge>,
          },
        ]}
      />
    </>
  );
}
