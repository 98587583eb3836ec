/** The words and figures of the printed report: those of the page, in the order of the page. */
import { labelOf, legalDay, SURVEY_2018 } from '@app/kernel';
import type { PublishedRelease, ReleaseDocument, ReleaseReport } from '@app/statistics';
import type { Translator } from '@app/web';
import { quarterName } from '../frame/words.js';
import { headline } from '../release/headline.js';
import { subjectView, type RowView, type SubjectView } from '../release/subject-view.js';

/** @param before The published total of the quarter before, if it may be seen. */
export function reportData(
  { document, publishedAt }: PublishedRelease,
  before: number | null | undefined,
  words: Translator,
): ReleaseReport {
  const { policy } = document;
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
    reading: [
      words.t('reading.unit'),
      words.t('reading.mark', { mark: policy.mark, threshold: policy.thresholdOneWay }),
      words.t('reading.percent', { denominator: policy.percentageDenominator }),
      words.t('reading.nocause'),
    ],
    columns: ['category', 'persons', 'percent'].map((column) => words.t(`subject.${column}`)),
    sections: document.tables.map((table) => sectionOf(subjectView(document, table, words), document, words)),
    proofHeading: words.t('proof.title'),
    proof: [
      words.t('proof.rules', { threshold: policy.thresholdOneWay }),
      // Of a quarter without a figure there was nothing to attack.
      ...(document.proof.attackers.length > 0
        ? [words.t('proof.attack', { earlier: document.proof.earlierReleases })]
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

function sectionOf(
  subject: SubjectView,
  document: ReleaseDocument,
  words: Translator,
): ReleaseReport['sections'][number] {
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
    ...(subject.id === 'violence-form' && !subject.withheld ? { survey: surveyOf(document, words) } : {}),
  };
}

function percentOf(row: RowView, mark: string, words: Translator): string {
  if (row.persons === null) return mark;
  return row.percent === null ? '–' : words.t('subject.percent.value', { percent: row.percent });
}

function surveyOf(
  document: ReleaseDocument,
  words: Translator,
): NonNullable<ReleaseReport['sections'][number]['survey']> {
  const cells = document.tables.find((table) => table.dimension === 'violence-form')?.cells ?? [];
  return {
    heading: words.t('survey.title'),
    intro: words.t('survey.intro'),
    caption: words.t('survey.table'),
    columns: ['form', 'then', 'now'].map((column) => words.t(`survey.${column}`)),
    rows: Object.entries(SURVEY_2018).map(([form, share]) => {
      const persons = cells.find((cell) => cell.category === form)?.persons ?? null;
      return [
        labelOf('violence', form, words.language),
        words.t('subject.percent.value', { percent: Math.round(share * 100) }),
        persons === null ? document.policy.mark : words.number(persons),
      ];
    }),
    caveats: [
      words.t('survey.caveat.title'),
      ...['who', 'what', 'so'].map((point) => words.t(`survey.caveat.${point}`)),
    ],
    source: words.t('survey.source'),
  };
}
