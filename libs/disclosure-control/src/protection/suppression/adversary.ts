/**
 * The attacker as a linear program: how far can a hidden cell be from its true value, given what is visible?
 * One model for all questions; only bounds and objective change, so that the simplex starts warm.
 * Primal simplex, because after a change of the objective the old point is still feasible.
 */
import type { Deadline } from '../deadline.js';
import type { Solver } from '../solver.js';
import type { SuppressionProblem } from './problem.js';

/** The answer to one question. */
export interface Reach {
  /** How far the cell can move in the direction asked for, in persons. */
  distance: number;
  /** One way to get there: the deviation of every column. */
  flow: Float64Array;
  /** What one more unit of room would be worth, for every column: positive at its upper bound. */
  price: Float64Array;
}

const FITS = 1e-5;
/** More room than any need of a few persons takes; a wider program would only be harder to solve exactly. */
const ENOUGH = 100_000;
const NOTHING = 1e-9;

export class Adversary {
  /** Cells that can be hidden, in order; everything below is indexed by their place in this list. */
  readonly cellOf: readonly number[];
  /** Place in `cellOf`, or −1 for a cell that is always shown. */
  readonly columnOf: Int32Array;
  /** How far each cell could go up and down if it was hidden. */
  readonly roomUp: Float64Array;
  readonly roomDown: Float64Array;
  private readonly model;
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  private held: readonly number[] = [];

