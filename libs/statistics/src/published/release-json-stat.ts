/** A release as JSON-stat 2.0: a collection with one data set for each table (json-stat.org). */
import type { Bilingual } from '../dictionary/dimension.js';
import { roundingWords } from './rounding-words.js';
import { CODED_TWICE } from '../dictionary/coder-agreement.js';
import { measuresOf } from '../dictionary/measures.js';
import { AGREEMENT, hasMoreThanTables, OUTCOMES } from './besides-tables.js';
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
    link: {
      item: document.tables.map((table) => tableJsonStat(document, table, options)),
      ...(hasMoreThanTables(document) ? { related: besidesJsonStat(document, options) } : {}),
    },
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
      ...(hasMoreThanTables(document) ? { agreement: document.agreement ?? [] } : {}),
      dictionary: document.dictionary.version,
      policy: document.policy,
      proof: document.proof,
    },
  };
}

/** What the desk did, and whether two coders agree: no tables of facts, so they stand beside the items. */
export function besidesJsonStat(document: ReleaseDocument, options: JsonStatOptions): JsonStatDataset[] {
  const { language } = options;
  const measures = measuresOf(document);
  const lists = document.agreement ?? [];
  const outcomes = datasetOf(document, options, {
    ...OUTCOMES,
    note: [
      ...measures.map(({ label, definition }) => `${label[language]}: ${definition[language]}`),
      ...roundingNote(document, language),
    ],
    categories: measures.map(({ id, label }) => ({ code: id, label: label[language] })),
    value: measures.map(({ persons }) => persons),
    measure: PERSONS,
    extension: { persons: document.persons },
  });
  const { agreementCases, agreementDecisions } = document.policy;
  const agreement = datasetOf(document, options, {
    ...AGREEMENT,
    note: [],
    categories: lists.map(({ list }) => ({ code: list, label: CODED_TWICE[list]?.[language] ?? list })),
    value: lists.map(({ kappa }) => kappa),
    measure: KAPPA,
    extension: { agreementCases, agreementDecisions },
  });
  return [outcomes, agreement].filter(({ value }) => value.length > 0);
}

interface Measured {
  code: string;
  label: Bilingual;
  decimals: number;
}

const PERSONS: Measured = { code: 'persons', label: { nl: 'Personen', en: 'Persons' }, decimals: 0 };
const KAPPA: Measured = { code: 'kappa', label: { nl: 'Cohens kappa', en: "Cohen's kappa" }, decimals: 1 };

/** One table as a data set on its own. */
export function tableJsonStat(
  document: ReleaseDocument,
  table: ReleaseTable,
  options: JsonStatOptions,
): JsonStatDataset {
  const { language } = options;
  const { label, meaning, definition, categories, answers, among } = dimensionOfTable(document, table);
  return datasetOf(document, options, {
    code: table.dimension,
    label,
    note: [meaning[language], definition[language], ...roundingNote(document, language)],
    categories: categories.map((category) => ({ code: category.code, label: category.label[language] })),
    value: table.cells.map((cell) => cell.persons),
    measure: PERSONS,
    extension: {
      answers,
      withheld: table.withheld,
      ...(among === undefined ? {} : { among: among[language] }),
      persons: document.persons,
      percent: Object.fromEntries(table.cells.map((cell) => [cell.category, cell.percent])),
    },
  });
}

function roundingNote({ policy }: ReleaseDocument, language: 'nl' | 'en'): string[] {
  const rounding = roundingWords(policy);
  return rounding === undefined ? [] : [rounding[language]];
}

interface Content {
  code: string;
  label: Bilingual;
  note: string[];
  categories: { code: string; label: string }[];
  value: (number | null)[];
  measure: Measured;
  extension: object;
}

/** Quarter, groups and one measure, of which the mark stands at the places without a figure. */
function datasetOf(
  document: ReleaseDocument,
  { language, hrefOf }: JsonStatOptions,
  { code, label, note, categories, value, measure, extension }: Content,
): JsonStatDataset {
  const hidden = value.flatMap((figure, place) =>
    figure === null ? [[String(place), document.policy.mark]] : [],
  );
  return {
    version: '2.0',
    class: 'dataset',
    label: label[language],
    href: hrefOf(code),
    source: 'Spreekrecht',
    updated: document.frozenOn,
    note,
    id: ['quarter', code, 'measure'],
    size: [1, categories.length, 1],
    role: { time: ['quarter'], metric: ['measure'] },
    dimension: {
      quarter: {
        label: language === 'nl' ? 'Kwartaal' : 'Quarter',
        category: { index: [document.quarter], label: { [document.quarter]: document.quarter } },
      },
      [code]: {
        label: label[language],
        category: {
          index: categories.map((category) => category.code),
          label: Object.fromEntries(categories.map((category) => [category.code, category.label])),
        },
      },
      measure: {
        label: language === 'nl' ? 'Maat' : 'Measure',
        category: {
          index: [measure.code],
          label: { [measure.code]: measure.label[language] },
          unit: { [measure.code]: { label: measure.label[language], decimals: measure.decimals } },
        },
      },
    },
    value,
    status: Object.fromEntries(hidden) as Record<string, string>,
    extension: { edition: document.edition, ...extension },
  };
}
