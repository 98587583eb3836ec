import { contradiction } from '../../input/bad-input.js';
import type { Deadline } from '../deadline.js';
import type { Solver } from '../solver.js';
import type { Union } from './union.js';

/**
 * Gives every cell a value. Where the counts of an earlier release are gone, any whole numbers that fit everything
 * that is public serve: the attacker's room is the same from whichever point in it one looks around.
 *
 * @throws DomainError `DISCLOSURE.CONTRADICTION` when no whole numbers fit
 */
export function complete(solver: Solver, union: Union, deadline: Deadline): number[] {
  if (union.cells.every((cell) => cell.value !== null)) return union.cells.map((cell) => cell.value ?? 0);
  const found = feasiblePoint(solver, union, deadline);
  if (found !== undefined) return found;
  // A release whose zeros may be hidden was entered as one whose zeros are shown: suppose less, and look again.
  for (const cell of union.cells) {
    if (cell.earlier !== null && cell.earlier.release.counts === null && cell.lower === 1) cell.lower = 0;
  }
  const wider = feasiblePoint(solver, union, deadline);
  if (wider === undefined)
    throw contradiction('no counts fit the figures that the ledger says were published');
  return wider;
}

function feasiblePoint(
  solver: Solver,
  { cells, equations }: Union,
  deadline: Deadline,
): number[] | undefined {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of equations) {
    for (const [cell, coefficient] of terms) {
      indices.push(cell);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const sides = equations.map((equation) => equation.equals);
  // A slack stands for a computed figure and need not be whole.
  const whole = cells.map((cell) => (cell.kind === 'unknown' && cell.earlier === null ? 0 : 1));
  const model = solver.createModel({
    numCols: cells.length,
    numRows: equations.length,
    colCost: cells.map(() => 0),
    colLower: cells.map((cell) => cell.value ?? cell.lower),
    colUpper: cells.map((cell) => cell.value ?? cell.upper),
    rowLower: sides,
    rowUpper: sides,
    integrality: Int32Array.from(whole),
    matrix: { format: 'csr', numRows: equations.length, numCols: cells.length, starts, indices, values },
  });
  try {
    model.options.set({ output_flag: false, time_limit: deadline.left() });
    model.run();
    const status = model.getModelStatus();
    if (status === solver.constants.modelStatus.infeasible) return undefined;
    if (status !== solver.constants.modelStatus.optimal) deadline.left();
    const { colValue } = model.getSolution();
    return Array.from(colValue, (value, cell) => (whole[cell] === 1 ? Math.round(value) : value));
  } finally {
    model.dispose();
  }
}