  constructor(
    private readonly solver: Solver,
    problem: SuppressionProblem,
    private readonly deadline: Deadline,
  ) {
    const { cells, equations } = problem;
    this.cellOf = cells.flatMap((cell, place) => (cell.state === 'shown' ? [] : [place]));
    this.columnOf = new Int32Array(cells.length).fill(-1);
    this.cellOf.forEach((cell, column) => (this.columnOf[cell] = column));
    const room = (far = 0, near = 0) => Math.min(ENOUGH, far - near);
    this.roomUp = Float64Array.from(this.cellOf, (cell) => room(cells[cell]?.upper, cells[cell]?.value));
    this.roomDown = Float64Array.from(this.cellOf, (cell) => room(cells[cell]?.value, cells[cell]?.lower));
    const columns = this.cellOf.length;
    this.lower = new Float64Array(columns);
    this.upper = new Float64Array(columns);
    const rows = equations
      .map((terms) => terms.filter(([cell]) => (this.columnOf[cell] ?? -1) >= 0))
      .filter((terms) => terms.length > 0);
    const entries = rows.flat();
    const starts = new Int32Array(rows.length + 1);
    rows.forEach((terms, row) => (starts[row + 1] = (starts[row] ?? 0) + terms.length));
    const zeros = new Float64Array(rows.length);
    this.model = solver.createModel({
      numCols: columns,
      numRows: rows.length,
      sense: solver.constants.objectiveSense.maximize,
      colCost: new Float64Array(columns),
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: zeros,
      rowUpper: zeros,
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: columns,
        starts,
        indices: Int32Array.from(entries, ([cell]) => this.columnOf[cell] ?? 0),
        values: Float64Array.from(entries, ([, coefficient]) => coefficient),
      },
    });
    const primalSimplex = { simplex_strategy: 4, simplex_scale_strategy: 0 };
    this.model.options.set({
      output_flag: false,
      presolve: 'off',
      time_limit: deadline.left(),
      ...primalSimplex,
    });
  }

  /**
   * Sets what is hidden.
   *
   * @param hidden For every column from 0 (shown) to 1 (hidden); fractions scale the room.
   * @param nudge  Room, in shares of `nudgeCap`, that even shown cells get. The prices then count every shown cell
   *               that would help, and a cut from them is harder to satisfy by accident.
   * @param held   Cells that this attacker knows.
   */
  look(hidden: Float64Array, nudge = 0, nudgeCap = 0, held: readonly number[] = []): void {
    for (let column = 0; column < hidden.length; column++) {
      const share = hidden[column] ?? 0;
      const extra = share > nudge ? 0 : nudge;
      const [up, down] = [this.roomUp[column] ?? 0, this.roomDown[column] ?? 0];
      this.upper[column] = up * share + extra * Math.min(up, nudgeCap);
      this.lower[column] = -down * share - extra * Math.min(down, nudgeCap);
    }
    for (const cell of held) this.pin(this.columnOf[cell] ?? -1);
    this.held = held;
    if (hidden.length > 0)
      this.model.changeColsBounds({ kind: 'range', from: 0, to: hidden.length - 1 }, this.lower, this.upper);
  }

  /** Hides or shows one column, leaving the others. */
  set(column: number, isHidden: boolean): void {
    this.upper[column] = isHidden ? (this.roomUp[column] ?? 0) : 0;
    this.lower[column] = isHidden ? -(this.roomDown[column] ?? 0) : 0;
    if (this.held.includes(this.cellOf[column] ?? -1)) this.pin(column);
    this.model.changeColBounds(column, this.lower[column] ?? 0, this.upper[column] ?? 0);
  }

  /** How far the cell can go up (1) or down (−1). @throws TimeIsUp */
  reach(cell: number, direction: 1 | -1): Reach {
    const column = this.columnOf[cell] ?? -1;
    this.model.changeColCost(column, direction);
    try {
      const warm = this.solve(column, direction);
      // Strong duality catches a wrong sign or a tired basis before it becomes a wrong cut.
      if (this.isProven(warm)) return warm;
      this.model.clearSolver();
      const cold = this.solve(column, direction);
      if (!this.isProven(cold)) throw new Error('the attack program has no consistent optimum');
      return cold;
    } finally {
      this.model.changeColCost(column, 0);
    }
  }

  /** Whether a way that was once found is open for what is hidden now. */
  allows(flow: Float64Array): boolean {
    for (let column = 0; column < flow.length; column++) {
      const moved = flow[column] ?? 0;
      if (moved > (this.upper[column] ?? 0) + FITS || moved < (this.lower[column] ?? 0) - FITS) return false;
    }
    return true;
  }

  /** Whether the equations keep the difference of two cells what it is, for what is hidden now. @throws TimeIsUp */
  isTied(one: number, other: number): boolean {
    const [first, second] = [this.columnOf[one] ?? -1, this.columnOf[other] ?? -1];
    return [1, -1].every((direction) => {
      this.model.changeColCost(second, -direction);
      this.model.changeColCost(first, direction);
      try {
        const { flow } = this.solve(first, 1);
        return Math.abs((flow[first] ?? 0) - (flow[second] ?? 0)) <= FITS;
      } finally {
        this.model.changeColCost(first, 0);
        this.model.changeColCost(second, 0);
      }
    });
  }

  dispose(): void {
    this.model.dispose();
  }

  private solve(column: number, direction: 1 | -1): Reach {
    this.deadline.left();
    this.model.zeroAllClocks();
    this.model.run();
    if (this.model.getModelStatus() !== this.solver.constants.modelStatus.optimal) {
      this.deadline.left();
      throw new Error(`the attack program ended with status ${this.model.getModelStatus()}`);
    }
    const { colValue, colDual } = this.model.getSolution();
    return { distance: direction * (colValue[column] ?? 0), flow: colValue, price: colDual };
  }

  private isProven({ distance, price }: Reach): boolean {
    let paid = 0;
    for (let column = 0; column < price.length; column++) {
      const worth = price[column] ?? 0;
      if (Math.abs(worth) <= NOTHING) continue;
      paid += worth * ((worth > 0 ? this.upper[column] : this.lower[column]) ?? 0);
    }
    return Math.abs(paid - distance) <= FITS * (1 + Math.abs(distance));
  }

  private pin(column: number): void {
    if (column < 0) return;
    this.upper[column] = 0;
    this.lower[column] = 0;
  }
}
