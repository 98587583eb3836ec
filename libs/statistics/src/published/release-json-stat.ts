/** A release as JSON-stat 2.0: a collection with one data set for each table (json-stat.org). */
import type { Bilingual } from '../dictionary/dimension.js';
import { dimensionOfTable, type ReleaseDocument, type ReleaseTable } from '../release/release-document.js';

export interface JsonStatDataset {
  version: '2.0';
  class: 'dataset';
  label: string;
  href: string;
  source: string;
  updated: string;
  note: string[];
  id: string[];
  size: number[];
  role: { time: string[]; metric: string[] };
  dimension: Record<string, object>;
  /** Null stands for a hidden figure. */
  value: (number | null)[];
  /** The mark, at the places of hidden figures. */
  status: Record<string, string>;
  extension: object;
}

export interface JsonStatOptions {
  language: 'nl' | 'en';
  /** The address of the data set of one table. */
  hrefOf: (dimension: string) => string;
}

/** Everything of a release; each data set stands in the collection in full. */
export function releaseJsonStat(document: ReleaseDocument, options: JsonStatOptions): object {
  const { language } = options;
  return {
    version: '2.0',
    class: 'collection',
    label: `Spreekrecht ${document.quarter}`,
    updated: document.frozenOn,
    link: { item: document.tables.map((table) => tableJsonStat(document, table, options)) },
    extension: {
      quarter: document.quarter,
      edition: document.edition,
      period: document.period,
      frozenOn: document.frozenOn,
      reason: document.reason,
      demonstration: document.demonstration,
      persons: document.persons,
      unit: document.dictionary.unit[language],
      received: document.dictionary.received[language],
      dictionary: document.dictionary.version,
      policy: document.policy,
      proof: document.proof,
    },
  };
}

/** One table as a data set on its own. */
export function tableJsonStat(
  document: ReleaseDocument,
  table: ReleaseTable,
  { language, hrefOf }: JsonStatOptions,
): JsonStatDataset {
  const dimension = dimensionOfTable(document, table);
  const codes = dimension.categories.map((category) => category.code);
  const value = table.cells.map((cell) => cell.persons);
  const hidden = value.flatMap((persons, place) =>
    persons === null ? [[String(place), document.policy.mark]] : [],
  );
  const persons: Bilingual = { nl: 'Personen', en: 'Persons' };
  return {
    version: '2.0',
    class: 'dataset',
    label: dimension.label[language],
    href: hrefOf(table.dimension),
    source: 'Spreekrecht',
    updated: document.frozenOn,
    note: [dimension.meaning[language], dimension.definition[language]],
    id: ['quarter', table.dimension, 'measure'],
    size: [1, codes.length, 1],
    role: { time: ['quarter'], metric: ['measure'] },
    dimension: {
      quarter: {
        label: language === 'nl' ? 'Kwartaal' : 'Quarter',
        category: { index: [document.quarter], label: { [document.quarter]: document.quarter } },
      },
      [table.dimension]: {
        label: dimension.label[language],
        category: {
          index: codes,
          label: Object.fromEntries(dimension.categories.map((entry) => [entry.code, entry.label[language]])),
        },
      },
      measure: {
        label: language === 'nl' ? 'Maat' : 'Measure',
        category: {
          index: ['persons'],
          label: { persons: persons[language] },
          unit: { persons: { label: persons[language], decimals: 0 } },
        },
      },
    },
    value,
    status: Object.fromEntries(hidden) as Record<string, string>,
    extension: {
      edition: document.edition,
      answers: dimension.answers,
      withheld: table.withheld,
      persons: document.persons,
      percent: Object.fromEntries(table.cells.map((cell) => [cell.category, cell.percent])),
    },
  };
}
