import { beforeAll, describe, expect, it } from '@jest/globals';
import { Deadline } from '../deadline.js';
import { loadSolver, type Solver } from '../solver.js';
import { layoutEquations } from '../system/layout-equations.js';
import type { ProblemCell, Requirement, SuppressionProblem } from './problem.js';
import { search } from './search.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** The table of Fischetti & Salazar-González (2001) with its sensitive cell in row 2, column 3. */
const COUNTS = [190, 45, 101, 44, 80, 20, 50, 10, 49, 8, 19, 22, 61, 17, 32, 12];
const SENSITIVE = 11;

function problem(
  requirements: Omit<Requirement, 'cell' | 'held'>[],
  more: Partial<SuppressionProblem> = {},
): SuppressionProblem {
  const cells = COUNTS.map((value, cell): ProblemCell => {
    const state = cell === 0 ? 'shown' : cell === SENSITIVE ? 'open' : 'choice';
    return { value, lower: 0, upper: 190, state, weight: value };
  });
  const equations = layoutEquations({ kind: 'margins', dims: [3, 3] }).map(({ terms }) => terms);
  return {
    cells,
    equations,
    requirements: requirements.map((requirement) => ({ ...requirement, cell: SENSITIVE, held: [] })),
    singletons: [],
    insufficient: [],
    ...more,
  };
}

function hiddenIn(result: ReturnType<typeof search>): number[] {
  if (result.status !== 'optimal') throw new Error(result.status);
  return [...result.hidden.flatMap((isHidden, cell) => (isHidden ? [cell] : [])), SENSITIVE].sort(
    (one, other) => one - other,
  );
}

describe('The search for the cheapest pattern', () => {
  it.each([
    [
      [
        { kind: 'up', need: 8 },
        { kind: 'down', need: 8 },
      ],
      [9, 11, 13, 15],
    ],
    [[{ kind: 'width', need: 10 }], [9, 11, 13, 15]],
    [
      [
        { kind: 'up', need: 10 },
        { kind: 'down', need: 10 },
      ],
      [10, 11, 14, 15],
    ],
  ] as const)('gives the sensitive cell its documented protection levels %j', (levels, pattern) => {
    expect(hiddenIn(search(solver, problem([...levels]), 'report', new Deadline(60)))).toEqual(pattern);
  });

  it('says which cell cannot be protected when hiding everything is not enough', () => {
    const result = search(solver, problem([{ kind: 'up', need: 180 }]), 'report', new Deadline(60));
    expect(result).toEqual({ status: 'impossible', cell: SENSITIVE });
  });

  it('hides at least one cell more than a pattern that was refused', () => {
    const levels = [{ kind: 'width', need: 10 }] as const;
    const first = hiddenIn(search(solver, problem([...levels]), 'report', new Deadline(60)));
    const refused = COUNTS.map((_, cell) => cell !== SENSITIVE && first.includes(cell));
    const second = hiddenIn(
      search(solver, problem([...levels], { insufficient: [refused] }), 'report', new Deadline(60)),
    );
    expect(second.some((cell) => !first.includes(cell))).toBe(true);
  });

  it('has no answer, rather than an unproven one, when there is no time at all', () => {
    const deadline = new Deadline(0.011);
    while (!deadline.isOver()) continue;
    expect(() => search(solver, problem([{ kind: 'width', need: 10 }]), 'report', deadline)).toThrow(
      'no time left',
    );
  });
});
