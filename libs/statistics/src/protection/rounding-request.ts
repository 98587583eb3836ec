/**
 * What the optimiser is asked when a quarter is rounded. Groups that stay hidden are no cells of it: where everybody
 * stands in one group each, what is hidden of a table is one cell together, so that the figures that are shown add up
 * with a multiple of the base as well. Earlier rounded editions of the quarter are in the ledger, and their figures stay.
 */
import type {
  CellReference,
  Equation,
  Layout,
  LedgerRelease,
  Link,
  ProtectRequest,
} from '@app/disclosure-control';
import { dimensionOf } from '../dictionary/dictionary.js';
import type { Dictionary, DimensionId } from '../dictionary/dimension.js';
import { SOLVER_SECONDS } from './attack.js';
import { overlapLinks } from './overlap.js';
import { roundedTo, type Policy } from './policy.js';
import { editionsOf, type ProtectionTask } from './protected-counts.js';
import { releaseName, rulesOf, shownTables, type PublicFigures } from './release-model.js';
import { severalInstitutions, within } from './rounded-model.js';

/** A table with a number for each category, and the places of those that stay hidden. */
export interface RoundedTable {
  dimension: DimensionId;
  persons: readonly number[];
  hidden: readonly number[];
  /** Places of groups that are shown only because they rest on several institutions. */
  several?: readonly number[];
}

/** The cells of a release without its hidden ones: a name that is the same in every edition, and a number. */
export interface ShownCell {
  name: string;
  value: number;
  dimension: DimensionId | 'total';
  /** Undefined for everybody and for what is hidden together. */
  place?: number;
}

const EVERYBODY = 'total: total';

/** Everybody first, then each table with what is hidden of it at its end. */
export function shownCells(
  total: number,
  tables: readonly RoundedTable[],
  dictionary: Dictionary,
): ShownCell[] {
  return [
    { name: EVERYBODY, value: total, dimension: 'total' },
    ...tables.flatMap(({ dimension, persons, hidden }) => {
      const { answers, categories } = dimensionOf(dictionary, dimension);
      const codes = categories.map(({ code }) => code);
      const shown = persons.flatMap((value, place): ShownCell[] =>
        hidden.includes(place) ? [] : [{ name: `${dimension}: ${codes[place]}`, value, dimension, place }],
      );
      if (answers === 'multiple' || hidden.length === 0) return shown;
      const names = hidden.map((place) => codes[place]).join(', ');
      const value = hidden.reduce((sum, place) => sum + (persons[place] ?? 0), 0);
      return [...shown, { name: `${dimension}: ${names} together`, value, dimension }];
    }),
  ];
}

export function roundingRequest(task: ProtectionTask, tables: readonly RoundedTable[]): ProtectRequest {
  const { counts, policy, dictionary, quarter, draw } = task;
  const name = releaseName(quarter, task.edition);
  const base = roundedTo(policy) ?? policy.thresholdOneWay;
  const cells = shownCells(counts.total, tables, dictionary);
  const editions = editionsOf(task).filter(({ persons }) => persons !== null);
  return {
    name,
    layout: layoutOf(cells, dictionary),
    counts: cells.map(({ value }) => value),
    ...rulesOf(policy),
    attacker: policy.attacker,
    weights: policy.weights,
    insiders: policy.insiders,
    alsoSensitive: [],
    timeLimitSeconds: SOLVER_SECONDS,
    ledger: editions.map((edition) => ledgerEntry(edition, dictionary)),
    links: [
      ...sameCells(name, cells, editions, dictionary),
      ...inFiguresToo([
        ...wholesAndParts(name, cells, tables, counts.total + 2 * base, dictionary),
        ...institutionsBehind(name, cells, tables, policy),
      ]),
    ],
    // Up with the chance that keeps the figure true on the average.
    goesUp: cells.map((cell) => draw(`${quarter} ${cell.name}`) < (cell.value % base) / base),
  };
}

