import { verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CODED_TWICE, DICTIONARY, type JsonStatDataset, type ReleaseDocument } from '@app/statistics';
import { attackTogether, fromPublicFile, overlapsOf, type PublicFile } from '../support/public-figures.js';
import { openFiguresHouse, type FiguresHouse } from './figures-house.js';

interface CsvDescription {
  url: string;
  tableSchema: {
    columns: { name: string; titles: Record<string, string>; datatype: string; required: boolean }[];
    primaryKey: string[];
  };
}

/** The fields of a line of CSV, without the quotes around those that hold a comma. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3'];

describe('Somebody at the ministry reads the figures', () => {
  let house: FiguresHouse;
  let url: string;
  // A connection of its own each time: one that was kept open may be gone after a long attack.
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { headers: { connection: 'close', ...headers } });
  const release = async (quarter: string) =>
    (await (await get(`/api/v1/releases/${quarter}`)).json()) as PublicFile;

  beforeAll(async () => {
    house = await openFiguresHouse();
    const loads = [40, 80, 120];
    await house.seed(QUARTERS.map((quarter, at) => ({ quarter, cases: loads[at] ?? 0 })));
    for (const quarter of QUARTERS) await house.publish(quarter);
    url = await house.openDoor();
  });
  afterAll(async () => {
    await house.close();
  });

  it('opens the door and finds the latest quarter, headline first', async () => {
    const page = await (await get('/', { 'accept-language': 'nl' })).text();
    expect(page).toContain('Klachten in het derde kwartaal van 2026');
    expect(page.indexOf('120 mensen')).toBeGreaterThan(0);
    expect(page.indexOf('120 mensen')).toBeLessThan(page.indexOf('Zo leest u deze cijfers'));
    expect(page).toContain('In het kwartaal daarvoor waren het er 80.');
    expect(page).toContain('Voorbeeldcijfers');
    expect(await (await get('/', { 'accept-language': 'de, en;q=0.5' })).text()).toContain('120 people');
  });

  it('finds every quarter in the list, in both languages', async () => {
    for (const language of ['nl', 'en']) {
      const page = await (await get(`/${language}/releases`)).text();
      for (const quarter of QUARTERS) expect(page).toContain(`/${language}/releases/${quarter}`);
    }
    const { releases } = (await (await get('/api/v1/releases')).json()) as {
      releases: { quarter: string }[];
    };
    expect(releases.map((entry) => entry.quarter)).toEqual([...QUARTERS].reverse());
  });

  it('gets the same figures that the desk froze, and none of the hidden ones', async () => {
    for (const quarter of QUARTERS) {
      const collection = await release(quarter);
      const frozen = new Map(
        (await house.frozenCounts(quarter)).map((row) => [`${row.dimension}/${row.category}`, row.persons]),
      );
      expect(collection.extension.persons).toBe(frozen.get('total/total'));
      for (const { id, value, dimension, extension } of collection.link.item) {
        const name = id[1] ?? '';
        const { index } = (dimension[name] as { category: { index: string[] } }).category;
        const hidden = { figures: 0, persons: 0 };
        index.forEach((category, place) => {
          const count = frozen.get(`${name}/${category}`) ?? NaN;
          if (value[place] !== null) expect(value[place]).toBe(count);
          else [hidden.figures, hidden.persons] = [hidden.figures + 1, hidden.persons + count];
        });
        const { answers, withheld } = extension as { answers: string; withheld: boolean };
        // What is left over for the hidden groups is enough for each of them to be as large as the threshold.
        if (answers === 'single' && hidden.figures > 0 && !withheld) {
          expect(hidden.persons - (hidden.figures - 1)).toBeGreaterThanOrEqual(5);
        }
      }
    }
  });

  it('cannot work out a hidden figure from all public files together, with the attacker of the desk itself', async () => {
    const files = await Promise.all(QUARTERS.map(release));
    const links = overlapsOf(files);
    expect(links.length).toBeGreaterThan(QUARTERS.length);
    const releases = files.map(fromPublicFile);
    const { isSafe, report, minimalWidth } = await attackTogether(releases, 'any', links);
    expect(isSafe).toBe(true);
    expect(report).toMatchObject({
      naive: { exact: 0 },
      ruleAware: { exact: 0, belowThreshold: 0 },
      algebraic: { exact: 0 },
      joint: { exact: 0, belowThreshold: 0 },
    });
    expect(minimalWidth).toBeGreaterThanOrEqual(4);
    expect(
      releases.flatMap(({ published }) => published).filter((figure) => figure === null).length,
    ).toBeGreaterThan(20);
  });

  it('would work it out if the desk had let one larger figure more slip through', async () => {
    const file = await release('2026-Q3');
    const region = file.link.item.find(({ id }) => id[1] === 'region');
    const frozen = (await house.frozenCounts('2026-Q3')).filter((row) => row.dimension === 'region');
    if (region === undefined) throw new Error('the release has no table of regions');
    const { index } = (region.dimension.region as { category: { index: string[] } }).category;
    const hidden = index.flatMap((category, place) =>
      region?.value[place] === null ? [{ category, place }] : [],
    );
    expect(hidden.length).toBeGreaterThanOrEqual(2);
    // All but one of the hidden ones are given away; the last one follows.
    for (const { category, place } of hidden.slice(1)) {
      region.value.splice(place, 1, frozen.find((row) => row.category === category)?.persons ?? null);
    }
    expect((await attackTogether([fromPublicFile(file)])).isSafe).toBe(false);
  });

  it('can follow new figures in a feed, and a data portal can find them', async () => {
    const feed = await get('/en/feed.atom');
    expect(feed.headers.get('content-type')).toContain('application/atom+xml');
    const xml = await feed.text();
    expect(xml.match(/<entry>/g)).toHaveLength(QUARTERS.length);
    expect(xml).toContain('<title>Complaints in the third quarter of 2026</title>');
    const catalogue = (await (await get('/api/v1/catalog.jsonld')).json()) as {
      'dcat:dataset': {
        'dct:identifier': string;
        'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[];
        'dcat:inSeries': { '@id': string };
      }[];
      'dcat:resource': { '@id': string; '@type': string };
    };
    expect(catalogue['dcat:dataset']).toHaveLength(QUARTERS.length);
    expect(catalogue['dcat:resource']['@type']).toBe('dcat:DatasetSeries');
    for (const dataset of catalogue['dcat:dataset']) {
      expect(dataset['dcat:inSeries']['@id']).toBe(catalogue['dcat:resource']['@id']);
      // What DCAT-AP-NL 3.0 asks of every data set.
      for (const name of ['accessRights', 'creator', 'description', 'identifier', 'publisher', 'title'])
        expect([name, dataset]).toEqual([
          name,
          expect.objectContaining({ [`dct:${name}`]: expect.anything() }),
        ]);
      for (const name of ['contactPoint', 'theme'])
        expect([name, dataset]).toEqual([
          name,
          expect.objectContaining({ [`dcat:${name}`]: expect.anything() }),
        ]);
      for (const file of dataset['dcat:distribution']) {
        const { pathname } = new URL(file['dcat:downloadURL']['@id']);
        expect([pathname, (await get(pathname)).status]).toEqual([pathname, 200]);
      }
    }
  });

  it('can prove with common tools that a file is the one that was published', async () => {
    const edition = '/api/v1/releases/2026-Q3/editions/1';
    const document = await (await get(`${edition}/signed-document`)).text();
    const signature = Buffer.from(await (await get(`${edition}/signature`)).arrayBuffer());
    const { keys } = (await (await get('/api/v1/signing-keys')).json()) as { keys: { link: string }[] };
    const pem = await (await get(keys[0]?.link ?? '')).text();
    expect(keys).toHaveLength(1);
    expect(verify(null, Buffer.from(document), pem, signature)).toBe(true);
    expect(verify(null, Buffer.from(document.replace('120', '121')), pem, signature)).toBe(false);
    const signed = JSON.parse(document) as ReleaseDocument;
    const { extension, link } = await release('2026-Q3');
    expect(signed.persons).toBe(extension.persons);
    expect(signed.tables.map((table) => table.cells.map((cell) => cell.persons))).toEqual(
      link.item.map(({ value }) => value),
    );
    expect((await get('/api/v1/releases/2026-Q3/editions/2/signature')).status).toBe(404);
    expect((await get('/api/v1/signing-keys/0000000000000000')).status).toBe(404);
  });

  it('finds no length, no text and no figure of a hidden group in the page', async () => {
    const page = await (await get('/en/releases/2026-Q3')).text();
    const { link } = await release('2026-Q3');
    for (const dataset of link.item) {
      const section = page.split(`id="${dataset.id[1]}"`)[1]?.split('</section>')[0] ?? '';
      const shown = dataset.value.filter((value) => value !== null && value > 0).length;
      const [map = '', ...charts] = section.includes('class="tiles"')
        ? section.split('</svg>')
        : ['', section];
      // A bar for each shown figure, in the wide and in the narrow drawing, and not one more.
      expect(charts.join('').match(/<path d="M/g)?.length ?? 0).toBe(shown * 2);
      // What stands on a tile is the published figure or the mark.
      const onTiles = [...map.matchAll(/>(\d+|x)<\/text>/g)].map(([, text]) => text);
      const published = dataset.value.map((value) => (value === null ? 'x' : String(value)));
      expect(published).toEqual(expect.arrayContaining(onTiles));
      if (map !== '') expect(onTiles).toHaveLength(13);
    }
  });

  it('downloads CSV with its description, JSON-stat and a PDF, by ending or by Accept', async () => {
    const csv = await get('/api/v1/releases/2026-Q3.csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const text = await csv.text();
    const figures = DICTIONARY.dimensions.reduce((sum, dimension) => sum + dimension.categories.length, 0);
    // The head, everybody, seven things that the desk did, and the agreement on each list that is coded twice.
    const lines = figures + 2 + 7 + Object.keys(CODED_TWICE).length;
    expect(text.trim().split('\r\n')).toHaveLength(lines);
    expect(await (await get('/api/v1/releases/2026-Q3', { accept: 'text/csv' })).text()).toBe(text);
    const described = csv.headers.get('link') ?? '';
    const metadata = new URL(/<([^>]+)>/.exec(described)?.[1] ?? '', `${url}/api/v1/releases/2026-Q3.csv`);
    const { url: about, tableSchema } = (await (await fetch(metadata)).json()) as CsvDescription;
    expect(about).toBe('2026-Q3.csv');
    const [head, ...rows] = text.trim().split('\r\n').map(fieldsOf);
    expect(tableSchema.columns.map(({ titles }) => titles.und)).toEqual(head);
    const wrong = rows.filter((row) =>
      tableSchema.columns.some(({ datatype, required }, at) => {
        const value = row[at] ?? '';
        if (value === '') return required;
        return datatype === 'integer'
          ? !/^\d+$/.test(value)
          : datatype === 'number' && Number.isNaN(Number(value));
      }),
    );
    expect(wrong).toEqual([]);
    const keys = rows.map((row) =>
      tableSchema.primaryKey.map((name) => row[head?.indexOf(name) ?? -1]).join(' '),
    );
    expect(new Set(keys).size).toBe(rows.length);
    const pdf = await get('/api/v1/releases/2026-Q3.pdf');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const page = await get('/api/v1/releases/2026-Q3', { accept: 'text/html,*/*;q=0.1' });
    expect(page.headers.get('content-type')).toContain('text/html');
  });

  it('takes one table by itself, in the language of choice', async () => {
    const dataset = (await (
      await get('/api/v1/releases/2026-Q3/tables/region.json?lang=en')
    ).json()) as JsonStatDataset;
    expect(dataset).toMatchObject({ class: 'dataset', version: '2.0', label: 'Where' });
    expect(dataset.href).toBe('/api/v1/releases/2026-Q3/tables/region.json');
    expect((await get('/api/v1/releases/2026-Q3/tables/shoe-size')).status).toBe(404);
    const outcomes = (await (
      await get('/api/v1/releases/2026-Q3/tables/outcomes.json')
    ).json()) as JsonStatDataset;
    expect([outcomes.class, outcomes.value.length]).toEqual(['dataset', 7]);
    expect((await release('2026-Q3')).link.related.map(({ href }) => href)).toContain(outcomes.href);
  });

  it('may keep what it got: the same tag while nothing changes, and an edition for ever', async () => {
    for (const path of [
      '/nl',
      '/api/v1/releases',
      '/api/v1/releases/2026-Q3.csv',
      '/api/v1/releases/2026-Q3.pdf',
    ]) {
      const first = await get(path);
      expect(first.headers.get('cache-control')).toBe('public, max-age=300');
      const tag = first.headers.get('etag') ?? '';
      const second = await get(path, { 'if-none-match': tag });
      expect([path, second.status, await second.text()]).toEqual([path, 304, '']);
      expect((await get(path, { 'if-none-match': 'W/"other"' })).status).toBe(200);
    }
    const edition = await get('/api/v1/releases/2026-Q3/editions/1.json');
    expect(edition.headers.get('cache-control')).toContain('immutable');
    expect(edition.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('tells a cache what an answer depends on', async () => {
    expect((await get('/')).headers.get('vary')).toContain('accept-language');
    expect((await get('/nl')).headers.get('vary') ?? '').not.toContain('accept-language');
    expect((await get('/api/v1/releases/2026-Q3')).headers.get('vary')).toContain('accept');
    for (const path of ['/', '/nl', '/nl/compare?a=2026-Q2&b=2026-Q3', '/api/v1/releases/2026-Q3.csv']) {
      const answer = await get(path, { 'accept-encoding': 'br' });
      expect([path, answer.headers.get('content-encoding')]).toEqual([path, 'br']);
      expect(answer.headers.get('vary')).toContain('accept-encoding');
      const plain = await get(path, { 'accept-encoding': 'identity' });
      expect([path, plain.headers.get('content-encoding')]).toEqual([path, null]);
      expect(await plain.text()).toBe(await answer.text());
    }
  });

  it('reads what the desk did, what stands out, and how good the figures are', async () => {
    const page = await (await get('/nl/releases/2026-Q3')).text();
    for (const heading of ['Wat het loket deed', 'Opgepakt', 'Wat opvalt', 'Weigering: door welke sector'])
      expect(page).toContain(heading);
    const quality = await (await get('/nl/quality')).text();
    for (const text of ['Zijn twee codeurs het eens?', 'te weinig dubbel gecodeerd', 'nog niets rechtgezet'])
      expect([text, quality.includes(text)]).toEqual([text, true]);
  });

  it('hears plainly that something is not there', async () => {
    for (const path of [
      '2020-Q1',
      '2026-Q3/editions/2',
      '2026-Q3/editions/0',
      'nonsense',
      "2026-Q3'--",
      '2026-Q4.csv',
    ]) {
      const answer = await get(`/api/v1/releases/${encodeURI(path)}`);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
    const page = await get('/en/releases/2020-Q1');
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('This page is not here');
    expect((await get('/fr')).status).toBe(404);
    expect((await get('/healthz')).status).toBe(200);
  });

  it('sees a new edition at once, and one that is gone no more', async () => {
    const first = await get('/nl');
    const tag = first.headers.get('etag') ?? '';
    const reason = 'A word in the method was wrong.';
    await house.releases.prepare(house.people.teun, '2026-Q3', {
      newEdition: true,
      reason,
      demonstration: true,
    });
    expect((await get('/nl', { 'if-none-match': tag })).status).toBe(304);
    await house.releases.approve(house.people.lotte, '2026-Q3');
    await house.releases.publish(house.people.lotte, '2026-Q3');
    const second = await get('/nl', { 'if-none-match': tag });
    expect([second.status, (await second.text()).includes(reason)]).toEqual([200, true]);
    // Nobody may do this but the owner of the database, who has to switch off the rule that forbids it.
    const owner = new pg.Client({ connectionString: house.database.url });
    await owner.connect();
    await owner.query('set session_replication_role = replica');
    await owner.query(`delete from published.releases where quarter = '2026-Q3' and edition = 2`);
    await owner.end();
    expect((await get('/nl', { 'if-none-match': tag })).status).toBe(304);
    expect((await get('/api/v1/releases/2026-Q3/editions/2.csv')).status).toBe(404);
  });

  it('reads in the method how people are protected, with the numbers of the policy', async () => {
    const method = await (await get('/en/method')).text();
    expect(method).toContain('We do not show counts of 1 to 4.');
    expect(await (await get('/nl/glossary')).text()).toContain('Teken in plaats van een cijfer');
  });
});

describe('Before anything has been published', () => {
  it('the door says so', async () => {
    const house = await openFiguresHouse();
    try {
      const url = await house.openDoor();
      const page = await fetch(`${url}/nl`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Nog geen cijfers');
      expect(await (await fetch(`${url}/api/v1/releases`)).json()).toEqual({ releases: [] });
    } finally {
      await house.close();
    }
  });
});
