/** The table of a request or ledger entry, together with the tables that are published at the same time. */
import { arrayOf, objectOf, word } from './fields.js';
import type { NamedTable } from './read-links.js';
import { readCounts, readPublished, readTable, type TableText } from './read-table.js';
import type { Layout } from './release.js';

export interface Tables {
  layout: Layout;
  size: number;
  named: NamedTable[];
  /** The texts to read figures from, in the order of the cells. */
  texts: { table: TableText; published: unknown; where: string }[];
}

/**
 * Reads `table`, and `linked: [{ name, table, published? }]` where there is one.
 *
 * @param name The name of the release; its first table bears it.
 * @throws DomainError `DISCLOSURE.BAD_INPUT`
 */
export function readTables(owner: Record<string, unknown>, name: string, where: string): Tables {
  const prefix = where === '' ? '' : `${where}.`;
  const first = {
    name,
    table: readTable(owner['table'], `${prefix}table`),
    published: owner['published'],
    where: `${prefix}table`,
  };
  const linked = owner['linked'] === undefined ? [] : arrayOf(owner['linked'], `${prefix}linked`);
  const others = linked.map((item, place) => {
    const at = `${prefix}linked[${place}]`;
    const part = objectOf(item, at, ['name', 'table', 'published']);
    const table = readTable(part['table'], `${at}.table`);
    return {
      name: word(part['name'], `${at}.name`, `${name} linked ${place + 1}`),
      table,
      published: part['published'],
      where: `${at}.table`,
    };
  });
  const texts = [first, ...others];
  let start = 0;
  const named = texts.map(({ name: own, table }): NamedTable => {
    const entry = { name: own, layout: table.layout, size: table.size, release: name, start };
    start += table.size;
    return entry;
  });
  const parts = named.map(({ name: own, layout, size }) => ({ name: own, layout, size }));
  const layout: Layout = others.length === 0 ? first.table.layout : { kind: 'linked', parts };
  return { layout, size: start, named, texts };
}

/** All counts, table after table. @throws DomainError `DISCLOSURE.BAD_INPUT` */
export function readAllCounts({ texts }: Tables): number[] {
  return texts.flatMap(({ table, where }) => readCounts(table.cells, table.size, `${where}.cells`));
}

/** All published figures, from `published` where it is given and else from the cells. */
export function readAllPublished({ texts }: Tables): (number | null)[] {
  return texts.flatMap(({ table, published, where }) =>
    published === undefined
      ? readPublished(table.cells, table.size, `${where}.cells`)
      : readPublished(published, table.size, where.replace(/table$/, 'published')),
  );
}
