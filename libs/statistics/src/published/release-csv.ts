/** A release as one flat CSV file (RFC 4180) with its description for machines (CSV on the Web, W3C 2015). */
import { dimensionOfTable, type ReleaseDocument } from '../release/release-document.js';
import { percentageOf, roundedTo } from '../protection/policy.js';
import { roundingWords } from './rounding-words.js';
import { CODED_TWICE } from '../dictionary/coder-agreement.js';
import type { Bilingual } from '../dictionary/dimension.js';
import { measuresOf } from '../dictionary/measures.js';
import { TOTAL } from '../facts/tabulation.js';
import { AGREEMENT, hasMoreThanTables, OUTCOMES } from './besides-tables.js';

interface CsvColumn {
  name: string;
  titles: { nl: string; en: string };
  datatype: 'string' | 'integer' | 'number';
  required: boolean;
}

const COLUMNS: readonly CsvColumn[] = [
  { name: 'quarter', titles: { nl: 'Kwartaal', en: 'Quarter' }, datatype: 'string', required: true },
  { name: 'edition', titles: { nl: 'Uitgave', en: 'Edition' }, datatype: 'integer', required: true },
  {
    name: 'subject',
    titles: { nl: 'Onderwerp (code)', en: 'Subject (code)' },
    datatype: 'string',
    required: true,
  },
  {
    name: 'category',
    titles: { nl: 'Groep (code)', en: 'Category (code)' },
    datatype: 'string',
    required: true,
  },
  {
    name: 'subject_nl',
    titles: { nl: 'Onderwerp', en: 'Subject, in Dutch' },
    datatype: 'string',
    required: true,
  },
  {
    name: 'category_nl',
    titles: { nl: 'Groep', en: 'Category, in Dutch' },
    datatype: 'string',
    required: true,
  },
  {
    name: 'subject_en',
    titles: { nl: 'Onderwerp, in het Engels', en: 'Subject' },
    datatype: 'string',
    required: true,
  },
  {
    name: 'category_en',
    titles: { nl: 'Groep, in het Engels', en: 'Category' },
    datatype: 'string',
    required: true,
  },
  { name: 'persons', titles: { nl: 'Personen', en: 'Persons' }, datatype: 'integer', required: false },
  {
    name: 'percent',
    titles: { nl: 'Procent van iedereen', en: 'Percent of everybody' },
    datatype: 'number',
    required: false,
  },
  { name: 'mark', titles: { nl: 'Teken', en: 'Mark' }, datatype: 'string', required: false },
];

/** Only in releases that have more than tables, so that older files stay what they were. */
const KAPPA: CsvColumn = {
  name: 'kappa',
  titles: { nl: 'Overeenstemming van twee codeurs (kappa)', en: 'Agreement of two coders (kappa)' },
  datatype: 'number',
  required: false,
};

function columnsOf(document: ReleaseDocument): readonly CsvColumn[] {
  return hasMoreThanTables(document) ? [...COLUMNS, KAPPA] : COLUMNS;
}

/** UTF-8 text with a header line and one line for each figure; a hidden figure is empty and carries the mark. */
export function releaseCsv(document: ReleaseDocument): string {
  const more = hasMoreThanTables(document);
  const rows = rowsOf(document).map((row) => (more ? [...row, null] : row));
  const lines = [
    columnsOf(document).map((column) => column.name),
    ...rows,
    ...(more ? [...outcomeRows(document), ...agreementRows(document)] : []),
  ];
  return `${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

function rowsOf(document: ReleaseDocument): (string | number | null)[][] {
  const about = [document.quarter, document.edition];
  const mark = (persons: number | null) => (persons === null ? document.policy.mark : null);
  const everybody = [...about, TOTAL, TOTAL, 'Iedereen', 'Iedereen', 'Everybody', 'Everybody'];
  const tables = document.tables.flatMap((table) => {
    const dimension = dimensionOfTable(document, table);
    return table.cells.map((cell, place) => {
      const label = dimension.categories[place]?.label ?? { nl: cell.category, en: cell.category };
      const names = [
        table.dimension,
        cell.category,
        dimension.label.nl,
        label.nl,
        dimension.label.en,
        label.en,
      ];
      return [...about, ...names, cell.persons, cell.percent, mark(cell.persons)];
    });
  });
  return [[...everybody, document.persons, null, mark(document.persons)], ...tables];
}

/** What the desk did: sums and rests of figures that are shown. */
function outcomeRows(document: ReleaseDocument): (string | number | null)[][] {
  const { quarter, edition, policy } = document;
  return measuresOf(document).map(({ id, label, persons }) => [
    quarter,
    edition,
    OUTCOMES.code,
    id,
    OUTCOMES.label.nl,
    label.nl,
    OUTCOMES.label.en,
    label.en,
    persons,
    percentageOf(persons, document.persons, policy),
    persons === null ? policy.mark : null,
    null,
  ]);
}

/** A kappa that cannot be said carries the mark, whatever the reason. */
function agreementRows(document: ReleaseDocument): (string | number | null)[][] {
  const { quarter, edition, policy, agreement = [] } = document;
  return agreement.map(({ list, kappa }) => {
    const label = CODED_TWICE[list] ?? { nl: list, en: list };
    const names = [AGREEMENT.code, list, AGREEMENT.label.nl, label.nl, AGREEMENT.label.en, label.en];
    return [quarter, edition, ...names, null, null, kappa === null ? policy.mark : null, kappa];
  });
}

function field(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The metadata document of the CSV file.
 *
 * @param csvUrl Where the file is, relative to this document or absolute.
 */
export function releaseCsvMetadata(document: ReleaseDocument, csvUrl: string): object {
  const { policy } = document;
  const rounding = roundingWords(policy);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }],
    url: csvUrl,
    'dc:title': `Spreekrecht: ${document.quarter}`,
    'dc:description': inBoth(document.dictionary.unit),
    'dc:publisher': 'Spreekrecht',
    'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    'dc:issued': { '@value': document.frozenOn, '@type': 'xsd:date' },
    'dc:coverage': `${document.period.from}/${document.period.to}`,
    notes: [
      {
        mark: policy.mark,
        threshold: policy.thresholdOneWay,
        unit: policy.unit,
        policy: policy.version,
        dictionary: document.dictionary.version,
        demonstration: document.demonstration,
        ...(rounding === undefined ? {} : { method: policy.method, base: roundedTo(policy), rounding }),
      },
    ],
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'], quoteChar: '"' },
    tableSchema: {
      columns: columnsOf(document).map((column) => ({
        name: column.name,
        // A checker compares the head of the file with these, in no language of its own.
        titles: { und: column.name, ...column.titles },
        datatype: column.datatype,
        required: column.required,
        ...(column.name === 'persons' && rounding !== undefined
          ? { 'dc:description': inBoth(rounding) }
          : {}),
        null: '',
      })),
      primaryKey: ['quarter', 'edition', 'subject', 'category'],
    },
  };
}

/** A text in two languages as the standard writes it. */
function inBoth(text: Bilingual): object[] {
  return Object.entries(text).map(([language, value]) => ({ '@value': value, '@language': language }));
}
