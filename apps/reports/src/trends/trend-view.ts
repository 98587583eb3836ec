/** What the trends look like on the page. Pure: it sees published figures only. */
import type { Comparison, Dictionary, Point, Quarter, Series, Trends } from '@app/statistics';
import type { Translator } from '@app/web';
import { quarterName, type Language } from '../frame/words.js';

/** Quarters that a trend looks back over: two years. */
export const TREND_QUARTERS = 8;

export interface TrendRow {
  label: string;
  points: Point[];
  /** One sentence for each comparison. */
  verdicts: { text: string; isChange: boolean }[];
}

export interface TrendSubject {
  id: string;
  heading: string;
  rows: TrendRow[];
}

export interface TrendView {
  /** Names of the quarters, oldest first. */
  quarters: string[];
  /** Sentences about every change that is one. */
  changes: string[];
  everybody: TrendRow | undefined;
  subjects: TrendSubject[];
}

export function trendView(trends: Trends, dictionary: Dictionary, words: Translator): TrendView {
  const language = words.language as Language;
  // "Yes" or "Police" stands in several tables, so a change is told with the table that it is in.
  const namedIn = ({ dimension, label }: Series) => {
    const table = dictionary.dimensions.find(({ id }) => id === dimension);
    return table === undefined ? label[language] : `${label[language]} (${table.label[language]})`;
  };
  const everybody = trends.series.find((series) => series.dimension === 'total');
  // A quarter of which there are no figures at all is not compared with; every row would say so.
  const published = trends.quarters.filter((_, nth) => everybody?.points[nth] !== undefined);
  const row = (series: Series): TrendRow => ({
    label: series.label[language],
    points: series.points,
    verdicts: verdictsOf(
      series.comparisons.filter(({ with: quarter }) => published.includes(quarter)),
      words,
    ),
  });
  return {
    quarters: trends.quarters.map((quarter) => quarterName(words, quarter)),
    changes: trends.series.flatMap((series) =>
      series.comparisons
        .filter(({ verdict }) => verdict === 'more' || verdict === 'fewer')
        .map(({ verdict, with: quarter }) =>
          words.t(`trends.change.${verdict}`, {
            label: namedIn(series),
            quarter: quarterName(words, quarter),
          }),
        ),
    ),
    everybody: everybody === undefined ? undefined : row(everybody),
    subjects: dictionary.dimensions.flatMap(({ id, label }) => {
      const rows = trends.series.filter((series) => series.dimension === id && says(series)).map(row);
      return rows.length === 0 ? [] : [{ id, heading: label[language], rows }];
    }),
  };
}

/** Groups that nobody was ever in, or of which nothing was ever shown, have no line. */
function says({ points }: Series): boolean {
  return points.some((point) => typeof point === 'number' && point > 0);
}

/** Where nothing can be compared one sentence says it all. */
function verdictsOf(comparisons: readonly Comparison[], words: Translator): TrendRow['verdicts'] {
  if (comparisons.every(({ verdict, pValue }) => verdict === 'cannot-tell' && pValue === undefined)) {
    return [{ text: words.t('trends.verdict.nothing'), isChange: false }];
  }
  return comparisons.map((comparison) => ({
    text: verdictText(comparison, words),
    isChange: comparison.verdict === 'more' || comparison.verdict === 'fewer',
  }));
}

/** A test that was made and cannot tell is one of rounded figures. */
function verdictText({ with: quarter, verdict, pValue }: Comparison, words: Translator): string {
  if (verdict === 'cannot-tell' && pValue !== undefined)
    return words.t('trends.verdict.depends', { quarter: quarterName(words, quarter) });
  return words.t(`trends.verdict.${verdict}`, { quarter: quarterName(words, quarter) });
}

/** A sentence that says which quarters of the report are rounded; undefined when none is. */
export function roundedQuarters(
  quarters: readonly Quarter[],
  roundedTo: readonly (number | null)[],
  words: Translator,
): string | undefined {
  const names = quarters.filter((_, nth) => (roundedTo[nth] ?? null) !== null);
  if (names.length === 0) return undefined;
  return words.t('trends.rounded', { quarters: names.map((name) => quarterName(words, name)).join(', ') });
}
