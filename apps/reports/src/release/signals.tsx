import { signalsOf, type ReleaseDocument, type SignalPart } from '@app/statistics';
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
      {signals.map(({ id, parts }) => (
        <>
          <Heading level={3}>{words.t(`signals.${id}`)}</Heading>
          {parts.map((part) => (
            <Part part={part} document={document} words={words} />
          ))}
        </>
      ))}
      <Paragraph small>{words.t('signals.apart', { crossing: document.policy.thresholdCrossing })}</Paragraph>
    </section>
  );
}

function Part(props: { part: SignalPart; document: ReleaseDocument; words: Translator }): VNode {
  const { part, document, words } = props;
  const language = words.language as Language;
  const { mark } = document.policy;
  return (
    <div class="signal-part">
      <p>
        <Link href={`#${part.dimension}`}>{part.label[language]}</Link>
      </p>
      {part.withheld && <Paragraph>{words.t('signals.cannot-tell')}</Paragraph>}
      {!part.withheld && part.lines.length === 0 && <Paragraph>{words.t('signals.none')}</Paragraph>}
      {part.lines.length > 0 && (
        <List
          items={part.lines.map(({ label, persons }) =>
            persons === null
              ? words.t('signals.hidden', { label: label[language], mark })
              : words.t('signals.line', { label: label[language], persons }),
          )}
        />
      )}
    </div>
  );
}
