/**
 * The attacker who is one of the counted: she is alone in her cell and knows it. Each such cell in turn is taken for
 * certain, and whatever then becomes certain about others counts. A margin that holds nobody but her is not news.
 */
import { isExact } from './survey.js';
import type { PossibleCounts } from './possible-counts.js';

const NEAR = 1e-5;
const VISITS = 4;
/** Points that are looked at again for each insider. */
const MOST_MOVED = 400;

/**
 * @param own Places of the cells that hold one person. When nobody says which they are, every cell of the release
 *            that could be a one is tried, which finds at least as much.
 * @returns places of the cells that some insider learns exactly
 * @throws AuditTimeout
 */
export function insiderFindings(counts: PossibleCounts, own: readonly number[] | undefined): number[] {
  const learnt = new Set<number>();
  const candidates =
    own ?? counts.unknowns.filter((place) => place < counts.world.own && isHidden(counts, place));
  for (const place of candidates) {
    const column = counts.columnOf[place] ?? -1;
    if (column < 0 || !isHidden(counts, place) || !canBeOne(counts, column)) continue;
    for (const other of learntFrom(counts, column)) learnt.add(other);
  }
  return [...learnt].sort((one, other) => one - other);
}

function isHidden({ world }: PossibleCounts, place: number): boolean {
  return world.cells[place]?.kind === 'hidden';
}

function isPartlyRounded({ world, unknowns }: PossibleCounts): boolean {
  return unknowns.some((place) => world.cells[place]?.kind === 'rounded');
}

function canBeOne(counts: PossibleCounts, column: number): boolean {
  if ((counts.lowest[column] ?? 0) > 1 + NEAR) counts.extreme(column, -1);
  return (counts.lowest[column] ?? 0) <= 1 + NEAR && (counts.highest[column] ?? 0) >= 1 - NEAR;
}

function learntFrom(counts: PossibleCounts, own: number): number[] {
  const low = new Float64Array(counts.unknowns.length).fill(Infinity);
  const high = new Float64Array(counts.unknowns.length).fill(-Infinity);
  let read = 0;
  /** Points in which her cell is one are open to her, wherever they were found. */
  const readPoints = () => {
    for (; read < counts.points.length; read++) {
      const point = counts.points[read];
      if (point === undefined || Math.abs((point[own] ?? 0) - 1) > NEAR) continue;
      point.forEach((value, column) => {
        low[column] = Math.min(low[column] ?? value, value);
        high[column] = Math.max(high[column] ?? value, value);
      });
    }
  };
  const isCertain = (column: number) => {
    const cell = counts.world.cells[counts.unknowns[column] ?? -1];
    const seen = { low: low[column] ?? Infinity, high: high[column] ?? -Infinity };
    return cell !== undefined && (seen.low > seen.high || isExact(cell, seen));
  };
  const open = () =>
    counts.unknowns.map((_, column) => column).filter((column) => column !== own && isCertain(column));
  readPoints();
  if (open().length > 0 && isPartlyRounded(counts)) {
    for (const point of besideHer(counts, own)) {
      point.forEach((value, column) => {
        low[column] = Math.min(low[column] ?? value, value);
        high[column] = Math.max(high[column] ?? value, value);
      });
    }
  }
  if (open().length === 0) return [];
  counts.fix(own, 1);
  try {
    if (!counts.exist()) return [];
    for (let visit = 0; visit < VISITS && open().length > 0; visit++) {
      const wanted = new Set(open());
      counts.visit(
        Float64Array.from(counts.unknowns, (_, column) =>
          wanted.has(column) ? (visit % 2 === 0 ? -1 : 1) : 0,
        ),
      );
      readPoints();
    }
    for (const column of open()) {
      for (const direction of [1, -1] as const) {
        if (!isCertain(column)) break;
        const { value } = counts.extreme(column, direction);
        low[column] = Math.min(low[column] ?? value, value);
        high[column] = Math.max(high[column] ?? value, value);
      }
    }
  } finally {
    counts.release(own);
  }
  const certain = open();
  const single = new Set(certain.filter((column) => Math.abs((low[column] ?? 0) - 1) <= NEAR));
  const herself = sameGroup(counts, certain, single, own);
  return certain.filter((column) => !herself.has(column)).map((column) => counts.unknowns[column] ?? -1);
}

/**
 * Tables that fit in which her cell is one, without a solver: those that were met, with what they have too many or too
 * few in her cell moved to another hidden one of the same sum.
 */
function* besideHer(counts: PossibleCounts, own: number): Generator<Float64Array> {
  const others = new Set(
    counts.rows.flatMap(({ terms }) => {
      const hers = terms.find(([column]) => column === own)?.[1];
      if (hers === undefined) return [];
      return terms.flatMap(([column, coefficient]) =>
        column !== own && coefficient === hers && isHidden(counts, counts.unknowns[column] ?? -1)
          ? [column]
          : [],
      );
    }),
  );
  for (const other of others) {
    for (const point of counts.points.slice(0, MOST_MOVED)) {
      const rest = (point[other] ?? 0) + (point[own] ?? 0) - 1;
      if (rest < (counts.lower[other] ?? 0) || rest > (counts.upper[other] ?? 0)) continue;
      const moved = Float64Array.from(point);
      moved[other] = rest;
      moved[own] = 1;
      if (counts.isPossible(moved)) yield moved;
    }
  }
}

/**
 * The certain cells that hold the same persons as her own. Equal figures alone do not make them so: two cells in
 * different rows can be equal in every table that fits. A sum and one of its parts do, when they never differ; and so
 * do a group of one person and a group of one person within it.
 */
function sameGroup(
  counts: PossibleCounts,
  certain: readonly number[],
  single: ReadonlySet<number>,
  own: number,
): Set<number> {
  const never = new Set([own, ...certain.filter((column) => isAlwaysEqual(counts, column, own))]);
  const group = new Set([own]);
  const waiting = [own];
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    for (const other of sumsAndParts(counts, cell)) {
      if (!never.has(other) || group.has(other)) continue;
      group.add(other);
      waiting.push(other);
    }
    for (const other of containedWith(counts, cell)) {
      if (!single.has(other) || group.has(other)) continue;
      group.add(other);
      waiting.push(other);
    }
  }
  return group;
}

/** Columns that stand on the other side of an equation in which one of the two is the whole sum. */
function sumsAndParts({ rows }: PossibleCounts, cell: number): number[] {
  return rows.flatMap(({ terms }) => {
    const sign = Math.sign(terms.find(([column]) => column === cell)?.[1] ?? 0);
    if (sign === 0) return [];
    const across = terms.filter(([, coefficient]) => Math.sign(coefficient) === -sign);
    const isWhole = terms.length - across.length === 1 || across.length === 1;
    return isWhole ? across.map(([column]) => column) : [];
  });
}

/** Columns that hold part of her group, or of which her group is part, whatever else they hold. */
function containedWith({ rows, world }: PossibleCounts, cell: number): number[] {
  return rows.flatMap(({ equation, terms }) => {
    if (world.equations[equation]?.contained !== true || terms.length !== 2) return [];
    if (!terms.some(([column]) => column === cell)) return [];
    return terms.flatMap(([column]) => (column === cell ? [] : [column]));
  });
}

function isAlwaysEqual(counts: PossibleCounts, column: number, own: number): boolean {
  return counts.differ(column, own).every((difference) => Math.abs(difference) <= NEAR);
}
