/**
 * Controlled rounding: every cell goes to a multiple of the base next to it, multiples stay (zero-restricted), and the
 * rounded table adds up like the counted one, also with the earlier rounded releases, whose figures are frozen.
 * Cox (1987); Statistical Disclosure Control handbook, chapter 5.5.
 *
 * Within a ledger of rounded releases no interval can be narrower than base − 1: the rounded figures themselves are
 * possible counts, and so is every table that has base − 1 more in one inner cell and in all totals over it.
 */
import type { Link, ProtectRequest } from '../../input/release.js';
import { TimeIsUp, type Deadline } from '../deadline.js';
import type { Solver } from '../solver.js';
import { unionOf, type Union } from '../system/union.js';

const ROUNDING = 1e-6;

export type Rounding =
  | { status: 'optimal' | 'feasible'; objective: number; bound: number; published: number[] }
  | { status: 'impossible' }
  | { status: 'no-time' };

/** @returns the rounded table with the smallest Σ |figure − count|, in persons, or the one that follows `goesUp` most */
export function round(solver: Solver, request: ProtectRequest, deadline: Deadline): Rounding {
  const { counts, base, goesUp } = request;
  const rests = counts.map((count) => count % base);
  const rows = [...rowsOf(unionOf(request, request.attacker), request), ...atLeastRows(request)];
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ terms }, row) => (starts[row + 1] = (starts[row] ?? 0) + terms.length));
  const entries = rows.flatMap(({ terms }) => terms);
  const model = solver.createModel({
    numCols: counts.length,
    numRows: rows.length,
    // Going up costs base − rest and saves the rest that going down would cost; where it was drawn, the draw decides.
    colCost: rests.map((rest, cell) =>
      goesUp === undefined ? base - 2 * rest : goesUp[cell] === true ? -1 : 1,
    ),
    offset: rests.reduce((sum, rest) => sum + rest, 0),
    colLower: counts.map(() => 0),
    colUpper: rests.map((rest) => (rest === 0 ? 0 : 1)),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    integrality: new Int32Array(counts.length).fill(1),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: counts.length,
      starts,
      indices: Int32Array.from(entries, ([cell]) => cell),
      values: Float64Array.from(entries, ([, coefficient]) => coefficient),
    },
  });
  try {
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0.999,
      time_limit: deadline.left(),
    });
    model.run();
    const status = model.getModelStatus();
    const { infeasible, optimal } = solver.constants.modelStatus;
    if (status === infeasible) return { status: 'impossible' };
    if (
      status !== optimal &&
      model.info.get('primal_solution_status') !== solver.constants.solutionStatus.feasible
    ) {
      return { status: 'no-time' };
    }
    const { colValue } = model.getSolution();
    const published = counts.map(
      (count, cell) => count - (rests[cell] ?? 0) + base * Math.round(colValue[cell] ?? 0),
    );
    const objective = published.reduce(
      (sum, figure, cell) => sum + Math.abs(figure - (counts[cell] ?? 0)),
      0,
    );
    // A bound on how many draws are followed is none on the distance.
    const dual = goesUp === undefined ? Number(model.info.get('mip_dual_bound')) : 0;
    const bound = Math.min(objective, Math.ceil(dual - ROUNDING));
    return {
      status: status === optimal ? 'optimal' : 'feasible',
      objective,
      bound: status === optimal ? objective : bound,
      published,
    };
  } catch (error) {
    if (error instanceof TimeIsUp) return { status: 'no-time' };
    throw error;
  } finally {
    model.dispose();
  }
}

/** low ≤ Σ coefficient × steps ≤ high, where a step is the base. */
interface Row {
  terms: readonly (readonly [cell: number, coefficient: number])[];
  low: number;
  high: number;
}

/**
 * The equations that the rounded figures must satisfy, in units of the base: those of the release, and those with
 * earlier releases that were rounded to the same base. Figures that were hidden or never rounded bind nothing.
 */
function rowsOf({ cells, equations, own }: Union, { counts, base }: ProtectRequest): Row[] {
  return equations.flatMap(({ terms, equals }) => {
    const isOurs = terms.some(([cell]) => cell < own);
    let side = equals;
    const free: (readonly [cell: number, coefficient: number])[] = [];
    for (const [cell, coefficient] of terms) {
      const count = counts[cell];
      if (cell < own && count !== undefined) {
        side -= coefficient * (count - (count % base));
        free.push([cell, coefficient]);
        continue;
      }
      const earlier = cells[cell]?.earlier;
      const figure =
        earlier?.release.method === 'rounding' ? earlier.release.published[earlier.cell] : undefined;
      if (figure === undefined || figure === null) return [];
      side -= coefficient * figure;
    }
    return isOurs ? [{ terms: free, low: side / base, high: side / base }] : [];
  });
}

/** What the counts hold to and the figures have to hold to as well: no part above its whole, in units of the base. */
function atLeastRows({ name, counts, base, links }: ProtectRequest): Row[] {
  const isOwn = ({ terms, inFigures }: Link) =>
    inFigures === true && terms.every(([{ release }]) => release === name);
  return links.filter(isOwn).map(({ terms, atLeast }) => {
    const floors = terms.reduce((sum, [{ cell }, coefficient]) => {
      const count = counts[cell] ?? 0;
      return sum + coefficient * (count - (count % base));
    }, 0);
    return {
      terms: terms.map(([{ cell }, coefficient]) => [cell, coefficient] as const),
      low: (atLeast - floors) / base,
      high: Infinity,
    };
  });
}
