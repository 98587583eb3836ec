/**
 * Protects the counts of a quarter over everything that was published before, and has the result attacked. What
 * cannot be made safe is withheld whole; what cannot be proven safe does not leave.
 */
import {
  auditInWorker,
  protectInWorker,
  type LedgerRelease,
  type ProtectOutcome,
  type ProtectRequest,
} from '@app/disclosure-control';
import { hiddenTogether } from './companions.js';
import { dimensionOf } from '../dictionary/dictionary.js';
import type { Dictionary, DimensionId } from '../dictionary/dimension.js';
import { fewInstitutions } from './few-institutions.js';
import { overlapLinks, tellingTables } from './overlap.js';
import type { Policy } from './policy.js';
import type { Quarter } from '../facts/quarter.js';
import type { ReleaseDocument } from '../release/release-document.js';
import {
  cellsOf,
  editionLinks,
  hiddenBefore,
  layoutOf,
  linksToEditions,
  overlapsWithin,
  publishedModel,
  releaseName,
  rulesOf,
  type ModelTable,
} from './release-model.js';
import { notSafe } from '../statistics.errors.js';
import type { RawCounts, RawTable } from '../facts/tabulation.js';

/** A quarter takes seconds on an idle machine; whatever needs longer than this on a busy one is refused. */
const SOLVER_SECONDS = 120;

export interface ProtectedTable {
  dimension: DimensionId;
  /** True when no figure of this table can be shown, zeros included. */
  withheld: boolean;
  /** Persons for each category in the order of the dictionary; null is hidden. */
  persons: (number | null)[];
}

/** What anybody needs to repeat the attack. Nothing in it depends on a hidden count. */
export interface ProofBundle {
  /** Attackers that tried and failed; none when no figure is shown. */
  attackers: string[];
  /** Editions that had been published before; those of the same quarter share equations and were attacked with it. */
  earlierReleases: number;
  /** SHA-256 of which figures are shown. */
  patternHash: string;
  /** What the strongest attacker is taken to know. */
  attacker: string;
  threshold: number;
  /** No hidden figure can be narrowed to fewer possible persons than this; null when nothing is hidden. */
  minimalWidth: number | null;
  solver: string;
}

export interface ProtectedCounts {
  /** Null when they are fewer than the threshold; there are no tables then. */
  total: number | null;
  tables: ProtectedTable[];
  proof: ProofBundle;
}

/** What is to be protected, and under which rules. */
export interface ProtectionTask {
  quarter: Quarter;
  edition: number;
  counts: RawCounts;
  policy: Policy;
  dictionary: Dictionary;
  /** Everything that was published before, earlier editions of this quarter too. */
  earlier: readonly ReleaseDocument[];
}

/**
 * @throws DomainError `STATISTICS.NOT_SAFE` when no proof could be found,
 *         `DISCLOSURE.CONTRADICTION` when what was published before cannot be true
 */
export async function protectCounts(task: ProtectionTask): Promise<ProtectedCounts> {
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
  const attempt = async (some: readonly RawTable[]) => protectInWorker(requestFor(task, some, task.earlier));
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

/**
 * Attacks all documents, as somebody could who has kept them all. Nothing that is published of one quarter stands in
 * an equation with another one, so the quarters are attacked one after another, each with all of its editions: the
 * attack on all of them at once could find no more, and would take longer with every quarter that there is.
 */
export async function attackEverything(
  documents: readonly ReleaseDocument[],
): Promise<{ safe: boolean; why: string }> {
  const quarters = [...new Set(documents.map((document) => document.quarter))];
  for (const quarter of quarters) {
    const verdict = await attackQuarter(documents.filter((document) => document.quarter === quarter));
    if (!verdict.safe) return verdict;
  }
  return { safe: true, why: '' };
}

async function attackQuarter(documents: readonly ReleaseDocument[]): Promise<{ safe: boolean; why: string }> {
  const models = documents.map(publishedModel).filter((model) => model !== undefined);
  const release = models.at(-1);
  const policy = documents.at(-1)?.policy;
  if (release === undefined || policy === undefined) return { safe: true, why: '' };
  const verdict = await auditInWorker({
    release,
    ledger: models.slice(0, -1),
    links: [...editionLinks(documents), ...overlapsWithin(documents)],
    attacker: policy.attacker,
    timeLimitSeconds: SOLVER_SECONDS,
  });
  if (verdict === undefined) return { safe: false, why: 'the attack could not be finished in time' };
  return { safe: verdict.isSafe, why: verdict.leaks.map((leak) => leak.cell).join(', ') };
}

/** The tables that can be shown at all; one that was withheld once stays so. */
function showableTables({ counts, policy, quarter, earlier }: ProtectionTask): RawTable[] {
  const editions = earlier.filter((document) => document.quarter === quarter);
  return counts.tables.filter(({ dimension, persons }) => {
    const before = editions.map((document) => document.tables.find((made) => made.dimension === dimension));
    const wasWithheld = before.some((made) => made?.withheld === true);
    return !wasWithheld && hiddenTogether(persons, policy.thresholdOneWay) !== undefined;
  });
}

function requestFor(
  task: ProtectionTask,
  tables: readonly RawTable[],
  earlier: readonly ReleaseDocument[],
): ProtectRequest {
  const { counts, policy, dictionary, quarter } = task;
  const model: ModelTable[] = tables.map(({ dimension, persons }) => ({ dimension, persons }));
  const name = releaseName(quarter, task.edition);
  const editions = earlier.filter((document) => document.quarter === quarter);
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
      ...overlapsWithin(editions),
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
    return [...(hiddenTogether(persons, policy.thresholdOneWay) ?? []), ...few].map((place) => first + place);
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

function bundle(outcome: Safe, { earlier }: ProtectionTask): ProofBundle {
  const { attackers, patternHash, attacker, threshold, minimalWidth, solver } = outcome.proof;
  return {
    attackers,
    earlierReleases: earlier.length,
    patternHash,
    attacker,
    threshold,
    minimalWidth,
    solver,
  };
}

function nothingShown({ earlier, policy }: ProtectionTask): ProofBundle {
  return {
    attackers: [],
    earlierReleases: earlier.length,
    patternHash: '',
    attacker: policy.attacker,
    threshold: policy.thresholdOneWay,
    minimalWidth: null,
    solver: 'none',
  };
}
