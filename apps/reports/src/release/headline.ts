/** The three figures that stand first, each only if it may be said from the published figures alone. */
import {
  dimensionOfTable,
  percentageOf,
  roundedTo,
  type PublishedEntry,
  type ReleaseDocument,
  type ReleaseTable,
} from '@app/statistics';
import type { Translator } from '@app/web';
import type { Language } from '../frame/words.js';

export interface KeyFigure {
  figure: string;
  what: string;
  /** What to keep in mind with it. */
  caution?: string;
}

export interface Headline {
  persons: KeyFigure;
  /** How many there were in the quarter before, as a sentence. */
  before?: string;
  others: KeyFigure[];
}

/** The published total of a quarter. */
export type PublishedTotal = Pick<PublishedEntry, 'persons' | 'roundedTo'>;

/**
 * @param before What was published of the quarter before, if there is one.
 * @param words  In the words of this document.
 */
export function headline(
  document: ReleaseDocument,
  before: PublishedTotal | undefined,
  words: Translator,
): Headline {
  const { persons, policy } = document;
  if (persons === null) {
    const figure = words.t('head.few', { threshold: policy.thresholdOneWay });
    return { persons: { figure, what: words.t('head.few.what') }, others: [] };
  }
  const others = [
    stigmaFigure(document, words),
    topFigure(document, 'institution-type', 'head.top.what', words),
    topFigure(document, 'conduct', 'head.conduct.what', words),
  ].filter((figure) => figure !== undefined);
  return {
    persons: { figure: words.t('head.persons', { persons }), what: words.t('head.persons.what') },
    ...(typeof before?.persons === 'number'
      ? { before: beforeSentence(before.persons, before.roundedTo !== null, words) }
      : {}),
    others,
  };
}

function beforeSentence(persons: number, isRounded: boolean, words: Translator): string {
  return isRounded ? words.t('head.before.about', { persons }) : words.t('head.before', { persons });
}

/** "Yes" and "partly" together, when both are shown. */
function stigmaFigure(document: ReleaseDocument, words: Translator): KeyFigure | undefined {
  const cells = tableOf(document, 'stigma-perceived')?.cells ?? [];
  const counts = ['yes', 'partly'].map(
    (code) => cells.find((cell) => cell.category === code)?.persons ?? null,
  );
  if (counts.includes(null)) return undefined;
  const sum = counts.reduce((total: number, count) => total + (count ?? 0), 0);
  const percent = percentageOf(sum, document.persons, document.policy);
  if (percent === null) return undefined;
  return { figure: words.t('head.percent', { percent }), what: words.t('head.stigma.what') };
}

/** The highest group that is shown. A hidden group may be higher, and the caution says so. */
function topFigure(
  document: ReleaseDocument,
  id: string,
  message: string,
  words: Translator,
): KeyFigure | undefined {
  const table = tableOf(document, id);
  if (table === undefined) return undefined;
  const known = table.cells.filter((cell) => cell.category !== 'unknown' && (cell.persons ?? 0) > 0);
  const top = [...known].sort((one, other) => (other.persons ?? 0) - (one.persons ?? 0))[0];
  if (top === undefined || top.percent === null || isLost(document, table, top.persons ?? 0))
    return undefined;
  const categories = dimensionOfTable(document, table).categories;
  const label = categories.find((category) => category.code === top.category)?.label[
    words.language as Language
  ];
  if (label === undefined) return undefined;
  return {
    figure: words.t('head.percent', { percent: top.percent }),
    what: words.t(message, { label }),
    caution: words.t('head.highest'),
  };
}

/** True of rounded figures when another one is as high, or what is hidden could be much more: then it is no headline. */
function isLost({ policy, persons }: ReleaseDocument, { cells }: ReleaseTable, top: number): boolean {
  if (roundedTo(policy) === null) return false;
  const ties = cells.filter((cell) => cell.persons === top && cell.category !== 'unknown').length;
  if (!cells.some((cell) => cell.persons === null)) return ties > 1;
  return ties > 1 || cells.reduce((rest, cell) => rest - (cell.persons ?? 0), persons ?? 0) > top;
}

function tableOf(document: ReleaseDocument, id: string): ReleaseTable | undefined {
  return document.tables.find((table) => table.dimension === id && !table.withheld);
}
