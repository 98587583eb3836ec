import type { CodingOverview } from '@app/tagging';
import { Heading, Paragraph, Table, type Translator, type VNode } from '@app/web';

/** Each draw with its seed, so that anybody can repeat it. */
export function SamplesTable(props: { words: Translator; samples: CodingOverview['samples'] }): VNode {
  const { words, samples } = props;
  return (
    <>
      <Heading level={2}>{words.t('coding.samples')}</Heading>
      {samples.length === 0 && <Paragraph>{words.t('coding.samples-none')}</Paragraph>}
      {samples.length > 0 && (
        <Table
          caption={words.t('coding.samples')}
          hideCaption
          rows={samples}
          columns={[
            { header: words.t('coding.quarter'), rowHeader: true, cell: ({ quarter }) => quarter },
            { header: words.t('coding.tagged'), cell: ({ population }) => words.number(population) },
            { header: words.t('coding.drawn'), cell: ({ drawn }) => words.number(drawn) },
            { header: words.t('coding.coded'), cell: ({ coded }) => words.number(coded) },
            {
              header: words.t('coding.rule'),
              cell: ({ share, atLeast }) =>
                words.t('coding.rule-text', { share: Math.round(share * 100), atLeast }),
            },
            { header: words.t('coding.seed'), cell: ({ seed }) => <code>{seed}</code> },
          ]}
        />
      )}
    </>
  );
}
