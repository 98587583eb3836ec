/** From a pattern that is not safe to one that is, and from there to one in which no hidden cell is superfluous. */
import type { Deadline } from '../deadline.js';
import type { Solver } from '../solver.js';
import { cutOf, type Cut } from './cut.js';
import type { Requirement, SuppressionProblem } from './problem.js';
import { Unprotectable, type Separator } from './separator.js';

const MOVES = 1e-7;

/** A way to meet each requirement: one flow for `up` and `down`, two for `width`. */
type Ways = Map<Requirement, Float64Array[]>;

export interface Repaired {
  shares: Float64Array;
  ways: Ways;
}

/**
 * Hides, for one requirement after the other, the cells that are cheapest to move through.
 * Linear programs only, so that there is always an answer when hiding everything is one.
 */
export class Repair {
  private readonly model;
  private readonly columns: number;

  constructor(
    private readonly solver: Solver,
    private readonly problem: SuppressionProblem,
    private readonly separator: Separator,
    private readonly weights: Float64Array,
    private readonly deadline: Deadline,
  ) {
    const { adversary } = separator;
    this.columns = adversary.cellOf.length;
    // Every cell has one column for going up and one for going down, so that both cost.
    const rows = problem.equations
      .map((terms) =>
        terms.flatMap(([cell, coefficient]) => {
          const column = adversary.columnOf[cell] ?? -1;
          return column < 0
            ? []
            : [[column, coefficient] as const, [this.columns + column, -coefficient] as const];
        }),
      )
      .filter((terms) => terms.length > 0);
    const starts = new Int32Array(rows.length + 1);
    rows.forEach((terms, row) => (starts[row + 1] = (starts[row] ?? 0) + terms.length));
    const entries = rows.flat();
    const zeros = new Float64Array(rows.length);
    this.model = solver.createModel({
      numCols: 2 * this.columns,
      numRows: rows.length,
      colCost: new Float64Array(2 * this.columns),
      colLower: new Float64Array(2 * this.columns),
      colUpper: Float64Array.from([...adversary.roomUp, ...adversary.roomDown]),
      rowLower: zeros,
      rowUpper: zeros,
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: 2 * this.columns,
        starts,
        indices: Int32Array.from(entries, ([column]) => column),
        values: Float64Array.from(entries, ([, coefficient]) => coefficient),
      },
    });
    this.model.options.set({
      output_flag: false,
      presolve: 'off',
      simplex_strategy: 4,
      simplex_scale_strategy: 0,
    });
  }

  /** @returns a safe pattern that hides all of `start` and more. @throws TimeIsUp */
  repaired(start: Float64Array): Repaired {
    const shares = Float64Array.from(start);
    const { adversary } = this.separator;
    adversary.look(this.separator.columnsOf(shares));
    const { failures, ways } = this.separator.attempt(this.problem.requirements);
    for (const { requirement } of failures) {
      if (this.separator.attempt([requirement]).failures.length > 0) {
        this.hideFor(requirement, shares);
        adversary.look(this.separator.columnsOf(shares));
      }
      for (const [met, flows] of this.separator.attempt([requirement]).ways) ways.set(met, flows);
    }
    return { shares, ways };
  }

  /**
   * Shows again what can be shown, dearest first, last cell first among equals, and notes it in `shares` step by step.
   * Each attempt that fails yields a cut.
   *
   * @param found Takes the cuts.
   */
  pruned({ shares, ways }: Repaired, found: (cut: Cut) => void): void {
    const { adversary, choices } = this.separator;
    const order = choices.cellOf
      .map((cell, choice) => ({ cell, choice, weight: this.weights[choice] ?? 0 }))
      .filter(({ choice }) => shares[choice] === 1)
      .sort((one, other) => other.weight - one.weight || other.cell - one.cell);
    adversary.look(this.separator.columnsOf(shares));
    for (const { cell, choice } of order) {
      const column = adversary.columnOf[cell] ?? -1;
      adversary.set(column, false);
      const touched = [...ways].filter(([, flows]) =>
        flows.some((flow) => Math.abs(flow[column] ?? 0) > MOVES),
      );
      const attempt = this.separator.attempt(
        touched.map(([requirement]) => requirement),
        true,
      );
      const [failure] = attempt.failures;
      if (failure === undefined) {
        shares[choice] = 0;
        for (const [requirement, flows] of attempt.ways) ways.set(requirement, flows);
        continue;
      }
      found(cutOf(adversary, choices, failure.requirement, failure.reaches));
      adversary.set(column, true);
    }
  }

  dispose(): void {
    this.model.dispose();
  }

  /** Moves the cell as far as needed, at least cost in newly hidden cells. */
  private hideFor({ cell, kind, need }: Requirement, shares: Float64Array): void {
    const { adversary, choices } = this.separator;
    const costs = Float64Array.from(adversary.cellOf, (other) => {
      const choice = choices.numberOf[other] ?? -1;
      return choice < 0 || shares[choice] === 1 ? 0 : (this.weights[choice] ?? 0);
    });
    this.model.changeColsCost(
      { kind: 'range', from: 0, to: 2 * this.columns - 1 },
      Float64Array.from([...costs, ...costs]),
    );
    const rise = kind === 'down' ? 0 : kind === 'up' ? need : Math.min(need, this.mostUp(cell));
    const column = adversary.columnOf[cell] ?? -1;
    if (rise > MOVES) this.move(column, rise, 1, shares);
    if (kind !== 'up' && need - rise > MOVES) this.move(column, need - rise, -1, shares);
  }

  /** How far the cell can rise when everything that may be hidden is. */
  private mostUp(cell: number): number {
    const { adversary } = this.separator;
    adversary.look(new Float64Array(this.columns).fill(1));
    return adversary.reach(cell, 1).distance;
  }

  private move(column: number, wanted: number, direction: 1 | -1, shares: Float64Array): void {
    const { adversary, choices } = this.separator;
    const [up, down] = [adversary.roomUp[column] ?? 0, adversary.roomDown[column] ?? 0];
    const [forth, back] = direction === 1 ? [column, this.columns + column] : [this.columns + column, column];
    this.model.changeColBounds(forth, wanted, Math.max(wanted, direction === 1 ? up : down));
    this.model.changeColBounds(back, 0, 0);
    this.deadline.left();
    this.model.zeroAllClocks();
    this.model.run();
    const status = this.model.getModelStatus();
    const { colValue } = this.model.getSolution();
    this.model.changeColBounds(column, 0, up);
    this.model.changeColBounds(this.columns + column, 0, down);
    if (status === this.solver.constants.modelStatus.infeasible)
      throw new Unprotectable(adversary.cellOf[column] ?? -1);
    adversary.cellOf.forEach((cell, place) => {
      const choice = choices.numberOf[cell] ?? -1;
      const moved = Math.abs((colValue[place] ?? 0) - (colValue[this.columns + place] ?? 0));
      if (choice >= 0 && moved > MOVES) shares[choice] = 1;
    });
  }
}