/** What an edition shows, as cells of the same kind; what it hides together follows from its figures. */
function publishedCells(document: PublicFigures, dictionary: Dictionary): ShownCell[] {
  const everybody = document.persons ?? 0;
  const tables = shownTables(document).map(({ dimension, persons }) => {
    const hidden = persons.flatMap((figure, place) => (figure === null ? [place] : []));
    const rest = persons.reduce<number>((left, figure) => left - (figure ?? 0), everybody);
    // All of what is hidden stands in its first group here: only the sum is looked at.
    return {
      dimension,
      hidden,
      persons: persons.map((figure, place) => figure ?? (place === hidden[0] ? rest : 0)),
    };
  });
  return shownCells(everybody, tables, dictionary);
}

function ledgerEntry(document: PublicFigures, dictionary: Dictionary): LedgerRelease {
  const cells = publishedCells(document, dictionary);
  return {
    name: releaseName(document.quarter, document.edition),
    layout: layoutOf(cells, dictionary),
    published: cells.map(({ value }) => value),
    counts: null,
    ...rulesOf(document.policy),
  };
}

function layoutOf(cells: readonly ShownCell[], dictionary: Dictionary): Layout {
  const dimensions = [
    ...new Set(cells.flatMap(({ dimension }) => (dimension === 'total' ? [] : [dimension]))),
  ];
  const equations = dimensions.flatMap((id): Equation[] => {
    if (dimensionOf(dictionary, id).answers === 'multiple') return [];
    const parts = cells.flatMap(({ dimension }, cell) => (dimension === id ? [[cell, 1] as const] : []));
    return [{ name: id, terms: [[0, -1], ...parts], equals: 0 }];
  });
  const labels = cells.map(({ name }) => name);
  return { kind: 'equations', size: cells.length, equations, alwaysShown: [0], total: 0, labels };
}

/** A cell is the same number as in the last edition that showed it. */
function sameCells(
  release: string,
  cells: readonly ShownCell[],
  editions: readonly PublicFigures[],
  dictionary: Dictionary,
): Link[] {
  const seen = new Map<string, CellReference>();
  for (const edition of editions) {
    const before = releaseName(edition.quarter, edition.edition);
    publishedCells(edition, dictionary).forEach(({ name }, cell) =>
      seen.set(name, { release: before, cell }),
    );
  }
  return cells.flatMap(({ name }, cell) => {
    const before = seen.get(name);
    if (before === undefined) return [];
    const terms = [
      [before, 1],
      [{ release, cell }, -1],
    ] as const;
    return [{ name: `${name} is the same as in ${before.release}`, terms, atLeast: 0, atMost: 0 }];
  });
}

/** No part above its whole: of everybody, and where tables overlap. */
function wholesAndParts(
  release: string,
  cells: readonly ShownCell[],
  tables: readonly RoundedTable[],
  most: number,
  dictionary: Dictionary,
): Link[] {
  const places = new Map(cells.map(({ name }, cell) => [name, cell]));
  const several = cells.flatMap(({ dimension }, cell) =>
    dimension !== 'total' && dimensionOf(dictionary, dimension).answers === 'multiple' ? [cell] : [],
  );
  return [
    ...several.map((cell) => within(release, cell)),
    ...overlapLinks(release, most, tables, dictionary, places),
  ];
}

/** A zero would say of a type of institution that is shown that three or four people are behind it: it goes up. */
function institutionsBehind(
  release: string,
  cells: readonly ShownCell[],
  tables: readonly RoundedTable[],
  policy: Policy,
): Link[] {
  const ruled = new Map(tables.map(({ dimension, several = [] }) => [dimension as string, several]));
  return cells.flatMap(({ dimension, place }, cell) =>
    place !== undefined && ruled.get(dimension)?.includes(place) === true
      ? [severalInstitutions(release, cell, policy)]
      : [],
  );
}

function inFiguresToo(links: readonly Link[]): Link[] {
  return links.map((link) => ({ ...link, inFigures: true }));
}
