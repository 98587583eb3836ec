import { roundedTo, type Policy, type PublishedRelease, type ReleaseDocument } from '@app/statistics';
import { Alert, Heading, Link, List, type Translator, type VNode } from '@app/web';
import { ReportPage, type Place } from '../frame/report-page.js';
import { roundingNumbers } from '../frame/rounded-words.js';
import { quarterName } from '../frame/words.js';
import { QuestionsOfQuarter } from '../questions/question-list.js';
import { ShortList } from '../recommendations/short-list.js';
import type { BesideFigures } from './besides.js';
import { Contents } from './contents.js';
import type { Headline, KeyFigure } from './headline.js';
import { referenceView } from './reference-view.js';
import { Reference } from './reference.js';
import { Outcomes } from './outcomes.js';
import { Downloads, Proof } from './release-end.js';
import { Signals } from './signals.js';
import { SubjectSection } from './subject-section.js';
import type { SubjectView } from './subject-view.js';

export interface DrawnSubject {
  subject: SubjectView;
  /** Absent when there is nothing to draw. */
  svg?: { wide: string; narrow: string; map: string };
}

export interface ReleasePageProps {
  words: Translator;
  release: PublishedRelease;
  headline: Headline;
  subjects: DrawnSubject[];
  /** The latest edition of this quarter. */
  latestEdition: number;
  /** The published quarter to compare this one with: the one before it, or else the nearest. */
  compareWith?: string | undefined;
  /** Recommendations, and questions about this quarter. */
  besides: BesideFigures;
  place?: Place | undefined;
  /** The address of this page without its language. */
  path: string;
}

/** A quarter: the headline first, then one question after another, then the files and the proof. */
export function ReleasePage(props: ReleasePageProps): VNode {
  const { words, headline, subjects } = props;
  const { document } = props.release;
  const title = words.t('release.title', { quarter: quarterName(words, document.quarter) });
  return (
    <ReportPage
      words={words}
      title={title}
      place={props.place}
      path={props.path}
      head={<Alternates document={document} />}
    >
      <Heading level={1}>{title}</Heading>
      <p class="report-period">
        {words.t('release.period', {
          from: words.date(document.period.from),
          to: words.date(document.period.to),
        })}
      </p>
      <Notices {...props} />
      <KeyFigures headline={headline} />
      {props.compareWith && (
        <p class="report-period">
          <Link
            href={`/${words.language}/compare?a=${encodeURIComponent(props.compareWith)}&b=${document.quarter}`}
          >
            {words.t('compare.link', { quarter: quarterName(words, props.compareWith) })}
          </Link>
        </p>
      )}
      {document.persons !== null && (
        <div class="report-layout">
          <Contents document={document} subjects={subjects.map(({ subject }) => subject)} words={words} />
          <div class="report-column">
            <Reading document={document} words={words} />
            <Outcomes document={document} words={words} />
            <Signals document={document} words={words} />
            {subjects.map(({ subject, svg }) => {
              const { mark } = document.policy;
              const reference = referenceView(document, subject.id, words);
              return (
                <SubjectSection subject={subject} svg={svg} mark={mark} words={words}>
                  {reference && <Reference view={reference} mark={mark} words={words} />}
                </SubjectSection>
              );
            })}
          </div>
        </div>
      )}
      <div class="report-column">
        <ShortList views={props.besides.recommendations} words={words} />
        <QuestionsOfQuarter questions={props.besides.questions} words={words} />
        <Downloads document={document} words={words} />
        <Proof document={document} publishedAt={props.release.publishedAt} words={words} />
      </div>
    </ReportPage>
  );
}

function Notices({ words, release, latestEdition }: ReleasePageProps): VNode {
  const { document } = release;
  return (
    <div class="report-column">
      {document.demonstration && (
        <Alert tone="warning" title={words.t('release.demonstration.title')}>
          <p>{words.t('release.demonstration')}</p>
        </Alert>
      )}
      {document.edition < latestEdition && (
        <Alert tone="warning" title={words.t('release.older.title')}>
          <p>
            <Link href={`/${words.language}/releases/${document.quarter}`}>
              {words.t('release.older', { edition: document.edition })}
            </Link>
          </p>
        </Alert>
      )}
      {document.reason !== null && (
        <Alert title={words.t('release.edition.title', { edition: document.edition })}>
          <p>
            {words.t(document.edition > 1 ? 'release.edition' : 'release.late', { reason: document.reason })}
          </p>
        </Alert>
      )}
    </div>
  );
}

function KeyFigures({ headline }: { headline: Headline }): VNode {
  return (
    <ul class="key-figures">
      <li class="key-figure key-figure-first">
        <strong>{headline.persons.figure}</strong>
        <p>{headline.persons.what}</p>
        {headline.before && <p class="key-figure-before">{headline.before}</p>}
      </li>
      {headline.others.map((other: KeyFigure) => (
        <li class="key-figure">
          <strong>{other.figure}</strong>
          <p>{other.what}</p>
          {other.caution && <p class="key-figure-caution">{other.caution}</p>}
        </li>
      ))}
    </ul>
  );
}

function Reading({ document, words }: { document: ReleaseDocument; words: Translator }): VNode {
  const { policy } = document;
  return (
    <>
      <Heading level={2}>{words.t('reading.title')}</Heading>
      <List items={readingOf(policy, words)} />
    </>
  );
}

/** How to read the figures, in sentences. */
export function readingOf(policy: Policy, words: Translator): string[] {
  return [
    words.t('reading.unit'),
    ...(roundedTo(policy) === null ? [] : [words.t('reading.rounding', roundingNumbers(policy))]),
    words.t('reading.mark', { mark: policy.mark, threshold: policy.thresholdOneWay }),
    words.t('reading.percent', { denominator: policy.percentageDenominator }),
    words.t('reading.nocause'),
  ];
}

function Alternates({ document }: { document: ReleaseDocument }): VNode {
  const address = `/api/v1/releases/${document.quarter}`;
  return (
    <>
      <link rel="alternate" type="application/json" href={`${address}.json`} />
      <link rel="alternate" type="text/csv" href={`${address}.csv`} />
      <link rel="alternate" type="application/pdf" href={`${address}.pdf`} />
    </>
  );
}
