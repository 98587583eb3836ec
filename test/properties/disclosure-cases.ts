/** Reading the documented tables of other tools (test/fixtures/sdc-cases) into releases of ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Equation, Layout, Link, PublishedRelease } from '@app/disclosure-control';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'sdc-cases');

export type Row = Record<string, string>;

/** One JSON fixture. */
export function jsonCase<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Shape;
}

/** The rows of one CSV fixture, by column name. */
export function csvCase(name: string): Row[] {
  const [head = '', ...lines] = readFileSync(join(FOLDER, name), 'utf8').trim().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const values = line.split(',');
    return Object.fromEntries(columns.map((column, place) => [column, values[place] ?? '']));
  });
}

/** Which labels of a column add up to which: `Total: [['a', 'b']]`, once for every way in which they do. */
export type Sums = Record<string, Record<string, string[][]>>;

/** A list of cells that are known by their labels. */
export interface Labelled {
  names: string[];
  layout: Layout;
}

/**
 * @param rows  One cell each.
 * @param sums  For every label column, what adds up. A sum counts where all its cells are in the rows.
 * @param total Labels of the grand total, in the order of the columns.
 */
export function labelledCells(rows: readonly Row[], sums: Sums, total: readonly string[]): Labelled {
  const columns = Object.keys(sums);
  const names = rows.map((row) => columns.map((column) => row[column]).join(' '));
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const equations: Equation[] = [];
  rows.forEach((row, place) => {
    for (const column of columns) {
      for (const parts of sums[column]?.[row[column] ?? ''] ?? []) {
        const cells = parts.map((part) =>
          placeOf.get(columns.map((other) => (other === column ? part : row[other])).join(' ')),
        );
        if (cells.includes(undefined)) continue;
        equations.push({
          name: `${names[place]} by ${column}`,
          terms: [...cells.map((cell) => [cell ?? 0, 1] as const), [place, -1] as const],
          equals: 0,
        });
      }
    }
  });
  const grand = placeOf.get(total.join(' ')) ?? null;
  const alwaysShown = grand === null ? [] : [grand];
  return {
    names,
    layout: { kind: 'equations', size: rows.length, equations, alwaysShown, total: grand, labels: names },
  };
}

/** What another tool published: its counts, with nulls where it says `suppressed`. */
export function publishedBy(
  name: string,
  rows: readonly Row[],
  { layout }: Labelled,
  threshold: number,
): PublishedRelease {
  return {
    name,
    layout,
    method: 'suppression',
    threshold,
    base: 5,
    zerosShown: !rows.some((row) => row['suppressed'] === 'TRUE' && row['freq'] === '0'),
    published: rows.map((row) => (row['suppressed'] === 'TRUE' ? null : Number(row['freq'] ?? row['ant']))),
    alsoSensitive: rows.flatMap((row, place) => (row['suppressed'] === 'TRUE' ? [place] : [])),
  };
}

/** Cells with the same labels in two releases are the same cell. */
export function sameCells(releases: readonly { name: string; cells: Labelled }[]): Link[] {
  const first = new Map<string, { release: string; cell: number }>();
  const links: Link[] = [];
  for (const { name, cells } of releases) {
    cells.names.forEach((label, cell) => {
      const known = first.get(label);
      if (known === undefined) first.set(label, { release: name, cell });
      else
        links.push({
          name: label,
          terms: [
            [known, 1],
            [{ release: name, cell }, -1],
          ],
          atLeast: 0,
          atMost: 0,
        });
    });
  }
  return links;
}
