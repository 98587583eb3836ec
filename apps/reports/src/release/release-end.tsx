import { legalDay } from '@app/kernel';
import { roundedTo, type ReleaseDocument } from '@app/statistics';
import { Heading, Link, List, Paragraph, type Translator, type VNode } from '@app/web';

const FILES = ['pdf', 'csv', 'csv-metadata', 'json'] as const;
const ENDINGS = { pdf: '.pdf', csv: '.csv', 'csv-metadata': '.csv-metadata.json', json: '.json' };

/** Where a file of this edition can be fetched; English files are asked for, Dutch is what comes by itself. */
function fileUrl(document: ReleaseDocument, file: (typeof FILES)[number], language: string): string {
  const speaks = file === 'pdf' || file === 'json';
  const url = `/api/v1/releases/${document.quarter}/editions/${document.edition}${ENDINGS[file]}`;
  return speaks && language !== 'nl' ? `${url}?lang=${language}` : url;
}

/** The same figures for programs and for paper. */
export function Downloads({ document, words }: { document: ReleaseDocument; words: Translator }): VNode {
  return (
    <section class="subject report-downloads">
      <Heading level={2}>{words.t('download.title')}</Heading>
      <List
        items={FILES.map((file) => (
          <Link href={fileUrl(document, file, words.language)}>{words.t(`download.${file}`)}</Link>
        ))}
      />
    </section>
  );
}

/** The base, and the smallest range that an attacker is left with; 0 where nothing is hidden. */
export function methodNumbers({ policy, proof }: ReleaseDocument): { base: number; width: number } {
  return { base: roundedTo(policy) ?? 1, width: proof.minimalWidth ?? 0 };
}

/** Why nobody can be found in these figures, and which rules and words they were made under. */
export function Proof(props: { document: ReleaseDocument; publishedAt: Date; words: Translator }): VNode {
  const { document, words } = props;
  const { policy, proof } = document;
  const edition = `/api/v1/releases/${document.quarter}/editions/${document.edition}`;
  return (
    <section class="subject">
      <Heading level={2}>{words.t('proof.title')}</Heading>
      <Paragraph>{words.t('proof.rules', { threshold: policy.thresholdOneWay })}</Paragraph>
      {proof.attackers.length > 0 && (
        <Paragraph>{words.t('proof.attack', { earlier: proof.earlierReleases })}</Paragraph>
      )}
      {proof.attackers.length > 0 && proof.method !== undefined && (
        <Paragraph>{words.t(`proof.method.${proof.method}`, methodNumbers(document))}</Paragraph>
      )}
      <Paragraph>{words.t('proof.four-eyes')}</Paragraph>
      <Paragraph>{words.t('proof.signed')}</Paragraph>
      <List
        items={[
          <Link href={`${edition}/signed-document`}>{words.t('proof.signed.document')}</Link>,
          <Link href={`${edition}/signature`}>{words.t('proof.signed.signature')}</Link>,
          <Link href="/api/v1/signing-keys">{words.t('proof.signed.keys')}</Link>,
        ]}
      />
      <Paragraph>
        <Link href={`/${words.language}/method`}>{words.t('nav.method')}</Link>
      </Paragraph>
      <Paragraph>
        <Link href={`/${words.language}/quality`}>{words.t('quality.link')}</Link>
      </Paragraph>
      <Paragraph small>
        {words.t('proof.frozen', {
          date: words.date(document.frozenOn),
          edition: document.edition,
          dictionary: document.dictionary.version,
          policy: policy.version,
        })}{' '}
        {words.t('list.published')}: {words.date(legalDay(props.publishedAt).toString())}.
      </Paragraph>
    </section>
  );
}
