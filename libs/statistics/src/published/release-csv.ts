/** A release as one flat CSV file (RFC 4180) with its description for machines (CSV on the Web, W3C 2015). */
import { dimensionOfTable, type ReleaseDocument } from '../release/release-document.js';
import { TOTAL } from '../facts/tabulation.js';

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

/** UTF-8 text with a header line and one line for each figure; a hidden figure is empty and carries the mark. */
export function releaseCsv(document: ReleaseDocument): string {
  const lines = [COLUMNS.map((column) => column.name), ...rowsOf(document)];
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
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }],
    url: csvUrl,
    'dc:title': `Spreekrecht: ${document.quarter}`,
    'dc:description': document.dictionary.unit,
    'dc:issued': document.frozenOn,
    'dc:coverage': `${document.period.from}/${document.period.to}`,
    notes: [
      {
        mark: policy.mark,
        threshold: policy.thresholdOneWay,
        unit: policy.unit,
        policy: policy.version,
        dictionary: document.dictionary.version,
        demonstration: document.demonstration,
      },
    ],
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'], quoteChar: '"' },
    tableSchema: {
      columns: COLUMNS.map((column) => ({
        name: column.name,
        titles: column.titles,
        datatype: column.datatype,
        required: column.required,
        null: '',
      })),
      primaryKey: ['quarter', 'edition', 'subject', 'category'],
    },
  };
}
