import { POLICY, policyUnder } from '@app/statistics';
import { Heading, Link, List, Paragraph, type Translator, type VNode } from '@app/web';
import { roundingNumbers } from '../frame/rounded-words.js';
import { ReportPage } from '../frame/report-page.js';

/** The parts of the method, and how many sentences each has. */
const PARTS = { count: 4, protect: 7, rounding: 4, attack: 3, people: 2, limits: 3 } as const;

/** How the figures are made and whom they protect, in plain words, with the numbers of the policy in force. */
export function MethodPage({ words }: { words: Translator }): VNode {
  const numbers = {
    mark: POLICY.mark,
    below: POLICY.thresholdOneWay - 1,
    crossing: POLICY.thresholdCrossing,
    denominator: POLICY.percentageDenominator,
    threshold: POLICY.thresholdOneWay,
    ...roundingNumbers(policyUnder('rounding')),
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
        <Paragraph>
          <Link href={`/${words.language}/quality`}>{words.t('quality.link')}</Link>
        </Paragraph>
      </div>
    </ReportPage>
  );
}
