/**
 * All tables of counts that fit what is public, as a linear program in the unknown cells themselves.
 * Every point that the solver meets is kept: it shows that a cell can be as low or as high as it is there.
 */
import type { Attacker } from '../input/release.js';
import type { Engine, Stopwatch } from './engine.js';
import type { PublicCell, World } from './world.js';

/** One bound, with what proves it. */
export interface Extreme {
  value: number;
  /** Worth of each equation and of each unknown's own bound, as multipliers of the proof. */
  equationWorth: Float64Array;
  ownWorth: Float64Array;
}

const WHOLE = 1e-6;
/** Enough points to spare most questions about insiders. */
const MOST_POINTS = 600;

export class PossibleCounts {
  /** Cells that are not exactly known. */
  readonly unknowns: readonly number[];
  /** Place in `unknowns`, or −1. */
  readonly columnOf: Int32Array;
  /** Lowest and highest value met for every unknown. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** The same, over points that are whole numbers throughout. */
  readonly wholeLowest: Float64Array;
  readonly wholeHighest: Float64Array;
  readonly points: Float64Array[] = [];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Equations that still contain an unknown, with the known part moved to the right. */
  readonly rows: {
    equation: number;
    low: number;
    high: number;
    terms: [column: number, coefficient: number][];
  }[];
  private readonly model;

  constructor(
    private readonly engine: Engine,
    readonly world: World,
    readonly attacker: Attacker,
    private readonly watch: Stopwatch,
    isWhole = false,
  ) {
    const { cells, equations } = world;
    this.unknowns = cells.flatMap((cell, place) => (cell.kind === 'shown' ? [] : [place]));
    this.columnOf = new Int32Array(cells.length).fill(-1);
    this.unknowns.forEach((place, column) => (this.columnOf[place] = column));
    const bounds = this.unknowns.map((place) => boundsOf(cells[place], attacker));
    this.lower = Float64Array.from(bounds, ([low]) => low);
    this.upper = Float64Array.from(bounds, ([, high]) => high);
    const count = this.unknowns.length;
    this.lowest = new Float64Array(count).fill(Infinity);
    this.highest = new Float64Array(count).fill(-Infinity);
    this.wholeLowest = new Float64Array(count).fill(Infinity);
    this.wholeHighest = new Float64Array(count).fill(-Infinity);
    this.rows = equations.flatMap(({ terms, low, high }, equation) => {
      const open = terms.filter(([cell]) => cells[cell]?.kind !== 'shown');
      if (open.length === 0) return [];
      const known = terms.reduce(
        (sum, [cell, coefficient]) =>
          sum + (cells[cell]?.kind === 'shown' ? coefficient * (cells[cell]?.figure ?? 0) : 0),
        0,
      );
      const columns = open.map(([cell, coefficient]): [number, number] => [
        this.columnOf[cell] ?? 0,
        coefficient,
      ]);
      return [{ equation, low: low - known, high: high - known, terms: merged(columns) }];
    });
    this.model = engine.createModel(this.modelData(isWhole));
    this.model.options.set({ output_flag: false, mip_rel_gap: 0, simplex_strategy: 4 });
    // Programs that differ in the objective only go on from where the last one ended.
    if (!isWhole) this.model.options.set('presolve', 'off');
  }

  /** Whether any table of counts fits. The first point is met here. @throws AuditTimeout */
  exist(): boolean {
    if (this.unknowns.length === 0) return true;
    const status = this.run();
    if (status === this.engine.constants.modelStatus.infeasible) return false;
    this.keep();
    return true;
  }

  /** The highest (1) or lowest (−1) value of an unknown, by column. @throws AuditTimeout */
  extreme(column: number, direction: 1 | -1): Extreme {
    this.model.changeColCost(column, -direction);
    try {
      this.run();
      const { rowDual, colDual } = this.model.getSolution();
      const value = this.keep()[column] ?? NaN;
      // The program minimises −direction × value; turned around, the duals price value itself.
      const turn = (worth: number) => -direction * worth;
      return { value, equationWorth: rowDual.map(turn), ownWorth: colDual.map(turn) };
    } finally {
      this.model.changeColCost(column, 0);
    }
  }

  /** A point far out in a direction given for every column; many cells are at a bound there. @throws AuditTimeout */
  visit(direction: Float64Array): void {
    const all = { kind: 'range', from: 0, to: direction.length - 1 } as const;
    if (direction.length === 0) return;
    this.model.changeColsCost(all, direction);
    this.run();
    this.keep();
    this.model.changeColsCost(all, new Float64Array(direction.length));
  }

