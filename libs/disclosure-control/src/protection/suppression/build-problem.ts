import type { Attacker, ProtectRequest } from '../../input/release.js';
import { alwaysShown, levelOf } from '../system/layout-equations.js';
import type { Union, UnionCell } from '../system/union.js';
import type { Pattern, ProblemCell, Requirement, SuppressionProblem } from './problem.js';

/** Own cells that must be hidden whatever it costs. */
export interface Primary {
  cells: number[];
  /** A sensitive cell that is published in any case, such as a grand total under the threshold. */
  exposed: number | undefined;
}

/** Sensitive are the counts from 1 to threshold − 1, margins included, and the cells that the request names. */
export function primaryOf({ counts, threshold, alsoSensitive, layout }: ProtectRequest): Primary {
  const cells = counts.flatMap((count, cell) =>
    count > 0 && (count < threshold || alsoSensitive.includes(cell)) ? [cell] : [],
  );
  const shown = alwaysShown(layout);
  return { cells, exposed: cells.find((cell) => shown.includes(cell)) };
}

/**
 * @param values What every cell of the union holds.
 * @returns the question for the optimiser. Zeros and the grand total are always shown; what earlier releases showed
 *          stays shown, what they hid must stay hidden.
 */
export function buildProblem(
  request: ProtectRequest,
  union: Union,
  values: readonly number[],
  insufficient: readonly Pattern[],
): SuppressionProblem {
  const primary = new Set(primaryOf(request).cells);
  const shown = new Set(alwaysShown(request.layout));
  const cells = union.cells.map((cell, place): ProblemCell => {
    const value = values[place] ?? 0;
    const { lower, upper } = cell;
    if (cell.kind !== 'own')
      return { value, lower, upper, weight: 0, state: cell.kind === 'shown' ? 'shown' : 'open' };
    const state = value === 0 || shown.has(place) ? 'shown' : primary.has(place) ? 'open' : 'choice';
    return { value, lower, upper, weight: weightOf(request, place), state };
  });
  const equations = union.equations.map(({ terms }) => terms);
  const near = nearOwn(cells, equations, union.own);
  const requirements = union.cells.flatMap((cell, place) =>
    near[place] === true ? requirementsOf(cell, place, values[place] ?? 0, request, primary.has(place)) : [],
  );
  return {
    cells: cells.map((cell, place) => (near[place] === true ? cell : { ...cell, state: 'shown' })),
    equations,
    requirements,
    singletons: requirements
      .map(({ cell }) => cell)
      .filter((place) => values[place] === 1 && isCount(union.cells[place])),
    insufficient,
  };
}

/** Cost of hiding a cell, a whole number. */
export function weightOf({ weights, counts, layout }: ProtectRequest, cell: number): number {
  if (weights === 'count') return 1;
  if (weights === 'value') return Math.max(1, counts[cell] ?? 1);
  return 10 ** Math.min(levelOf(layout, cell), 5);
}

function isCount(cell: UnionCell | undefined): boolean {
  return (
    cell !== undefined &&
    (cell.kind === 'own' || cell.earlier?.release.counts !== null) &&
    cell.earlier?.release.method !== 'rounding'
  );
}

function requirementsOf(
  cell: UnionCell,
  place: number,
  value: number,
  request: ProtectRequest,
  isPrimary: boolean,
): Requirement[] {
  const held: number[] = [];
  if (cell.kind === 'own') {
    if (!isPrimary) return [];
    if (value >= request.threshold)
      return [{ cell: place, kind: 'width', need: widthFor(request.attacker, request.threshold), held }];
    return [smallCount(place, value, request.attacker, request.threshold)];
  }
  if (cell.kind === 'shown' || cell.earlier === null) return [];
  const { release, cell: own } = cell.earlier;
  if (release.method === 'rounding') return [{ cell: place, kind: 'width', need: release.base - 1, held }];
  if (value > 0 && value < release.threshold)
    return [smallCount(place, value, request.attacker, release.threshold)];
  if (release.alsoSensitive?.includes(own) !== true) return [];
  return [{ cell: place, kind: 'width', need: widthFor(request.attacker, release.threshold), held }];
}

function smallCount(cell: number, value: number, attacker: Attacker, threshold: number): Requirement {
  if (attacker === 'naive') return { cell, kind: 'width', need: 1, held: [] };
  return { cell, kind: 'up', need: threshold - value, held: [] };
}

/** A cell that is sensitive for another reason must leave as many possible values as the threshold counts. */
function widthFor(attacker: Attacker, threshold: number): number {
  return attacker === 'naive' ? 1 : threshold - 1;
}

/** Cells that some chain of equations connects with a hidden cell of the release; the others were proven before. */
function nearOwn(
  cells: readonly ProblemCell[],
  equations: readonly (readonly (readonly [number, number])[])[],
  own: number,
): boolean[] {
  const leader = cells.map((_, place) => place);
  const find = (place: number): number => {
    let at = place;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? at] ?? at;
      at = leader[at] ?? at;
    }
    return at;
  };
  for (const terms of equations) {
    const unknown = terms.map(([cell]) => cell).filter((cell) => cells[cell]?.state !== 'shown');
    for (const cell of unknown) leader[find(cell)] = find(unknown[0] ?? cell);
  }
  const groups = new Set(
    cells.flatMap((cell, place) => (place < own && cell.state !== 'shown' ? [find(place)] : [])),
  );
  return cells.map((_, place) => groups.has(find(place)));
}
