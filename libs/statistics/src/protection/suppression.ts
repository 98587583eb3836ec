/**
 * Protects the counts of a quarter by hiding, over everything that was published before, and has the result attacked.
 * What cannot be made safe is withheld whole; what cannot be proven safe does not leave.
 */
import {
  protectInWorker,
  type LedgerRelease,
  type ProtectOutcome,
  type ProtectRequest,
} from '@app/disclosure-control';
import { dimensionOf } from '../dictionary/dictionary.js';
import type { DimensionId } from '../dictionary/dimension.js';
import type { RawTable } from '../facts/tabulation.js';
import type { ReleaseDocument } from '../release/release-document.js';
import { notSafe } from '../statistics.errors.js';
import { SOLVER_SECONDS } from './attack.js';
import { hiddenTogether } from './companions.js';
import { fewInstitutions } from './few-institutions.js';
import { overlapLinks, tellingTables } from './overlap.js';
import { canBeHidden, thresholdOf } from './some-people.js';
import {
  editionsOf,
  nothingShown,
  wasWithheld,
  wayOf,
  type ProofBundle,
  type ProtectedCounts,
  type ProtectionTask,
} from './protected-counts.js';
import {
  cellsOf,
  editionLinks,
  hiddenBefore,
  knownWithin,
  layoutOf,
  linksToEditions,
  publishedModel,
  releaseName,
  rulesOf,
  type ModelTable,
} from './release-model.js';

/**
 * @throws DomainError `STATISTICS.NOT_SAFE` when no proof could be found,
 *         `DISCLOSURE.CONTRADICTION` when what was published before cannot be true
 */
export async function suppressCounts(task: ProtectionTask): Promise<ProtectedCounts> {
  const { counts, policy } = task;
  if (counts.total < policy.thresholdOneWay) return { total: null, tables: [], proof: nothingShown(task) };
  const { shown, outcome } = await protectSilently(task, showableTables(task));
  const hidden = new Map(outcome === undefined ? [] : figuresOf(outcome.published, shown));
  return {
    total: counts.total,
    tables: counts.tables.map(({ dimension, persons }) => {
      const figures = hidden.get(dimension);
      return { dimension, withheld: figures === undefined, persons: figures ?? persons.map(() => null) };
    }),
    proof: outcome === undefined ? nothingShown(task) : bundle(outcome, task),
  };
}

type Safe = Extract<ProtectOutcome, { proof: unknown }>;

/** Protects, and withholds tables until no overlap tells which of the hidden groups of a table is the larger one. */
async function protectSilently(
  task: ProtectionTask,
  tables: readonly RawTable[],
): ReturnType<typeof protectMost> {
  const { counts, dictionary, policy } = task;
  const result = await protectMost(task, tables);
  if (result.outcome === undefined) return result;
  const figures = figuresOf(result.outcome.published, result.shown);
  const published = figures.map(([dimension, persons]) => ({ dimension, persons }));
  const telling = tellingTables(counts.total, published, dictionary, policy.thresholdOneWay);
  if (telling.length === 0) return result;
  const silent = result.shown.filter(({ dimension }) => !telling.includes(dimension));
  return protectSilently(task, silent);
}

/**
 * All of these tables, or those of them that can be shown at all: a table in which, say, one person and everybody else
 * are the only two groups tells that person about all others, and is withheld whole.
 */
async function protectMost(
  task: ProtectionTask,
  tables: readonly RawTable[],
): Promise<{ shown: readonly RawTable[]; outcome: Safe | undefined }> {
  const attempt = async (some: readonly RawTable[]) => protectInWorker(requestFor(task, some));
  const whole = await attempt(tables);
  if (whole.status !== 'refused') return { shown: tables, outcome: whole };
  const shown: RawTable[] = [];
  for (const table of tables) {
    if ((await attempt([table])).status !== 'refused') shown.push(table);
  }
  if (shown.length === 0) return { shown, outcome: undefined };
  const outcome = await attempt(shown);
  if (outcome.status !== 'refused') return { shown, outcome };
  const finer = new Set((task.dictionary.relations ?? []).map((relation) => relation.finer));
  const apart = shown.filter(({ dimension }) => !finer.has(dimension));
  const withoutOverlap = await attempt(apart);
  if (apart.length === shown.length || withoutOverlap.status === 'refused')
    throw notSafe(task.quarter, 'the tables together tell too much');
  return { shown: apart, outcome: withoutOverlap };
}

