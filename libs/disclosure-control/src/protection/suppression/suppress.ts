import type { ProtectRequest } from '../../input/release.js';
import type { Deadline } from '../deadline.js';
import type { Solver } from '../solver.js';
import { complete } from '../system/complete.js';
import { unionOf } from '../system/union.js';
import { buildProblem, primaryOf, weightOf } from './build-problem.js';
import type { Pattern } from './problem.js';
import { search } from './search.js';

export type Suppression =
  | {
      status: 'optimal' | 'feasible';
      /** Cost of everything that is hidden, primary cells included. */
      objective: number;
      /** No safe pattern costs less. */
      bound: number;
      primary: number;
      secondary: number;
      published: (number | null)[];
    }
  /** With everything hidden that may be hidden (`published`), a sensitive cell of the union is still exposed. */
  | { status: 'impossible'; published: (number | null)[] }
  /** A sensitive cell that must be published. */
  | { status: 'exposed'; cell: number }
  | { status: 'no-time' };

/**
 * Hides the cells that cost least, so that the attacker of the request is left with enough room about every sensitive
 * cell of the release and of the ledger.
 *
 * @param insufficient Published tables that an auditor has refused: the result hides at least one cell more than each.
 * @throws DomainError `DISCLOSURE.CONTRADICTION` when the ledger cannot be true
 */
export function suppress(
  solver: Solver,
  request: ProtectRequest,
  deadline: Deadline,
  insufficient: readonly (readonly (number | null)[])[] = [],
): Suppression {
  const { cells: primary, exposed } = primaryOf(request);
  if (exposed !== undefined) return { status: 'exposed', cell: exposed };
  const union = unionOf(request, request.attacker);
  const values = complete(solver, union, deadline);
  const refused = insufficient.map((published): Pattern =>
    union.cells.map((_, cell) => published[cell] === null),
  );
  const problem = buildProblem(request, union, values, refused);
  const publish = (isHidden: (cell: number) => boolean) =>
    request.counts.map((count, cell) => (primary.includes(cell) || isHidden(cell) ? null : count));
  const result = search(solver, problem, request.insiders, deadline);
  if (result.status === 'no-time') return { status: 'no-time' };
  if (result.status === 'impossible') {
    return { status: 'impossible', published: publish((cell) => problem.cells[cell]?.state === 'choice') };
  }
  const base = primary.reduce((sum, cell) => sum + weightOf(request, cell), 0);
  return {
    status: result.status,
    objective: base + result.cost,
    bound: base + result.bound,
    primary: primary.length,
    secondary: result.hidden.filter(Boolean).length,
    published: publish((cell) => result.hidden[cell] === true),
  };
}
