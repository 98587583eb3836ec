/** New figures as an Atom feed (RFC 4287): one entry for each edition that came out. */
import type { PublishedEntry } from '@app/statistics';
import type { Translator } from '@app/web';
import { escapedXml } from '../charts/drawn-svg.js';
import { quarterName } from '../frame/words.js';

/** @param site The address of this door without a slash at the end. @param entries Newest first. */
export function atomFeed(site: string, entries: readonly PublishedEntry[], words: Translator): string {
  const { language } = words;
  const self = `${site}/${language}/feed.atom`;
  const updated = entries
    .map((entry) => entry.publishedAt.toISOString())
    .sort()
    .at(-1);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('title', words.t('site.name')),
    element('subtitle', words.t('feed.subtitle')),
    element('id', self),
    // Where nothing was published yet the standard still wants a moment; that of no release is the beginning of all.
    element('updated', updated ?? '1970-01-01T00:00:00Z'),
    `<link rel="self" type="application/atom+xml" href="${escapedXml(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${escapedXml(`${site}/${language}`)}"/>`,
    '<author><name>Spreekrecht</name></author>',
    ...entries.map((entry) => entryOf(site, entry, words)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(site: string, { quarter, edition, publishedAt }: PublishedEntry, words: Translator): string {
  const page = `${site}/${words.language}/releases/${quarter}`;
  const file = `${site}/api/v1/releases/${quarter}/editions/${edition}`;
  const title = words.t('release.title', { quarter: quarterName(words, quarter) });
  return [
    '<entry>',
    element('title', edition > 1 ? words.t('feed.edition', { title, edition }) : title),
    element('id', `${file}.json`),
    element('updated', publishedAt.toISOString()),
    `<link rel="alternate" type="text/html" href="${escapedXml(page)}"/>`,
    `<link rel="enclosure" type="application/pdf" href="${escapedXml(`${file}.pdf`)}"/>`,
    `<link rel="enclosure" type="text/csv" href="${escapedXml(`${file}.csv`)}"/>`,
    element('summary', words.t('feed.summary')),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapedXml(text)}</${name}>`;
}
