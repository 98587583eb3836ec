/** The words and figures of the printed report: those of the page, in the order of the page. */
import { legalDay } from '@app/kernel';
import type { PublishedRelease, ReleaseDocument, ReleaseReport, Trends } from '@app/statistics';
import type { Translator } from '@app/web';
import type { TileMap } from '../charts/tile-map.js';
import { wordsOf } from '../frame/rounded-words.js';
import { quarterName } from '../frame/words.js';
import type { BesideFigures } from '../release/besides.js';
import { headline, type PublishedTotal } from '../release/headline.js';
import { methodNumbers } from '../release/release-end.js';
import { readingOf } from '../release/release.page.js';
import { referenceView } from '../release/reference-view.js';
import { subjectView, type RowView, type SubjectView } from '../release/subject-view.js';
import { trendView } from '../trends/trend-view.js';
import { chaptersOf } from './report-chapters.js';
import { outcomeSections } from './report-outcomes.js';

/** What the report says besides the document itself. */
export interface ReportSurroundings {
  /** What was published of the quarter before. */
  before: PublishedTotal | undefined;
  trends: Trends;
  besides: BesideFigures;
  /** Draws the map of a section. */
  draw: (map: TileMap) => Promise<string>;
}

export async function reportData(
  { document, publishedAt }: PublishedRelease,
  { before, trends, besides, draw }: ReportSurroundings,
  spoken: Translator,
): Promise<ReleaseReport> {
  const { policy } = document;
  const words = wordsOf(policy, spoken);
  const title = words.t('release.title', { quarter: quarterName(words, document.quarter) });
  const head = headline(document, before, words);
  return {
    language: words.language,
    title,
    pageWord: words.t('pdf.page'),
    ofWord: words.t('pdf.of'),
    name: words.t('site.name'),
    period: words.t('release.period', {
      from: words.date(document.period.from),
      to: words.date(document.period.to),
    }),
    notices: noticesOf(document, words),
    main: head.persons,
    before: head.before ?? '',
    figures: head.others.map(({ figure, what, caution = '' }) => ({ figure, what, caution })),
    readingHeading: words.t('reading.title'),
    reading: readingOf(policy, words),
    columns: ['category', 'persons', 'percent'].map((column) => words.t(`subject.${column}`)),
    sections: [
      ...outcomeSections(document, words),
      ...(await Promise.all(
        document.tables.map((table) => sectionOf(subjectView(document, table, words), document, words, draw)),
      )),
    ],
    ...(trends.tests > 0 ? { trends: trendsStatement(trends, document, words) } : {}),
    chapters: chaptersOf(besides, words),
    proofHeading: words.t('proof.title'),
    proof: [
      words.t('proof.rules', { threshold: policy.thresholdOneWay }),
      // Of a quarter without a figure there was nothing to attack.
      ...(document.proof.attackers.length > 0
        ? [
            words.t('proof.attack', { earlier: document.proof.earlierReleases }),
            ...(document.proof.method === undefined
              ? []
              : [words.t(`proof.method.${document.proof.method}`, methodNumbers(document))]),
          ]
        : []),
      words.t('proof.four-eyes'),
      words.t('proof.frozen', {
        date: words.date(document.frozenOn),
        edition: document.edition,
        dictionary: document.dictionary.version,
        policy: policy.version,
      }),
      `${words.t('list.published')}: ${words.date(legalDay(publishedAt).toString())}.`,
    ],
    about: words.t('site.about'),
  };
}

function noticesOf(document: ReleaseDocument, words: Translator): ReleaseReport['notices'] {
  const notices: ReleaseReport['notices'] = [];
  if (document.demonstration) {
    notices.push({ title: words.t('release.demonstration.title'), text: words.t('release.demonstration') });
  }
  if (document.reason !== null) {
    const message = document.edition > 1 ? 'release.edition' : 'release.late';
    notices.push({
      title: words.t('release.edition.title', { edition: document.edition }),
      text: words.t(message, { reason: document.reason }),
    });
  }
  return notices;
}

async function sectionOf(
  subject: SubjectView,
  document: ReleaseDocument,
  words: Translator,
  draw: ReportSurroundings['draw'],
): Promise<ReleaseReport['sections'][number]> {
  const { mark } = document.policy;
  const most = Math.max(1, ...subject.lines.map((line) => line.persons ?? 0));
  return {
    heading: subject.heading,
    meaning: subject.meaning,
    rows: subject.lines.map((row) => ({
      label: row.label,
      persons: row.persons === null ? mark : words.number(row.persons),
      percent: percentOf(row, mark, words),
      share: (row.persons ?? 0) / most,
    })),
    notes: subject.withheld ? [words.t('subject.withheld')] : subject.notes,
    ...(subject.map === undefined
      ? {}
      : { map: { svg: await draw(subject.map), description: subject.map.description } }),
    ...surveyOf(subject, document, words),
  };
}

function percentOf(row: RowView, mark: string, words: Translator): string {
  if (row.persons === null) return mark;
  return row.percent === null ? '–' : words.t('subject.percent.value', { percent: row.percent });
}

function surveyOf(
  subject: SubjectView,
  document: ReleaseDocument,
  words: Translator,
): Pick<ReleaseReport['sections'][number], 'survey'> {
  const view = referenceView(document, subject.id, words);
  if (view === undefined) return {};
  return {
    survey: {
      heading: view.heading,
      intro: view.intro,
      caption: view.caption,
      columns: view.columns,
      rows: view.rows.map(({ label, earlier, now }) => [
        label,
        earlier,
        now === null ? document.policy.mark : words.number(now),
      ]),
      caveats: [view.caveatTitle, ...view.caveats],
      source: view.source,
    },
  };
}

/** What the page of the trends says first, in the same words. */
function trendsStatement(
  trends: Trends,
  document: ReleaseDocument,
  words: Translator,
): NonNullable<ReleaseReport['trends']> {
  const { changes } = trendView(trends, document.dictionary, words);
  return {
    heading: words.t('trends.changes'),
    intro:
      changes.length === 0
        ? words.t('trends.changes.none')
        : words.t('trends.intro', { quarters: trends.quarters.length }),
    changes,
    method: words.t('trends.test', { tests: trends.tests, level: Math.round(trends.level * 100) }),
  };
}
