/**
 * What can be had here, described for data.overheid.nl: DCAT-AP-NL 3.0 as JSON-LD. A series, in which each quarter is a
 * data set of its own with its files as distributions.
 */
import { periodOf, type PublishedEntry } from '@app/statistics';
import type { Translations } from '@app/web';
import { LANGUAGES, quarterName } from '../frame/words.js';

const EU = 'http://publications.europa.eu/resource/authority';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const FILES = [
  { ending: 'json', mediaType: 'application/json', format: 'JSON', standard: 'https://json-stat.org/full/' },
  {
    ending: 'csv',
    mediaType: 'text/csv',
    format: 'CSV',
    standard: 'https://www.w3.org/TR/tabular-data-primer/',
  },
  {
    ending: 'pdf',
    mediaType: 'application/pdf',
    format: 'PDF',
    standard: 'https://www.iso.org/standard/64599.html',
  },
] as const;

const KEYWORDS = {
  nl: ['sekswerk', 'klachten', 'ombudsfunctie', 'stigma', 'geweld'],
  en: ['sex work', 'complaints', 'ombuds function', 'stigma', 'violence'],
};

/** @param site The address of this door without a slash at the end. @param entries Newest first. */
export function dcatCatalogue(
  site: string,
  entries: readonly PublishedEntry[],
  translations: Translations,
): object {
  const both = (text: (words: ReturnType<Translations['for']>) => string) =>
    LANGUAGES.map((language) => ({ '@value': text(translations.for(language)), '@language': language }));
  const series = `${site}/api/v1/releases`;
  const shared = {
    'dct:publisher': publisherOf(site),
    'dcat:contactPoint': contactOf(site),
    'dct:language': [id(`${EU}/language/NLD`), id(`${EU}/language/ENG`)],
  };
  const described = {
    ...shared,
    'dct:creator': publisherOf(site),
    'dct:accessRights': id(`${EU}/access-right/PUBLIC`),
    'dcat:theme': [id(`${EU}/data-theme/SOCI`), id(`${EU}/data-theme/JUST`)],
    'dct:accrualPeriodicity': id(`${EU}/frequency/QUARTERLY`),
    'dct:spatial': id(`${EU}/country/NLD`),
    'dcat:keyword': Object.entries(KEYWORDS).flatMap(([language, words]) =>
      words.map((word) => ({ '@value': word, '@language': language })),
    ),
    'foaf:page': LANGUAGES.map((language) => id(`${site}/${language}/method`)),
  };
  const moments = entries.map(({ publishedAt }) => publishedAt.toISOString()).sort();
  const [first, last] = [moments[0], moments.at(-1)];
  const ofAll = {
    ...(first === undefined ? {} : { 'dct:issued': typed(first, 'dateTime') }),
    ...(last === undefined ? {} : { 'dct:modified': typed(last, 'dateTime') }),
  };
  return {
    '@context': CONTEXT,
    '@id': `${site}/api/v1/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': both((words) => words.t('site.name')),
    'dct:description': both((words) => words.t('site.about')),
    'dct:license': id(`${EU}/licence/CC_BY_4_0`),
    'foaf:homepage': id(site),
    'dct:creator': publisherOf(site),
    'dct:spatial': id(`${EU}/country/NLD`),
    'dcat:themeTaxonomy': id(`${EU}/data-theme`),
    ...ofAll,
    ...shared,
    'dcat:resource': {
      '@id': `${series}#series`,
      '@type': 'dcat:DatasetSeries',
      'dct:identifier': `${series}#series`,
      'dct:title': both((words) => words.t('site.name')),
      'dct:description': both((words) => words.t('feed.summary')),
      'dcat:landingPage': id(`${site}/nl/releases`),
      ...ofAll,
      ...described,
    },
    'dcat:dataset': entries.map(({ quarter, edition, publishedAt }) => {
      const address = `${series}/${quarter}`;
      const { from, to } = periodOf(quarter);
      return {
        '@id': address,
        '@type': 'dcat:Dataset',
        'dct:identifier': address,
        'dct:title': both((words) => words.t('release.title', { quarter: quarterName(words, quarter) })),
        'dct:description': both((words) => words.t('feed.summary')),
        'dct:issued': typed(publishedAt.toISOString(), 'dateTime'),
        'dct:modified': typed(publishedAt.toISOString(), 'dateTime'),
        'dcat:version': String(edition),
        'dcat:inSeries': id(`${series}#series`),
        'dcat:temporalResolution': typed('P3M', 'duration'),
        'dct:temporal': {
          '@type': 'dct:PeriodOfTime',
          'dcat:startDate': typed(from, 'date'),
          'dcat:endDate': typed(to, 'date'),
        },
        'dcat:landingPage': id(`${site}/nl/releases/${quarter}`),
        ...described,
        'dcat:distribution': FILES.map(({ ending, mediaType, format, standard }) => ({
          '@id': `${address}.${ending}`,
          '@type': 'dcat:Distribution',
          'dct:title': both((words) => words.t(`download.${ending}`)),
          'dcat:accessURL': id(`${address}.${ending}`),
          'dcat:downloadURL': id(`${address}.${ending}`),
          'dct:license': id(`${EU}/licence/CC_BY_4_0`),
          'dct:format': id(`${EU}/file-type/${format}`),
          'dct:conformsTo': id(standard),
          'dct:language': [id(`${EU}/language/NLD`)],
          'dcat:mediaType': id(`https://www.iana.org/assignments/media-types/${mediaType}`),
          'dct:modified': typed(publishedAt.toISOString(), 'dateTime'),
        })),
      };
    }),
  };
}

function publisherOf(site: string): object {
  return {
    '@id': `${site}#desk`,
    '@type': 'foaf:Agent',
    'foaf:name': 'Spreekrecht',
    'foaf:homepage': id(site),
  };
}

function contactOf(site: string): object {
  return { '@type': 'vcard:Organization', 'vcard:fn': 'Spreekrecht', 'vcard:hasURL': id(site) };
}

function id(address: string): { '@id': string } {
  return { '@id': address };
}

function typed(value: string, type: 'date' | 'dateTime' | 'duration'): object {
  return { '@value': value, '@type': `xsd:${type}` };
}
