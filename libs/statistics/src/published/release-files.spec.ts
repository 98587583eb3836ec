import { describe, expect, it } from '@jest/globals';
import { DICTIONARY } from '../dictionary/dictionary.js';
import { releaseCsv, releaseCsvMetadata } from './release-csv.js';
import { releaseJsonStat, tableJsonStat, type JsonStatDataset } from './release-json-stat.js';
import { policyUnder } from '../protection/policy.js';
import { sampleRelease } from '../release/sample-release.js';

const options = { language: 'nl' as const, hrefOf: (dimension: string) => `/tables/${dimension}.json` };
const figures = DICTIONARY.dimensions.reduce((sum, dimension) => sum + dimension.categories.length, 0);

/** Opened, closed, mediated, agreed, broken, referred and helped. */
const MEASURES = 7;

describe('A release as CSV', () => {
  const lines = releaseCsv(sampleRelease()).split('\r\n');
  const row = (start: string) => lines.find((line) => line.startsWith(`2026-Q3,1,${start},`))?.split(',');

  it('has one line for each figure, with a header and an end', () => {
    expect(lines).toHaveLength(1 + 1 + figures + MEASURES + 1);
    expect(lines[0]).toMatch(/^quarter,edition,subject,category,/);
    expect(lines.at(-1)).toBe('');
  });

  it('shows a figure, and the mark in the place of a hidden one', () => {
    expect(row('institution-type,bank')?.slice(-4)).toEqual(['23', '38', '', '']);
    expect(row('institution-type,police')?.slice(-4)).toEqual(['', '', 'x', '']);
    expect(row('total,total')?.slice(-4)).toEqual(['60', '', '', '']);
  });

  it('has what the desk did, and how well two coders agree, in lines of their own', () => {
    const agreement = [
      { list: 'setting', kappa: 0.7 },
      { list: 'violence', kappa: null },
    ];
    const more = releaseCsv(sampleRelease({ agreement })).split('\r\n');
    const ends = (start: string) =>
      more
        .find((line) => line.startsWith(start))
        ?.split(',')
        .slice(-4);
    expect(ends('2026-Q3,1,outcomes,closed,')).toEqual(['48', '80', '', '']);
    expect(ends('2026-Q3,1,coder-agreement,setting,')).toEqual(['', '', '', '0.7']);
    expect(ends('2026-Q3,1,coder-agreement,violence,')).toEqual(['', '', 'x', '']);
  });

  it('stays what it was for a release of an older dictionary', () => {
    const release = sampleRelease();
    const old = releaseCsv({ ...release, dictionary: { ...release.dictionary, version: '2026-2' } });
    expect(old.split('\r\n')).toHaveLength(1 + 1 + figures + 1);
    expect(old.split('\r\n')[0]).toMatch(/,mark$/);
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

  it('has what the desk did and the agreement of coders beside the tables, as data sets too', () => {
    const agreement = [{ list: 'setting', kappa: 0.7 }];
    const { link } = releaseJsonStat(sampleRelease({ agreement }), options) as {
      link: { related: JsonStatDataset[] };
    };
    expect(link.related.map(({ href, size }) => [href, size])).toEqual([
      ['/tables/outcomes.json', [1, MEASURES, 1]],
      ['/tables/coder-agreement.json', [1, 1, 1]],
    ]);
    expect(link.related[1]).toMatchObject({
      value: [0.7],
      dimension: { measure: { category: { index: ['kappa'], unit: { kappa: { decimals: 1 } } } } },
    });
  });

  it('speaks both languages', () => {
    const release = sampleRelease();
    const [table] = release.tables;
    if (table === undefined) throw new Error('the sample has no table');
    expect(tableJsonStat(release, table, options).label).toBe('Over wie het gaat');
    expect(tableJsonStat(release, table, { ...options, language: 'en' }).label).toBe('Who it is about');
  });
});

describe('A rounded release', () => {
  const rounded = sampleRelease(
    { policy: policyUnder('rounding') },
    { conduct: { outing: 25, disrespect: 0 } },
  );

  it('says in its files what a figure means, and one of counts says nothing of it', () => {
    const words = '0 means 0 to 4, 25 means 21 to 29';
    const english = { ...options, language: 'en' as const };
    expect(JSON.stringify(releaseCsvMetadata(rounded, '2026-Q3.csv'))).toContain(words);
    expect(JSON.stringify(releaseJsonStat(rounded, english))).toContain(words);
    expect(JSON.stringify(releaseCsvMetadata(sampleRelease(), '2026-Q3.csv'))).not.toContain('multiple of');
    expect(JSON.stringify(releaseJsonStat(sampleRelease(), english))).not.toContain('multiple of');
  });
});
