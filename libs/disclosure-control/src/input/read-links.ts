/** How releases add up: `relations` in full, and `sums` as the short form for a year to date or a repeated table. */
import { badInput } from './bad-input.js';
import { arrayOf, finiteNumber, objectOf, word } from './fields.js';
import type { CellReference, Layout, Link } from './release.js';

/** The name by which a request calls the table that it wants protected. */
export const THIS = 'this';

/** A table that a request may speak of: a release, or one table of a release of several. */
export interface NamedTable {
  name: string;
  layout: Layout;
  size: number;
  /** The release that it belongs to, and where its cells begin there. */
  release: string;
  start: number;
}

/** Finds a table by the name that a request uses. @throws DomainError `DISCLOSURE.BAD_INPUT` */
export class TableNames {
  private readonly byName = new Map<string, NamedTable>();

  /** @param tables The table of the request first. */
  constructor(private readonly tables: readonly NamedTable[]) {
    for (const table of tables) {
      if (this.byName.has(table.name)) throw badInput(`"${table.name}" appears twice among the releases`);
      this.byName.set(table.name, table);
    }
  }

  find(name: unknown, what: string): NamedTable {
    const own = this.tables[0];
    if ((name === undefined || name === THIS) && own !== undefined) return own;
    const found = typeof name === 'string' ? this.byName.get(name) : undefined;
    if (found === undefined)
      throw badInput(`${what} names a release that is not in the ledger: ${JSON.stringify(name)}`);
    return found;
  }
}

/** `[{ terms: [[{ release, cell }, coefficient]], equals | atLeast | atMost, name? }]` */
export function readRelations(value: unknown, what: string, names: TableNames): Link[] {
  if (value === undefined) return [];
  return arrayOf(value, what).map((entry, place): Link => {
    const where = `${what}[${place}]`;
    const relation = objectOf(entry, where, ['name', 'terms', 'equals', 'atLeast', 'atMost']);
    const terms = arrayOf(relation['terms'], `${where}.terms`).map((term, nth) => {
      const [reference, coefficient] = arrayOf(term, `${where}.terms[${nth}]`);
      return [
        readReference(reference, `${where}.terms[${nth}]`, names),
        finiteNumber(coefficient, `${where}.terms[${nth}]`),
      ] as const;
    });
    if (terms.length === 0) throw badInput(`${where}.terms is empty`);
    return {
      name: word(relation['name'], `${where}.name`, `relation ${place + 1}`),
      terms,
      ...boundsOf(relation, where),
    };
  });
}

function boundsOf(relation: Record<string, unknown>, where: string): { atLeast: number; atMost: number } {
  const { equals, atLeast, atMost } = relation;
  if (atLeast === undefined && atMost === undefined) {
    const value = equals === undefined ? 0 : finiteNumber(equals, `${where}.equals`);
    return { atLeast: value, atMost: value };
  }
  if (equals !== undefined) throw badInput(`${where} has both equals and a bound`);
  const bounds = {
    atLeast: atLeast === undefined ? -Infinity : finiteNumber(atLeast, `${where}.atLeast`),
    atMost: atMost === undefined ? Infinity : finiteNumber(atMost, `${where}.atMost`),
  };
  if (bounds.atLeast > bounds.atMost) throw badInput(`${where}.atLeast is more than its atMost`);
  return bounds;
}

/** `[{ total: "this", of: ["2026-Q1", "2026-Q2"] }]`: cell by cell, the releases of the list add up to the total. */
export function readSums(value: unknown, what: string, names: TableNames): Link[] {
  if (value === undefined) return [];
  return arrayOf(value, what).flatMap((entry, place): Link[] => {
    const where = `${what}[${place}]`;
    const sum = objectOf(entry, where, ['total', 'of']);
    const total = names.find(sum['total'], `${where}.total`);
    const parts = arrayOf(sum['of'], `${where}.of`).map((name) => names.find(name, `${where}.of`));
    if (parts.length === 0) throw badInput(`${where}.of is empty`);
    const shape = shapeOf(total.layout);
    for (const part of parts) {
      if (shapeOf(part.layout) !== shape) {
        throw badInput(`${where}: "${part.name}" and "${total.name}" are not tables of the same shape`);
      }
    }
    return Array.from({ length: total.size }, (_, cell): Link => ({
      name: `${total.name} = ${parts.map((part) => part.name).join(' + ')}`,
      terms: [...parts.map((part) => [referenceTo(part, cell), 1] as const), [referenceTo(total, cell), -1]],
      atLeast: 0,
      atMost: 0,
    }));
  });
}

function shapeOf(layout: Layout): string {
  if (layout.kind === 'margins') return `table of ${layout.dims.join('x')}`;
  if (layout.kind === 'separate') return `list of ${layout.categories}`;
  return layout.kind === 'equations' ? `${layout.size} cells` : `${layout.parts.length} tables`;
}

/** A cell number, or its coordinates with 0 for a total, of this table or of `{ release, cell }`. */
function readReference(value: unknown, where: string, names: TableNames): CellReference {
  if (typeof value === 'number' || Array.isArray(value)) {
    const own = names.find(THIS, where);
    return referenceTo(own, cellOf(value, where, own));
  }
  const reference = objectOf(value, where, ['release', 'cell']);
  const table = names.find(reference['release'], where);
  return referenceTo(table, cellOf(reference['cell'], where, table));
}

function referenceTo({ release, start }: NamedTable, cell: number): CellReference {
  return { release, cell: start + cell };
}

function cellOf(value: unknown, where: string, { name, layout, size }: NamedTable): number {
  const dims = layout.kind === 'margins' ? layout.dims : [size - 1];
  const coordinates = Array.isArray(value) ? (value as unknown[]) : undefined;
  const cell =
    coordinates === undefined
      ? value
      : coordinates.length === dims.length
        ? coordinates.reduce((sum: number, one, place) => {
            const most = dims[place] ?? 0;
            return typeof one === 'number' && Number.isInteger(one) && one >= 0 && one <= most
              ? sum * (most + 1) + one
              : NaN;
          }, 0)
        : NaN;
  if (typeof cell !== 'number' || !Number.isInteger(cell) || cell < 0 || cell >= size) {
    throw badInput(`${where}: ${JSON.stringify(value)} is no cell of "${name}"`);
  }
  return cell;
}