  /** Most and least of the difference of two unknowns. @throws AuditTimeout */
  differ(one: number, other: number): [least: number, most: number] {
    const [low, high] = [1, -1].map((sign) => {
      this.model.changeColCost(one, sign);
      this.model.changeColCost(other, -sign);
      this.run();
      const point = this.keep();
      this.model.changeColCost(one, 0);
      this.model.changeColCost(other, 0);
      return (point[one] ?? 0) - (point[other] ?? 0);
    });
    return [low ?? 0, high ?? 0];
  }

  /** Lets an unknown take one value only, until `release`. */
  fix(column: number, value: number): void {
    this.model.changeColBounds(column, value, value);
  }

  release(column: number): void {
    this.model.changeColBounds(column, this.lower[column] ?? 0, this.upper[column] ?? 0);
  }

  dispose(): void {
    this.model.dispose();
  }

  private run(): number {
    this.model.zeroAllClocks();
    this.model.options.set({ time_limit: this.watch.remaining() });
    this.model.run();
    const status = this.model.getModelStatus();
    const { optimal, infeasible } = this.engine.constants.modelStatus;
    if (status === optimal || status === infeasible) return status;
    this.watch.remaining();
    throw new Error(`the attack ended with status ${status}`);
  }

  /** Whether a table fits every equation and every bound. */
  isPossible(point: Float64Array): boolean {
    const isWithin = point.every(
      (value, column) =>
        value >= (this.lower[column] ?? 0) - WHOLE && value <= (this.upper[column] ?? 0) + WHOLE,
    );
    return (
      isWithin &&
      this.rows.every(({ terms, low, high }) => {
        const sum = terms.reduce((add, [column, coefficient]) => add + coefficient * (point[column] ?? 0), 0);
        return sum >= low - WHOLE && sum <= high + WHOLE;
      })
    );
  }

  /** Takes note of a table that fits. */
  meet(colValue: Float64Array): void {
    const isWhole = colValue.every((value) => Math.abs(value - Math.round(value)) <= WHOLE);
    colValue.forEach((value, column) => {
      this.lowest[column] = Math.min(this.lowest[column] ?? value, value);
      this.highest[column] = Math.max(this.highest[column] ?? value, value);
      if (!isWhole) return;
      this.wholeLowest[column] = Math.min(this.wholeLowest[column] ?? value, Math.round(value));
      this.wholeHighest[column] = Math.max(this.wholeHighest[column] ?? value, Math.round(value));
    });
    if (this.points.length < MOST_POINTS) this.points.push(colValue);
  }

  private keep(): Float64Array {
    const { colValue } = this.model.getSolution();
    this.meet(colValue);
    return colValue;
  }

  private modelData(isWhole: boolean) {
    const count = this.unknowns.length;
    const entries = this.rows.flatMap(({ terms }) => terms);
    const starts = new Int32Array(this.rows.length + 1);
    this.rows.forEach(({ terms }, row) => (starts[row + 1] = (starts[row] ?? 0) + terms.length));
    const integrality = isWhole ? { integrality: new Int32Array(count).fill(1) } : {};
    return {
      numCols: count,
      numRows: this.rows.length,
      colCost: new Float64Array(count),
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: Float64Array.from(this.rows, ({ low }) => low),
      rowUpper: Float64Array.from(this.rows, ({ high }) => high),
      matrix: {
        format: 'csr' as const,
        numRows: this.rows.length,
        numCols: count,
        starts,
        indices: Int32Array.from(entries, ([column]) => column),
        values: Float64Array.from(entries, ([, coefficient]) => coefficient),
      },
      ...integrality,
    };
  }
}

/** What an attacker knows of one cell before he reads any equation. */
function boundsOf(cell: PublicCell | undefined, attacker: Attacker): [number, number] {
  if (cell === undefined) return [0, 0];
  if (cell.kind === 'rounded') {
    const reach = cell.release.base - 1;
    return [Math.max(0, cell.figure - reach), Math.min(cell.most, cell.figure + reach)];
  }
  return [attacker === 'rule-aware' && cell.release.zerosShown ? 1 : 0, cell.most];
}

function merged(terms: readonly [number, number][]): [number, number][] {
  const sums = new Map<number, number>();
  for (const [column, coefficient] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
  return [...sums].filter(([, coefficient]) => coefficient !== 0);
}
