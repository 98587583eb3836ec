import type { ProtectRequest } from '../input/release.js';
import { Deadline } from './deadline.js';
import type { Solver } from './solver.js';
import { buildProblem } from './suppression/build-problem.js';
import type { Requirement } from './suppression/problem.js';
import { complete } from './system/complete.js';
import { unionOf } from './system/union.js';

/** Stands for no bound. */
const MOST = 1e9;

/**
 * The table and its ledger in the `.jj` format that tau-ARGUS and sdcTable read, so that a statistical office can
 * check the result with its own program. Contains every count: never for publication.
 *
 * Form: 0, number of cells, for each cell `index value weight status lower upper LPL UPL SPL`, number of equations, for
 * each `right-hand side, number of terms : index (coefficient) ...`. Status is `u` for sensitive or hidden earlier,
 * `s` for a cell that may be hidden, `z` for one that must be shown.
 *
 * @throws DomainError `DISCLOSURE.CONTRADICTION` when the ledger cannot be true
 */
export function jjFormat(solver: Solver, request: ProtectRequest): string {
  const union = unionOf(request, request.attacker);
  const values = complete(solver, union, new Deadline(request.timeLimitSeconds));
  const { cells, requirements } = buildProblem(request, union, values, []);
  const levels = new Map<number, Requirement[]>();
  for (const requirement of requirements) {
    levels.set(requirement.cell, [...(levels.get(requirement.cell) ?? []), requirement]);
  }
  const cellLines = cells.map(({ value, weight, state, lower, upper }, cell) => {
    const status = state === 'open' ? 'u' : state === 'choice' ? 's' : 'z';
    const level = (kind: Requirement['kind']) =>
      Math.max(0, ...(levels.get(cell) ?? []).filter((one) => one.kind === kind).map((one) => one.need));
    const bounds = state === 'shown' ? [value, value] : [Math.max(lower, -MOST), Math.min(upper, MOST)];
    return [cell, value, weight, status, ...bounds, level('down'), level('up'), level('width')].join(' ');
  });
  const equationLines = union.equations.map(
    ({ terms, equals }) =>
      `${equals} ${terms.length} : ${terms.map(([cell, coefficient]) => `${cell} (${coefficient})`).join(' ')}`,
  );
  return ['0', cells.length, ...cellLines, union.equations.length, ...equationLines, ''].join('\n');
}
