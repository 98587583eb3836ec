/** The cheapest pattern that satisfies all cuts so far: first in fractions, then in whole cells. */
import type { Deadline } from '../deadline.js';
import type { Solver } from '../solver.js';
import { rowsOf, type CutPool } from './cut-pool.js';

/** Costs are whole numbers, so that a gap of less than one is no gap. */
const WHOLE_GAP = 0.999;
const ROUNDING = 1e-6;

/** The relaxation: choices may be hidden in part. Keeps its basis from round to round. */
export class Relaxation {
  private readonly model;
  private added = 0;

  constructor(
    private readonly solver: Solver,
    private readonly weights: Float64Array,
    private readonly pool: CutPool,
    private readonly deadline: Deadline,
  ) {
    const columns = weights.length;
    this.model = solver.createModel({
      numCols: columns,
      numRows: 0,
      colCost: weights,
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns).fill(1),
      rowLower: [],
      rowUpper: [],
      matrix: rowsOf([], columns).matrix,
    });
    this.model.options.set({ output_flag: false, presolve: 'off', time_limit: deadline.left() });
  }

  /** Shares of the choices, and the cost, below which no pattern can be. */
  solve(): { shares: Float64Array; cost: number } {
    const fresh = this.pool.cuts.slice(this.added);
    if (fresh.length > 0) this.model.addRows(rowsOf(fresh, this.weights.length));
    this.added = this.pool.cuts.length;
    this.deadline.left();
    this.model.zeroAllClocks();
    this.model.run();
    if (this.model.getModelStatus() !== this.solver.constants.modelStatus.optimal) {
      this.deadline.left();
      throw new Error(`the relaxation ended with status ${this.model.getModelStatus()}`);
    }
    const shares = this.model.getSolution().colValue.map((share) => Math.min(1, Math.max(0, share)));
    return { shares, cost: this.model.getObjectiveValue() };
  }

  dispose(): void {
    this.model.dispose();
  }
}

export interface WholeMaster {
  /** 0 or 1 for every choice. */
  shares: Float64Array;
  cost: number;
  /** No pattern that satisfies the cuts costs less. */
  bound: number;
}

/**
 * @param among  Choices that may be hidden; all of them when undefined.
 * @param target A cost below which nothing can be: the search ends when it is reached.
 * @param atMost Cost that must not be exceeded.
 * @returns undefined when nothing fits
 * @throws TimeIsUp
 */
export function solveWhole(
  solver: Solver,
  weights: Float64Array,
  pool: CutPool,
  deadline: Deadline,
  { among, target, atMost }: { among?: Uint8Array; target: number; atMost?: number },
): WholeMaster | undefined {
  const columns = weights.length;
  const { lower, upper, matrix } = rowsOf(pool.cuts, columns);
  const model = solver.createModel({
    numCols: columns,
    numRows: pool.cuts.length,
    colCost: weights,
    colLower: new Float64Array(columns),
    colUpper: among === undefined ? new Float64Array(columns).fill(1) : Float64Array.from(among),
    rowLower: lower,
    rowUpper: upper,
    integrality: new Int32Array(columns).fill(1),
    matrix,
  });
  try {
    if (atMost !== undefined) {
      const indices = Int32Array.from({ length: columns }, (_, choice) => choice);
      model.addRow(-Infinity, atMost + ROUNDING, { indices, values: weights });
    }
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: WHOLE_GAP,
      objective_target: target + ROUNDING,
      time_limit: deadline.left(),
    });
    model.run();
    const { optimal, objectiveTarget, infeasible } = solver.constants.modelStatus;
    const status = model.getModelStatus();
    if (status === infeasible) return undefined;
    if (status !== optimal && status !== objectiveTarget) {
      deadline.left();
      throw new Error(`the master problem ended with status ${status}`);
    }
    const shares = model.getSolution().colValue.map((share) => (share > 0.5 ? 1 : 0));
    const cost = shares.reduce((sum, share, choice) => sum + share * (weights[choice] ?? 0), 0);
    const bound = Math.ceil(Number(model.info.get('mip_dual_bound')) - ROUNDING);
    return { shares, cost, bound: Math.min(cost, Math.max(bound, target)) };
  } finally {
    model.dispose();
  }
}
