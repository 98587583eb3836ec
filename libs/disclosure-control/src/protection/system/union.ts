/**
 * One model for everything: the cells of the release and of the whole ledger, and every equation between them.
 * What the attacker may suppose about each cell before he reads any equation stands in `lower` and `upper`.
 */
import type { Attacker, LedgerRelease, Link, ProtectRequest } from '../../input/release.js';
import { layoutEquations, totalOf } from './layout-equations.js';

/** More than any cell can hold; where no total bounds a cell, the attacker knows no better. */
const NO_BOUND = 1_000_000;

/** Σ coefficient × cell = equals. */
export interface UnionEquation {
  terms: readonly (readonly [cell: number, coefficient: number])[];
  equals: number;
}

export interface UnionCell {
  /** Persons; null while the counts of an earlier release are not known any more. */
  value: number | null;
  lower: number;
  upper: number;
  /** `own` cells are still to be decided about; `shown` is public; `unknown` was hidden or rounded earlier. */
  kind: 'own' | 'shown' | 'unknown';
  /** Earlier release that the cell belongs to, and its place there; null for own cells and slacks. */
  earlier: { release: LedgerRelease; cell: number } | null;
}

export interface Union {
  cells: UnionCell[];
  equations: UnionEquation[];
  /** The cells 0 to own − 1 are those of the release. */
  own: number;
}

/**
 * @param attacker With `rule-aware` a hidden cell is at least 1 wherever zeros are always shown.
 * @returns own cells first, then the ledger, then one slack for each inequality between releases.
 */
export function unionOf(request: ProtectRequest, attacker: Attacker): Union {
  const offsets = new Map<string, number>([[request.name, 0]]);
  const mostFor = (cell: number) => request.counts[totalOf(request.layout, cell) ?? -1] ?? NO_BOUND;
  const lower = attacker === 'rule-aware' ? 1 : 0;
  const cells = request.counts.map((value, cell): UnionCell => ({
    value,
    lower,
    upper: mostFor(cell),
    kind: 'own',
    earlier: null,
  }));
  const equations = equationsAt(request, 0);
  for (const release of request.ledger) {
    offsets.set(release.name, cells.length);
    equations.push(...equationsAt(release, cells.length));
    cells.push(...release.published.map((_, cell) => earlierCell(release, cell, attacker)));
  }
  for (const link of request.links) {
    const terms = link.terms.map(
      ([{ release, cell }, coefficient]) => [(offsets.get(release) ?? 0) + cell, coefficient] as const,
    );
    if (link.atLeast === link.atMost) equations.push({ terms, equals: link.atLeast });
    else equations.push({ terms: [...terms, [addSlack(cells, terms, link), -1]], equals: 0 });
  }
  return { cells, equations: equations.map(mergeTerms), own: request.counts.length };
}

function equationsAt({ layout }: Pick<LedgerRelease, 'layout'>, offset: number): UnionEquation[] {
  return layoutEquations(layout).map(({ terms, equals }) => ({
    terms: terms.map(([cell, coefficient]) => [cell + offset, coefficient] as const),
    equals,
  }));
}

function earlierCell(release: LedgerRelease, cell: number, attacker: Attacker): UnionCell {
  const figure = release.published[cell] ?? null;
  const earlier = { release, cell };
  const count = release.counts?.[cell] ?? null;
  if (release.method === 'rounding' && figure !== null) {
    const lower = Math.max(0, figure - release.base + 1);
    return { value: count, lower, upper: figure + release.base - 1, kind: 'unknown', earlier };
  }
  if (figure !== null) return { value: figure, lower: figure, upper: figure, kind: 'shown', earlier };
  const total = release.published[totalOf(release.layout, cell) ?? -1] ?? NO_BOUND;
  const upper = release.method === 'rounding' ? total + release.base - 1 : total;
  const lower = attacker === 'rule-aware' && release.zerosShown ? 1 : 0;
  return { value: count, lower, upper, kind: 'unknown', earlier };
}

/** Σ − slack = 0 with the slack between the bounds says the same as the inequality, and needs no other machinery. */
function addSlack(cells: UnionCell[], terms: UnionEquation['terms'], link: Link): number {
  const known = terms.map(([cell, coefficient]) => (cells[cell]?.value ?? NaN) * coefficient);
  const sum = known.reduce((one, other) => one + other, 0);
  const value = Number.isNaN(sum) ? null : sum;
  cells.push({ value, lower: link.atLeast, upper: link.atMost, kind: 'unknown', earlier: null });
  return cells.length - 1;
}

/** A cell that stands twice in one equation counts once, with both coefficients. */
function mergeTerms({ terms, equals }: UnionEquation): UnionEquation {
  const merged = new Map<number, number>();
  for (const [cell, coefficient] of terms) merged.set(cell, (merged.get(cell) ?? 0) + coefficient);
  return { terms: [...merged].filter(([, coefficient]) => coefficient !== 0), equals };
}
