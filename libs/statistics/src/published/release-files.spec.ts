import { describe, expect, it } from '@jest/globals';
import { DICTIONARY } from '../dictionary/dictionary.js';
import { releaseCsv, releaseCsvMetadata } from './release-csv.js';
import { releaseJsonStat, tableJsonStat, type JsonStatDataset } from './release-json-stat.js';
import { sampleRelease } from '../release/sample-release.js';

const options = { language: 'nl' as const, hrefOf: (dimension: string) => `/tables/${dimension}.json` };
const figures = DICTIONARY.dimensions.reduce((sum, dimension) => sum + dimension.categories.length, 0);

describe('A release as CSV', () => {
  const lines = releaseCsv(sampleRelease()).split('\r\n');
  const row = (start: string) => lines.find((line) => line.startsWith(`2026-Q3,1,${start},`))?.split(',');

  it('has one line for each figure, with a header and an end', () => {
    expect(lines).toHaveLength(1 + 1 + figures + 1);
    expect(lines[0]).toMatch(/^quarter,edition,subject,category,/);
    expect(lines.at(-1)).toBe('');
  });

  it('shows a figure, and the mark in the place of a hidden one', () => {
    expect(row('institution-type,bank')?.slice(-3)).toEqual(['23', '38', '']);
    expect(row('institution-type,police')?.slice(-3)).toEqual(['', '', 'x']);
    expect(row('total,total')?.slice(-3)).toEqual(['60', '', '']);
  });

  it('says in its metadata what each column is', () => {
    const metadata = releaseCsvMetadata(sampleRelease(), '2026-Q3.csv') as {
      url: string;
      tableSchema: { columns: { name: string }[]; primaryKey: string[] };
    };
    expect(metadata.url).toBe('2026-Q3.csv');
    expect(metadata.tableSchema.columns.map((column) => column.name).join(',')).toBe(lines[0]);
    const key = metadata.tableSchema.primaryKey.map((name) => lines[0]?.split(',').indexOf(name) ?? -1);
    const keys = lines.slice(1, -1).map((line) => key.map((place) => line.split(',')[place]).join(' '));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('quotes a text that holds a comma or a quote', () => {
    const release = sampleRelease();
    const [first, ...others] = release.dictionary.dimensions;
    if (first === undefined) throw new Error('the dictionary is empty');
    const label = { nl: 'A, "B"', en: 'A' };
    const dictionary = { ...release.dictionary, dimensions: [{ ...first, label }, ...others] };
    expect(releaseCsv({ ...release, dictionary })).toContain(',"A, ""B""",');
  });
});

describe('A release as JSON-stat', () => {
  it('is a collection of whole data sets', () => {
    const collection = releaseJsonStat(sampleRelease(), options) as {
      version: string;
      class: string;
      link: { item: JsonStatDataset[] };
    };
    expect(collection).toMatchObject({ version: '2.0', class: 'collection' });
    expect(collection.link.item).toHaveLength(DICTIONARY.dimensions.length);
    for (const dataset of collection.link.item) {
      expect(dataset.size.reduce((product, size) => product * size, 1)).toBe(dataset.value.length);
      expect(Object.keys(dataset.dimension)).toEqual(dataset.id);
      const hidden = dataset.value.flatMap((value, place) => (value === null ? [String(place)] : []));
      expect(Object.keys(dataset.status)).toEqual(hidden);
      expect(Object.values(dataset.status).every((mark) => mark === 'x')).toBe(true);
    }
  });

  it('speaks both languages', () => {
    const release = sampleRelease();
    const [table] = release.tables;
    if (table === undefined) throw new Error('the sample has no table');
    expect(tableJsonStat(release, table, options).label).toBe('Over wie het gaat');
    expect(tableJsonStat(release, table, { ...options, language: 'en' }).label).toBe('Who it is about');
  });
});
