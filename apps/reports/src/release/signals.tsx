import { signalsOf, type ReleaseDocument, type Signal } from '@app/statistics';
import { Heading, Link, List, Paragraph, type Translator, type VNode } from '@app/web';
import type { Language } from '../frame/words.js';

/** What the Platform watches, gathered from the tables below; it adds no figure to them. */
export function Signals(props: { document: ReleaseDocument; words: Translator }): VNode | null {
  const { document, words } = props;
  const signals = signalsOf(document);
  if (signals.length === 0) return null;
  return (
    <section class="subject" id="signals" aria-labelledby="signals-heading">
      <Heading level={2} id="signals-heading">
        {words.t('signals.title')}
      </Heading>
      <p class="subject-meaning">{words.t('signals.meaning')}</p>
      {signals.map((signal) => (
        <OneSignal signal={signal} words={words} />
      ))}
      <Paragraph small>{words.t('signals.apart', { crossing: document.policy.thresholdCrossing })}</Paragraph>
    </section>
  );
}

function OneSignal({ signal, words }: { signal: Signal; words: Translator }): VNode {
  const { id, dimension, lines, withheld } = signal;
  const language = words.language as Language;
  const sentence = (label: string, persons: number | null) =>
    persons === null ? words.t('signals.hidden', { label }) : words.t('signals.line', { label, persons });
  return (
    <>
      <Heading level={3}>{words.t(`signals.${id}`)}</Heading>
      {withheld && <Paragraph>{words.t('subject.withheld')}</Paragraph>}
      {!withheld && lines.length === 0 && <Paragraph>{words.t('signals.none')}</Paragraph>}
      {lines.length > 0 && (
        <List items={lines.map(({ label, persons }) => sentence(label[language], persons))} />
      )}
      <p>
        <Link href={`#${dimension}`}>{words.t('signals.table')}</Link>
      </p>
    </>
  );
}