/** The tables that can be shown at all; one that was withheld once stays so. */
function showableTables(task: ProtectionTask): RawTable[] {
  const { counts, dictionary, policy } = task;
  return counts.tables.filter(
    (table) =>
      !wasWithheld(table.dimension, editionsOf(task)) &&
      canBeHidden(table, counts.tables, dictionary, policy),
  );
}

function requestFor(task: ProtectionTask, tables: readonly RawTable[]): ProtectRequest {
  const { counts, policy, dictionary, quarter } = task;
  const model: ModelTable[] = tables.map(({ dimension, persons }) => ({ dimension, persons }));
  const name = releaseName(quarter, task.edition);
  const editions = editionsOf(task);
  return {
    name,
    layout: layoutOf(model, dictionary),
    counts: cellsOf(counts.total, tables),
    ...rulesOf(policy),
    attacker: policy.attacker,
    weights: policy.weights,
    insiders: policy.insiders,
    alsoSensitive: [...new Set([...hiddenNow(tables, task), ...hiddenBefore(model, dictionary, editions)])],
    timeLimitSeconds: SOLVER_SECONDS,
    // No equation leads from one quarter to another, so what was published of others can tell nothing of this one.
    ledger: editions.flatMap((document) => ledgerEntry(document, task)),
    links: [
      ...editionLinks(editions),
      ...linksToEditions(name, model, dictionary, editions),
      ...knownWithin(editions),
      ...overlapLinks(name, counts.total, model, dictionary),
    ],
  };
}

/** In every table the small groups with the next larger one, and what rests on too few institutions. */
function hiddenNow(tables: readonly RawTable[], { policy, dictionary }: ProtectionTask): number[] {
  let next = 1;
  return tables.flatMap(({ dimension, persons, institutions }) => {
    const first = next;
    next += persons.length;
    const { categories } = dimensionOf(dictionary, dimension);
    const few = institutions === undefined ? [] : fewInstitutions(persons, institutions, categories, policy);
    const small = hiddenTogether(persons, thresholdOf(dimension, dictionary, policy)) ?? [];
    return [...small, ...few].map((place) => first + place);
  });
}

/** Earlier editions of this quarter rest on the same frozen counts. */
function ledgerEntry(document: ReleaseDocument, { counts }: ProtectionTask): LedgerRelease[] {
  const model = publishedModel(document);
  if (model === undefined) return [];
  const tables = document.tables.filter((table) => !table.withheld);
  const known = tables.map(
    (table) => counts.tables.find((raw) => raw.dimension === table.dimension)?.persons,
  );
  const isSame = known.every((persons, at) => persons?.length === tables[at]?.cells.length);
  return [{ ...model, counts: isSame ? [counts.total, ...known.flatMap((persons) => persons ?? [])] : null }];
}

function figuresOf(
  published: readonly (number | null)[],
  tables: readonly RawTable[],
): [DimensionId, (number | null)[]][] {
  let next = 1;
  return tables.map(({ dimension, persons }) => {
    const figures = published.slice(next, next + persons.length);
    next += persons.length;
    return [dimension, figures];
  });
}

function bundle(outcome: Safe, { earlier, policy }: ProtectionTask): ProofBundle {
  const { attackers, patternHash, attacker, threshold, minimalWidth, solver } = outcome.proof;
  return {
    attackers,
    earlierReleases: earlier.length,
    patternHash,
    ...wayOf(policy),
    attacker,
    threshold,
    minimalWidth,
    solver,
  };
}
