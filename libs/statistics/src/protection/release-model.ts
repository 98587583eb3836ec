/**
 * A release as disclosure control sees it: one list of cells with the equations between them. Cell 0 is everybody;
 * then come the tables, one after another. Groups with one answer each add up to everybody; groups with several
 * answers do not add up, and are only bounded by everybody.
 */
import type { CellReference, Equation, Layout, Link, PublishedRelease } from '@app/disclosure-control';
import { dimensionOf } from '../dictionary/dictionary.js';
import type { Dictionary, DimensionId } from '../dictionary/dimension.js';
import { overlapLinks } from './overlap.js';
import { reachOf, roundedTo, type Policy } from './policy.js';
import { knownOfRounding } from './rounded-model.js';
import type { Quarter } from '../facts/quarter.js';
import type { ReleaseDocument } from '../release/release-document.js';

/** A table of a release with a figure for each category; null is hidden. */
export interface ModelTable {
  dimension: DimensionId;
  persons: readonly (number | null)[];
}

/** The part of a document that can be attacked. */
export type PublicFigures = Pick<
  ReleaseDocument,
  'quarter' | 'edition' | 'persons' | 'tables' | 'dictionary' | 'policy'
>;

/** The name of an edition of a quarter among all releases. */
export function releaseName(quarter: Quarter, edition: number): string {
  return `${quarter} edition ${edition}`;
}

/** The cells of a release in the order of its layout. */
export function cellsOf<Figure>(total: Figure, tables: readonly { persons: readonly Figure[] }[]): Figure[] {
  return [total, ...tables.flatMap((table) => table.persons)];
}

/** How the cells hang together. Everybody is always shown: a release of too few people has no cells at all. */
export function layoutOf(tables: readonly ModelTable[], dictionary: Dictionary): Layout {
  const equations: Equation[] = [];
  let next = 1;
  for (const { dimension: id, persons } of tables) {
    const parts = persons.map((_, place) => [next + place, 1] as const);
    if (dimensionOf(dictionary, id).answers === 'single') {
      equations.push({ name: id, terms: [[0, -1], ...parts], equals: 0 });
    }
    next += persons.length;
  }
  const labels = codesOf(tables, dictionary);
  const levels = labels.map((_, cell) => (cell === 0 ? 1 : 0));
  return { kind: 'equations', size: labels.length, equations, alwaysShown: [0], total: 0, levels, labels };
}

/** What the public knows of a release; undefined when it shows no figure at all. */
export function publishedModel(document: PublicFigures): PublishedRelease | undefined {
  if (document.persons === null) return undefined;
  const tables = shownTables(document);
  return {
    name: releaseName(document.quarter, document.edition),
    layout: layoutOf(tables, document.dictionary),
    published: cellsOf(document.persons, tables),
    ...rulesOf(document.policy),
  };
}

/** The part of the policy that an attacker reasons from. */
export function rulesOf(
  policy: Policy,
): Pick<PublishedRelease, 'method' | 'threshold' | 'base' | 'zerosShown'> {
  return {
    method: policy.method,
    threshold: policy.thresholdOneWay,
    base: roundedTo(policy) ?? policy.thresholdOneWay,
    zerosShown: policy.zerosShown,
  };
}

/** What follows from the overlap of the tables within each of these documents, and from the rules of rounding. */
export function knownWithin(documents: readonly PublicFigures[]): Link[] {
  return documents.flatMap((document) => {
    const { persons, quarter, edition, dictionary, policy } = document;
    if (persons === null) return [];
    const [name, tables] = [releaseName(quarter, edition), shownTables(document)];
    return [
      ...overlapLinks(name, persons + reachOf(policy), tables, dictionary),
      ...knownOfRounding(name, persons, tables, dictionary, policy),
    ];
  });
}

/**
 * Editions of one quarter tell of the same people, so each group that stands in two of them is the same number.
 * Neighbours are enough: what is equal to the one before is equal to all before it.
 */
export function editionLinks(documents: readonly PublicFigures[]): Link[] {
  const seen = new Map<string, CellReference>();
  return documents.flatMap((document) => {
    if (document.persons === null) return [];
    const release = releaseName(document.quarter, document.edition);
    return codesOf(shownTables(document), document.dictionary).flatMap((code, cell) =>
      linkTo(seen, `${document.quarter} ${code}`, { release, cell }),
    );
  });
}

/** The same between earlier editions and one that is being made. */
export function linksToEditions(
  release: string,
  tables: readonly ModelTable[],
  dictionary: Dictionary,
  editions: readonly PublicFigures[],
): Link[] {
  const seen = new Map<string, CellReference>();
  for (const document of editions) {
    if (document.persons === null) continue;
    const before = releaseName(document.quarter, document.edition);
    codesOf(shownTables(document), document.dictionary).forEach((code, cell) =>
      seen.set(code, { release: before, cell }),
    );
  }
  return codesOf(tables, dictionary).flatMap((code, cell) => linkTo(seen, code, { release, cell }));
}

/** Cells that some earlier edition hid: they stay hidden, whatever they hold. */
export function hiddenBefore(
  tables: readonly ModelTable[],
  dictionary: Dictionary,
  editions: readonly PublicFigures[],
): number[] {
  const hidden = new Set(
    editions.flatMap((document) => {
      const shown = shownTables(document);
      const figures = cellsOf(document.persons, shown);
      return codesOf(shown, document.dictionary).filter((_, cell) => figures[cell] === null);
    }),
  );
  return codesOf(tables, dictionary).flatMap((code, cell) => (hidden.has(code) ? [cell] : []));
}

function linkTo(seen: Map<string, CellReference>, key: string, here: CellReference): Link[] {
  const before = seen.get(key);
  seen.set(key, here);
  if (before === undefined) return [];
  const name = `${key} is the same in ${before.release} and ${here.release}`;
  return [
    {
      name,
      terms: [
        [before, 1],
        [here, -1],
      ],
      atLeast: 0,
      atMost: 0,
    },
  ];
}

/** Tables that say something; a withheld one has no cells for anybody to attack. */
export function shownTables(document: Pick<PublicFigures, 'tables'>): ModelTable[] {
  return document.tables
    .filter((table) => !table.withheld)
    .map((table) => ({ dimension: table.dimension, persons: table.cells.map((cell) => cell.persons) }));
}

/** The names of the cells of a document, in the order of its layout. */
export function cellNamesOf(document: PublicFigures): string[] {
  return codesOf(shownTables(document), document.dictionary);
}

/** A name for each cell that stays the same from edition to edition. */
function codesOf(tables: readonly ModelTable[], dictionary: Dictionary): string[] {
  return [
    'everybody',
    ...tables.flatMap(({ dimension: id, persons }) => {
      const { categories } = dimensionOf(dictionary, id);
      return persons.map((_, place) => `${id}: ${categories[place]?.code ?? place}`);
    }),
  ];
}
