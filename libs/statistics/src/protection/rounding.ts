/**
 * Protects the counts of a quarter by controlled rounding, linked over the earlier editions of it, and has the result
 * attacked together with them. A table that tells too much beside the others is withheld whole; so is one that nothing
 * would be left of once the small groups of institutions are hidden; and so is every table of some people only.
 */
import { patternHashOf, protectInWorker, type ProtectOutcome } from '@app/disclosure-control';
import { dimensionOf } from '../dictionary/dictionary.js';
import type { DimensionId } from '../dictionary/dimension.js';
import { notSafe } from '../statistics.errors.js';
import { attackQuarter } from './attack.js';
import { tellingTables } from './overlap.js';
import { reachOf } from './policy.js';
import {
  editionsOf,
  nothingShown,
  wasWithheld,
  wayOf,
  type ProtectedCounts,
  type ProtectedTable,
  type ProtectionTask,
} from './protected-counts.js';
import { cellsOf, shownTables, type PublicFigures } from './release-model.js';
import { hiddenWhenRounded, isInstitutionRuled } from './rounded-hiding.js';
import { isOfSome } from './some-people.js';
import { roundingRequest, shownCells, type RoundedTable } from './rounding-request.js';

type Rounded = Extract<ProtectOutcome, { proof: unknown }>;

/**
 * @throws DomainError `STATISTICS.NOT_SAFE` when not even the number of everybody can be rounded safely,
 *         `DISCLOSURE.CONTRADICTION` when what was published before cannot be true
 */
export async function roundCounts(task: ProtectionTask): Promise<ProtectedCounts> {
  if (task.counts.total < task.policy.thresholdOneWay)
    return { total: null, tables: [], proof: nothingShown(task) };
  let tables = roundableTables(task);
  for (;;) {
    const outcome = await protectInWorker(roundingRequest(task, tables));
    const told = outcome.status === 'refused' ? outcome.leaks.map(({ cell }) => cell) : [];
    const attempt = outcome.status === 'refused' ? undefined : candidateOf(task, tables, outcome);
    const tooMuch = attempt === undefined ? toldTables(told, tables, task) : tellingIn(attempt, task);
    if (attempt !== undefined && tooMuch.length === 0) {
      const verdict = await attackQuarter([...editionsOf(task), attempt.document]);
      if (verdict.safe)
        return { ...attempt.counts, proof: { ...attempt.counts.proof, minimalWidth: verdict.minimalWidth } };
      told.push(...verdict.cells);
    }
    const without = tooMuch.length > 0 ? tooMuch : toldTables(told, tables, task);
    const left = tables.filter(({ dimension }) => !without.includes(dimension));
    if (left.length === tables.length)
      throw notSafe(task.quarter, told.length > 0 ? told.join(', ') : 'no rounded figures add up');
    tables = left;
  }
}

/** Tables that can be rounded at all, with what stays hidden in them: now, and since an earlier edition. */
function roundableTables(task: ProtectionTask): RoundedTable[] {
  const { counts, dictionary, policy } = task;
  const editions = editionsOf(task);
  return counts.tables.flatMap(({ dimension, persons, institutions }) => {
    // Rounded to the base, a figure of some people would tell more than the threshold of crossings allows.
    if (wasWithheld(dimension, editions) || isOfSome(dimension, dictionary)) return [];
    const { categories } = dimensionOf(dictionary, dimension);
    const now = hiddenWhenRounded(persons, institutions, categories, policy);
    if (now === undefined) return [];
    const before = editions.flatMap((edition) => {
      const figures = shownTables(edition).find((table) => table.dimension === dimension)?.persons ?? [];
      return figures.flatMap((figure, place) => (figure === null ? [place] : []));
    });
    const hidden = [...new Set([...now, ...before])].sort((one, other) => one - other);
    const several = categories.flatMap(({ code }, place) =>
      institutions !== undefined && !hidden.includes(place) && isInstitutionRuled(code, policy)
        ? [place]
        : [],
    );
    return hidden.length === persons.length ? [] : [{ dimension, persons, hidden, several }];
  });
}

interface Attempt {
  counts: ProtectedCounts;
  document: PublicFigures;
}

function candidateOf(task: ProtectionTask, tables: readonly RoundedTable[], outcome: Rounded): Attempt {
  const { counts, dictionary, policy, quarter, edition, earlier } = task;
  const figures = new Map<string, number | null>();
  shownCells(counts.total, tables, dictionary).forEach(({ dimension, place }, cell) => {
    if (place !== undefined) figures.set(`${dimension} ${place}`, outcome.published[cell] ?? null);
  });
  const shown = new Set(tables.map(({ dimension }) => dimension));
  const rounded = counts.tables.map(({ dimension, persons }): ProtectedTable => ({
    dimension,
    withheld: !shown.has(dimension),
    persons: persons.map((_, place) => figures.get(`${dimension} ${place}`) ?? null),
  }));
  const total = outcome.published[0] ?? null;
  const { attackers, attacker, threshold, minimalWidth, solver } = outcome.proof;
  const patternHash = patternHashOf(
    cellsOf(
      total,
      rounded.filter(({ withheld }) => !withheld),
    ),
  );
  const proof = {
    attackers,
    earlierReleases: earlier.length,
    patternHash,
    ...wayOf(policy),
    attacker,
    threshold,
    minimalWidth,
    solver,
  };
  const document = {
    quarter,
    edition,
    persons: total,
    dictionary,
    policy,
    tables: rounded.map(({ dimension, withheld, persons }) => ({
      dimension,
      withheld,
      cells: persons.map((figure, place) => ({ category: String(place), persons: figure, percent: null })),
    })),
  };
  return { counts: { total, tables: rounded, proof }, document };
}

function tellingIn({ counts }: Attempt, { dictionary, policy }: ProtectionTask): DimensionId[] {
  const shown = counts.tables.filter(({ withheld }) => !withheld);
  return tellingTables(counts.total ?? 0, shown, dictionary, policy.thresholdOneWay, reachOf(policy));
}

/**
 * The tables to withhold so that these cells are no longer told: of those that hold one, the ones that say the same as
 * another table more finely, or else all. Where nothing was told because no figures add up, the finer ones.
 */
function toldTables(
  cells: readonly string[],
  tables: readonly RoundedTable[],
  { dictionary }: ProtectionTask,
): DimensionId[] {
  const finer = new Set<string>((dictionary.relations ?? []).map((relation) => relation.finer));
  const told = tables
    .map(({ dimension }) => dimension)
    .filter((dimension) => cells.length === 0 || cells.some((cell) => cell.includes(` ${dimension}: `)));
  const fine = told.filter((dimension) => finer.has(dimension));
  return fine.length > 0 ? fine : told;
}
