/** What a comparison looks like on the page. Pure: it sees published figures only. */
import type { Dictionary, Pair, PairLine, Point } from '@app/statistics';
import type { Translator } from '@app/web';
import type { Language } from '../frame/words.js';

export interface CompareRow {
  label: string;
  before: Point;
  after: Point;
  verdict: string;
  isChange: boolean;
}

export interface CompareSubject {
  id: string;
  heading: string;
  rows: CompareRow[];
}

export interface CompareView {
  /** A sentence for every change that is one. */
  changes: string[];
  everybody: CompareRow | undefined;
  subjects: CompareSubject[];
}

export function compareView(pair: Pair, dictionary: Dictionary, words: Translator): CompareView {
  const language = words.language as Language;
  // "Yes" or "Police" stands in several tables, so a change is told with the table that it is in.
  const namedIn = (dimension: PairLine['dimension'], label: string) => {
    const table = dictionary.dimensions.find(({ id }) => id === dimension);
    return table === undefined ? label : `${label} (${table.label[language]})`;
  };
  const row = ({ label, before, after, comparison: { verdict } }: PairLine): CompareRow => ({
    label: label[language],
    before,
    after,
    verdict: words.t(`compare.verdict.${verdict}`),
    isChange: verdict === 'more' || verdict === 'fewer',
  });
  const everybody = pair.lines.find(({ dimension }) => dimension === 'total');
  return {
    changes: pair.lines.flatMap(({ dimension, label, comparison: { verdict } }) =>
      verdict === 'more' || verdict === 'fewer'
        ? [words.t(`compare.change.${verdict}`, { label: namedIn(dimension, label[language]) })]
        : [],
    ),
    everybody: everybody && row(everybody),
    subjects: dictionary.dimensions.map(({ id, label }) => ({
      id,
      heading: label[language],
      rows: pair.lines.filter((line) => line.dimension === id && says(line)).map(row),
    })),
  };
}

/** A group that nobody was in, in either quarter, needs no line; a hidden one does. */
function says({ before, after }: PairLine): boolean {
  return [before, after].some((point) => point === null || (point ?? 0) > 0);
}
