import { badInput } from './bad-input.js';
import { arrayOf, flag, objectOf, oneOf, wholeNumber, word } from './fields.js';
import type { NamedTable } from './read-links.js';
import { readAllCounts, readAllPublished, readTables, type Tables } from './read-tables.js';
import type { LedgerRelease, Method } from './release.js';

export const METHODS: readonly Method[] = ['suppression', 'rounding'];

/** Fields of a request and of a ledger entry, which is an earlier request with what was published of it. */
export const REQUEST_FIELDS = [
  'name',
  'method',
  'threshold',
  'base',
  'attacker',
  'weights',
  'insiders',
  'timeLimitSeconds',
  'table',
  'ledger',
  'relations',
  'sums',
  'alsoSensitive',
  'zerosShown',
  'published',
  'linked',
];

/** A ledger entry with its own word on how it adds up, which can be read only when all names are known. */
export interface LedgerEntry {
  release: LedgerRelease;
  named: NamedTable[];
  where: string;
  relations: unknown;
  sums: unknown;
}

/**
 * Reads earlier releases, oldest first. An entry may bring a ledger of its own; a release that is met twice under
 * one name counts once, if it is the same.
 *
 * @throws DomainError `DISCLOSURE.BAD_INPUT`
 */
export function readLedger(value: unknown, what = 'ledger'): LedgerEntry[] {
  if (value === undefined || value === null) return [];
  const entries: LedgerEntry[] = [];
  arrayOf(value, what).forEach((item, place) => {
    const where = `${what}[${place}]`;
    const entry = objectOf(item, where, REQUEST_FIELDS);
    entries.push(...readLedger(entry['ledger'], `${where}.ledger`));
    entries.push(readEntry(entry, where, `release ${place + 1}`));
  });
  return entries.filter((entry, place) => {
    const earlier = entries.slice(0, place).find((one) => one.release.name === entry.release.name);
    if (earlier === undefined) return true;
    if (
      JSON.stringify(earlier.release) === JSON.stringify(entry.release) &&
      earlier.where !== entry.where &&
      nested(earlier, entry)
    )
      return false;
    throw badInput(`release "${entry.release.name}" appears twice in the ledger`);
  });
}

/** A release may be repeated only as part of another entry's own ledger. */
function nested(one: LedgerEntry, other: LedgerEntry): boolean {
  return one.where.includes('].ledger') || other.where.includes('].ledger');
}

function readEntry(entry: Record<string, unknown>, where: string, fallbackName: string): LedgerEntry {
  const name = word(entry['name'], `${where}.name`, fallbackName);
  const tables = readTables(entry, name, where);
  const { counts, published } = readFigures(tables, where);
  const hidesZeros = counts?.some((count, cell) => count === 0 && published[cell] === null) ?? false;
  const also =
    entry['alsoSensitive'] === undefined ? [] : arrayOf(entry['alsoSensitive'], `${where}.alsoSensitive`);
  return {
    where,
    named: tables.named,
    relations: entry['relations'],
    sums: entry['sums'],
    release: {
      name,
      layout: tables.layout,
      method: oneOf(entry['method'], `${where}.method`, METHODS, 'suppression'),
      threshold: wholeNumber(entry['threshold'], `${where}.threshold`, [2, 1000], 5),
      base: wholeNumber(entry['base'], `${where}.base`, [2, 1000], 5),
      zerosShown: flag(entry['zerosShown'], `${where}.zerosShown`, true) && !hidesZeros,
      published,
      counts,
      alsoSensitive: also.map((cell) => wholeNumber(cell, `${where}.alsoSensitive`, [0, tables.size - 1])),
    },
  };
}

/** Counts and what was published of them, or, where the counts are gone, tables with nulls in them. */
function readFigures(tables: Tables, where: string): Pick<LedgerRelease, 'counts' | 'published'> {
  const { texts } = tables;
  const areGone = texts.every(({ table, published }) =>
    published === undefined
      ? Array.isArray(table.cells) && table.cells.includes(null)
      : (table.cells ?? null) === null,
  );
  const withoutFigures = texts.find(({ published }) => published === undefined);
  if (!areGone && withoutFigures !== undefined)
    throw badInput(`${where} does not say what was published of it`);
  return { counts: areGone ? null : readAllCounts(tables), published: readAllPublished(tables) };
}

/** Quarters must come in order, each once: a figure of an earlier quarter could not be fixed any more. */
export function assertInOrder(names: readonly string[]): void {
  const quarters = names.filter((name) => /^\d{4}-?Q[1-4]$/.test(name));
  quarters.forEach((name, place) => {
    const before = quarters[place - 1];
    if (before !== undefined && before >= name)
      throw badInput(`release "${name}" comes after "${before}" and is not later`);
  });
}
