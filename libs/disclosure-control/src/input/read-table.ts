import { badInput } from './bad-input.js';
import { arrayOf, finiteNumber, flag, objectOf, wholeNumber, word } from './fields.js';
import type { Equation, Layout } from './release.js';

/** More cells than this are no table that anybody can publish, and would only exhaust the machine. */
const MOST_CELLS = 20_000;
const MOST_PERSONS = 1_000_000_000;

const TABLE_FIELDS = ['dims', 'order', 'cells', 'additive', 'size', 'equations', 'alwaysShown', 'total'];

export interface TableText {
  layout: Layout;
  size: number;
  /** As given; absent in a ledger entry whose counts are no longer known. */
  cells: unknown;
}

/**
 * Reads `{ dims, cells, additive? }`, or `{ size, equations, alwaysShown?, total?, cells }` for tables with
 * hierarchies and for linked tables.
 *
 * @throws DomainError `DISCLOSURE.BAD_INPUT`
 */
export function readTable(value: unknown, what: string): TableText {
  const table = objectOf(value, what, TABLE_FIELDS);
  if (table['size'] !== undefined) return readEquationTable(table, what);
  const dims = arrayOf(table['dims'], `${what}.dims`).map((count, place) => {
    if (count === 1) throw badInput(`${what}.dims[${place}] has one category, which equals its total`);
    return wholeNumber(count, `${what}.dims[${place}]`, [2, MOST_CELLS]);
  });
  if (dims.length === 0) throw badInput(`${what}.dims is empty`);
  const order = table['order'];
  if (order !== undefined && !String(order).startsWith('row-major')) {
    throw badInput(`${what}.order must be row-major over (dim+1), index 0 is the total`);
  }
  const size = dims.reduce((product, count) => product * (count + 1), 1);
  if (size > MOST_CELLS) throw badInput(`${what} has ${size} cells; at most ${MOST_CELLS} can be protected`);
  if (flag(table['additive'], `${what}.additive`, true)) {
    return { layout: { kind: 'margins', dims }, size, cells: table['cells'] };
  }
  const [categories] = dims;
  if (dims.length !== 1 || categories === undefined)
    throw badInput(`${what}: only a table of one dimension may be without additive margins`);
  return { layout: { kind: 'separate', categories }, size, cells: table['cells'] };
}

function readEquationTable(table: Record<string, unknown>, what: string): TableText {
  const size = wholeNumber(table['size'], `${what}.size`, [2, MOST_CELLS]);
  const cell = (value: unknown, place: string) => wholeNumber(value, place, [0, size - 1]);
  const equations = arrayOf(table['equations'], `${what}.equations`).map((entry, place): Equation => {
    const where = `${what}.equations[${place}]`;
    const equation = objectOf(entry, where, ['name', 'terms', 'equals']);
    const terms = arrayOf(equation['terms'], `${where}.terms`).map((term, nth) => {
      const [index, coefficient] = arrayOf(term, `${where}.terms[${nth}]`);
      return [
        cell(index, `${where}.terms[${nth}]`),
        finiteNumber(coefficient, `${where}.terms[${nth}]`),
      ] as const;
    });
    const equals = equation['equals'] === undefined ? 0 : finiteNumber(equation['equals'], `${where}.equals`);
    return { name: word(equation['name'], `${where}.name`, `equation ${place + 1}`), terms, equals };
  });
  const shown =
    table['alwaysShown'] === undefined ? [0] : arrayOf(table['alwaysShown'], `${what}.alwaysShown`);
  const alwaysShown = shown.map((index) => cell(index, `${what}.alwaysShown`));
  const total =
    table['total'] === null ? null : wholeNumber(table['total'], `${what}.total`, [0, size - 1], 0);
  return { layout: { kind: 'equations', size, equations, alwaysShown, total }, size, cells: table['cells'] };
}

/** Counts of persons, one for each cell. @throws DomainError `DISCLOSURE.BAD_INPUT` naming the cell */
export function readCounts(value: unknown, size: number, what: string): number[] {
  return cellsOf(value, size, what).map((count, place) => {
    if (typeof count === 'number' && count < 0) throw badInput(`${what}[${place}] is negative`);
    return wholeNumber(count, `${what}[${place}]`, [0, MOST_PERSONS]);
  });
}

/** Published figures, null for a hidden one. @throws DomainError `DISCLOSURE.BAD_INPUT` naming the cell */
export function readPublished(value: unknown, size: number, what: string): (number | null)[] {
  return cellsOf(value, size, what).map((figure, place) => {
    if (figure === null) return null;
    if (typeof figure === 'number' && figure < 0) throw badInput(`${what}[${place}] is negative`);
    return wholeNumber(figure, `${what}[${place}]`, [0, MOST_PERSONS]);
  });
}

function cellsOf(value: unknown, size: number, what: string): readonly unknown[] {
  const cells = arrayOf(value, what);
  if (cells.length !== size)
    throw badInput(`${what} has ${cells.length} figures, and the table has ${size} cells`);
  return cells;
}
