/**
 * Tables of one release that overlap, such as forms of violence and their sub-forms. What follows from the overlap goes
 * to the optimiser and the auditor as inequalities; and where it would tell which hidden group of a table is the larger
 * one, so that all others beside it must be small, the finer of the two tables is withheld.
 */
import type { Link } from '@app/disclosure-control';
import { dimensionOf } from '../dictionary/dictionary.js';
import type { CellName, Dictionary, DimensionId, Relation } from '../dictionary/dimension.js';

/** A table with a figure for each category; null is hidden. */
export interface OverlapTable {
  dimension: DimensionId;
  persons: readonly (number | null)[];
}

/** Bounds settle in few rounds; later ones would only make them a little narrower. */
const ROUNDS = 6;

type Places = ReadonlyMap<string, number>;

const key = ([dimension, category]: CellName): string => `${dimension}: ${category}`;

/** The place of each cell in a release of these tables; everybody is cell 0. */
function placesOf(tables: readonly OverlapTable[], dictionary: Dictionary): Places {
  const places = new Map([[key(['total', 'total']), 0]]);
  for (const { dimension } of tables) {
    for (const { code } of dimensionOf(dictionary, dimension).categories)
      places.set(key([dimension, code]), places.size);
  }
  return places;
}

/** The relations of which this release shows every table. */
function relationsIn(places: Places, dictionary: Dictionary): readonly Relation[] {
  return (dictionary.relations ?? []).filter(({ less, more }) =>
    [...less, ...more].every((cell) => places.has(key(cell))),
  );
}

/**
 * The overlap of the tables of one release as inequalities between its cells.
 *
 * @param everybody The most that everybody can be, in persons: no side of an inequality exceeds it once for each cell.
 * @param places    The place of each cell in the release, by `dimension: code`; where not all cells of the tables stand.
 */
export function overlapLinks(
  release: string,
  everybody: number,
  tables: readonly OverlapTable[],
  dictionary: Dictionary,
  places: Places = placesOf(tables, dictionary),
): Link[] {
  const term = (cell: CellName, coefficient: number) =>
    [{ release, cell: places.get(key(cell)) ?? 0 }, coefficient] as const;
  return relationsIn(places, dictionary).map(({ less, more }) => ({
    name: `${less.map(key).join(' + ')} is at most ${more.map(key).join(' + ')} in ${release}`,
    terms: [...more.map((cell) => term(cell, 1)), ...less.map((cell) => term(cell, -1))],
    atLeast: 0,
    atMost: everybody * more.length,
    contained: less.length === 1 && more.length === 1,
  }));
}

/**
 * The tables to withhold because the others would tell too much about what is hidden in them, or they about others.
 *
 * @param everybody Published total, in persons.
 * @param tables    Published figures; null is hidden.
 * @param threshold Smallest count that may be shown: a hidden group that must be at least as large is the larger one.
 * @param reach     How far a count can lie from its figure, in persons: 0 where figures are the counts.
 * @returns Empty when the overlap tells nothing.
 */
export function tellingTables(
  everybody: number,
  tables: readonly OverlapTable[],
  dictionary: Dictionary,
  threshold: number,
  reach = 0,
): DimensionId[] {
  const relations = relationsIn(placesOf(tables, dictionary), dictionary);
  const bounds = boundsOf(everybody, tables, dictionary, relations, reach);
  const told = new Set(
    tables.flatMap(({ dimension, persons }) => {
      const codes = dimensionOf(dictionary, dimension).categories.map(({ code }) => code);
      const isTold = persons.some(
        (figure, place) =>
          figure === null && (bounds.get(key([dimension, codes[place] ?? '']))?.[0] ?? 0) >= threshold,
      );
      return isTold ? [dimension as string] : [];
    }),
  );
  const touching = relations.filter(({ less, more }) =>
    [...less, ...more].some(([dimension]) => told.has(dimension)),
  );
  const own = touching.filter(({ finer }) => told.has(finer));
  return [...new Set((own.length > 0 ? own : touching).map(({ finer }) => finer))];
}

type Bounds = Map<string, [low: number, high: number]>;

/** What follows for each cell from its own table and from the overlap, without asking a solver. */
function boundsOf(
  everybody: number,
  tables: readonly OverlapTable[],
  dictionary: Dictionary,
  relations: readonly Relation[],
  reach: number,
): Bounds {
  const around = (figure: number): [number, number] => [Math.max(0, figure - reach), figure + reach];
  const bounds: Bounds = new Map([[key(['total', 'total']), around(everybody)]]);
  const sums: CellName[][] = [];
  for (const { dimension, persons } of tables) {
    const { categories, answers } = dimensionOf(dictionary, dimension);
    const cells = categories.map(({ code }): CellName => [dimension, code]);
    cells.forEach((cell, place) => {
      const figure = persons[place] ?? null;
      // Where zeros are rounded too, nobody can be hidden as well.
      const hidden: [number, number] = [reach === 0 ? 1 : 0, everybody + reach];
      bounds.set(key(cell), figure === null ? hidden : around(figure));
    });
    if (answers === 'single') sums.push(cells);
  }
  const total: CellName[] = [['total', 'total']];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { less, more } of relations) narrow(bounds, less, more);
    for (const cells of sums) {
      narrow(bounds, cells, total);
      narrow(bounds, total, cells);
    }
  }
  return bounds;
}

/** Applies Σ less ≤ Σ more to the bounds of each of its cells. */
function narrow(bounds: Bounds, less: readonly CellName[], more: readonly CellName[]): void {
  const of = (cell: CellName) => bounds.get(key(cell)) ?? [0, 0];
  const low = less.reduce((sum, cell) => sum + of(cell)[0], 0);
  const high = more.reduce((sum, cell) => sum + of(cell)[1], 0);
  for (const cell of less) {
    const [least, most] = of(cell);
    bounds.set(key(cell), [least, Math.min(most, high - (low - least))]);
  }
  for (const cell of more) {
    const [least, most] = of(cell);
    bounds.set(key(cell), [Math.max(least, low - (high - most)), most]);
  }
}
