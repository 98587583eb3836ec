import { DICTIONARY, POLICY, policyUnder } from '@app/statistics';
import { Heading, type Translator, type VNode } from '@app/web';
import { ReportPage } from '../frame/report-page.js';
import { roundingNumbers } from '../frame/rounded-words.js';
import type { Language } from '../frame/words.js';

const TERMS = [
  'person',
  'complaint',
  'mark',
  'threshold',
  'rounded',
  'stigma',
  'opting-in',
  'edition',
  'frozen',
] as const;

/** Every word that the tables use, with the definition of the data dictionary where it comes from there. */
export function GlossaryPage(props: { words: Translator }): VNode {
  const { words } = props;
  const language = words.language as Language;
  const values = {
    ...roundingNumbers(policyUnder('rounding')),
    mark: POLICY.mark,
    threshold: POLICY.thresholdOneWay,
  };
  const terms = TERMS.map((term) => ({
    term: words.t(`glossary.${term}`, values),
    text: words.t(`glossary.${term}.text`, values),
  }));
  const subjects = DICTIONARY.dimensions.map((dimension) => ({
    term: dimension.label[language],
    text: `${dimension.meaning[language]} ${dimension.definition[language]}`,
  }));
  return (
    <ReportPage words={words} title={words.t('glossary.title')} place="glossary" path="/glossary">
      <div class="report-column">
        <Heading level={1}>{words.t('glossary.title')}</Heading>
        <Heading level={2}>{words.t('glossary.terms')}</Heading>
        <Definitions entries={terms} />
        <Heading level={2}>{words.t('glossary.subjects')}</Heading>
        <Definitions entries={subjects} />
      </div>
    </ReportPage>
  );
}

function Definitions(props: { entries: { term: string; text: string }[] }): VNode {
  return (
    <dl class="glossary-list">
      {props.entries.map((entry) => (
        <>
          <dt>{entry.term}</dt>
          <dd>{entry.text}</dd>
        </>
      ))}
    </dl>
  );
}
