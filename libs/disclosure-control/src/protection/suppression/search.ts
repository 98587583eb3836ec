/**
 * The cheapest safe pattern, by Benders decomposition: the master proposes, the attacker answers with cuts.
 * First in fractions, then in whole cells. Between two rounds of the whole master a safe pattern is made from its
 * proposal, and the choices that ever looked useful are searched alone, because that is many times quicker; the bound
 * always comes from the whole master.
 */
import type { InsiderRule } from '../../input/release.js';
import { TimeIsUp, type Deadline } from '../deadline.js';
import type { Solver } from '../solver.js';
import { Bridges } from './bridges.js';
import { equationCut, oneMoreThan, type Cut } from './cut.js';
import { CutPool } from './cut-pool.js';
import { Insiders } from './insiders.js';
import { Relaxation, solveWhole } from './master.js';
import type { Pattern, SuppressionProblem } from './problem.js';
import { Repair } from './repair.js';
import { Separator, Unprotectable } from './separator.js';

const ROUNDING = 1e-6;
/** Attempts to spare insiders for free; a fixed number, so that the same table always gets the same pattern. */
const MOST_ROUNDS = 40;
/** The relaxation is left when this many rounds have raised it by less than this share. */
const TAIL = 6;
const TAIL_GAIN = 0.002;
/** Rounds of the whole master before more is done for a safe pattern. */
const PATIENCE = 4;

export type SearchResult =
  | { status: 'optimal' | 'feasible'; hidden: Pattern; cost: number; bound: number }
  /** Not even hiding everything would protect this cell. */
  | { status: 'impossible'; cell: number }
  /** The time was up before any safe pattern was known. */
  | { status: 'no-time' };

/**
 * @param rule `require`: the pattern leaves room for every insider. `prefer`: it does where that costs nothing.
 * @returns the cheapest safe pattern, or the best that was found in time with a bound below it
 */
export function search(
  solver: Solver,
  problem: SuppressionProblem,
  rule: InsiderRule,
  deadline: Deadline,
): SearchResult {
  if (problem.requirements.length === 0) {
    return { status: 'optimal', hidden: problem.cells.map(() => false), cost: 0, bound: 0 };
  }
  const state = new Search(solver, problem, rule, deadline);
  try {
    state.run();
  } catch (error) {
    if (error instanceof Unprotectable) return { status: 'impossible', cell: error.cell };
    if (!(error instanceof TimeIsUp)) throw error;
  } finally {
    state.dispose();
  }
  return state.result();
}

class Search {
  private readonly pool = new CutPool();
  private readonly separator: Separator;
  private readonly weights: Float64Array;
  private readonly repair: Repair;
  private readonly bridges: Bridges;
  /** Choices that some proposal or repair has used. */
  private readonly useful: Uint8Array;
  private best: { shares: Float64Array; cost: number } | undefined;
  private bound = 0;
  private rounds = 0;
  /** Set from the start when every insider must be left without knowledge. */
  private insiders: Insiders | undefined;

  constructor(
    private readonly solver: Solver,
    private readonly problem: SuppressionProblem,
    private readonly rule: InsiderRule,
    private readonly deadline: Deadline,
  ) {
    this.separator = new Separator(solver, problem, deadline);
    const { choices } = this.separator;
    this.weights = Float64Array.from(choices.cellOf, (cell) => problem.cells[cell]?.weight ?? 1);
    this.repair = new Repair(solver, problem, this.separator, this.weights, deadline);
    this.bridges = new Bridges(problem, choices);
    this.useful = new Uint8Array(choices.cellOf.length);
    this.pool.add(problem.insufficient.map((pattern) => oneMoreThan(pattern, choices)));
  }

  run(): void {
    const everything = new Float64Array(this.weights.length).fill(1);
    const [failure] = this.separator.failuresOf(everything, true);
    if (failure !== undefined) throw new Unprotectable(failure.requirement.cell);
    if (!this.isSufficient(everything)) throw new Unprotectable(this.problem.requirements[0]?.cell ?? 0);
    if (this.rule === 'require') this.insiders = new Insiders(this.problem, this.separator, true);
    this.take(everything, this.costOf(everything));
    if (this.isDone()) return;
    this.addEquationCuts();
    this.improve(new Float64Array(this.weights.length), true);
    this.relax();
    while (!this.isDone()) this.round();
    if (this.rule === 'prefer') this.preferInsiders();
  }

  result(): SearchResult {
    if (this.best === undefined) return { status: 'no-time' };
    const { shares, cost } = this.best;
    const hidden: Pattern = new Array<boolean>(this.problem.cells.length).fill(false);
    this.separator.choices.cellOf.forEach((cell, choice) => (hidden[cell] = shares[choice] === 1));
    return { status: this.isDone() ? 'optimal' : 'feasible', hidden, cost, bound: this.bound };
  }

  dispose(): void {
    this.separator.dispose();
    this.repair.dispose();
  }

  private isDone(): boolean {
    return this.best !== undefined && this.best.cost <= this.bound + ROUNDING;
  }

  /** Cuts of one equation each, which the relaxation would find anyway, one round later. */
  private addEquationCuts(): void {
    const byCell = new Map<number, (readonly (readonly [number, number])[])[]>();
    for (const terms of this.problem.equations) {
      for (const [cell] of terms) byCell.set(cell, [...(byCell.get(cell) ?? []), terms]);
    }
    for (const requirement of this.problem.requirements) {
      for (const terms of byCell.get(requirement.cell) ?? []) {
        const cut = equationCut(this.problem, this.separator.choices, requirement, terms);
        if (cut !== undefined) this.pool.add([cut]);
      }
    }
  }

  private relax(): void {
    const relaxation = new Relaxation(this.solver, this.weights, this.pool, this.deadline);
    try {
      const costs: number[] = [];
      for (;;) {
        const { shares, cost } = relaxation.solve();
        this.bound = Math.max(this.bound, Math.ceil(cost - ROUNDING));
        if (this.isDone()) return;
        costs.push(cost);
        const isTailing = cost - (costs.at(-1 - TAIL) ?? -Infinity) < cost * TAIL_GAIN;
        if (!isTailing && this.addCuts(shares) > 0) continue;
        this.remember(shares);
        return;
      }
    } finally {
      relaxation.dispose();
    }
  }

  /** One proposal of the whole master, a safe pattern made of it, and a search around it. */
  private round(): void {
    const proposal = solveWhole(this.solver, this.weights, this.pool, this.deadline, { target: this.bound });
    if (proposal === undefined) throw new Error('the cuts exclude every pattern although one is safe');
    this.bound = Math.max(this.bound, proposal.bound);
    if (this.isDone() || this.accept(proposal)) return;
    this.remember(proposal.shares);
    // Pruning costs as much as many rounds of the master; only a table that resists is worth it.
    this.improve(proposal.shares, ++this.rounds > PATIENCE);
    while (!this.isDone()) {
      const among = { among: this.useful, target: this.bound };
      const near = solveWhole(this.solver, this.weights, this.pool, this.deadline, among);
      if (near === undefined || near.cost >= (this.best?.cost ?? Infinity) || this.accept(near)) return;
    }
  }

  /** Takes a proposal that is safe, and learns from one that is not. */
  private accept({ shares, cost }: { shares: Float64Array; cost: number }): boolean {
    if (this.learnFrom(shares)) return false;
    const [failure] = this.separator.failuresOf(shares, true);
    if (failure !== undefined)
      throw new Error(`no cut tells why cell ${failure.requirement.cell} is not protected`);
    this.take(shares, cost);
    return true;
  }

  /** Adds what speaks against a proposal; false when nothing does. */
  private learnFrom(shares: Float64Array): boolean {
    if (this.addCuts(shares) > 0) return true;
    const cuts = this.insiders?.cutsAgainst(shares) ?? [];
    if (cuts.length > 0 && this.pool.add(cuts) === 0)
      throw new Error('the master ignores what insiders would learn');
    return cuts.length > 0;
  }

  /** Adds the inequalities that a proposal violates; how many were new. */
  private addCuts(shares: Float64Array): number {
    return (
      this.pool.add(this.bridges.cutsAgainst(shares)) + this.pool.add(this.separator.cutsAgainst(shares))
    );
  }

  /** Makes safe patterns of a proposal and takes them when they are the cheapest so far. */
  private improve(start: Float64Array, withPruning: boolean): void {
    const repaired = this.repair.repaired(start);
    this.remember(repaired.shares);
    this.offer(repaired.shares);
    if (!withPruning) return;
    try {
      this.repair.pruned(repaired, (cut) => this.pool.add([cut]));
    } finally {
      // Safe after every step, so that pruning that was cut short is worth keeping, too.
      if (this.insiders === undefined) this.offer(repaired.shares);
    }
    if (this.insiders !== undefined) this.offer(repaired.shares);
  }

  /** Takes a safe pattern if nothing else speaks against it. */
  private offer(shares: Float64Array): void {
    if (!this.isSufficient(shares)) return;
    const cuts = this.insiders?.cutsAgainst(shares) ?? [];
    this.pool.add(cuts);
    if (cuts.length === 0) this.take(shares, this.costOf(shares));
  }

  /** Looks for a pattern of the same cost from which no insider learns anything, and is content when there is none. */
  private preferInsiders(): void {
    const best = this.best;
    if (best === undefined || this.problem.singletons.length === 0) return;
    const insiders = new Insiders(this.problem, this.separator, false);
    let cuts: Cut[] = insiders.cutsAgainst(best.shares);
    for (let round = 0; round < MOST_ROUNDS && cuts.length > 0; round++) {
      this.pool.add(cuts);
      const limits = { target: this.bound, atMost: best.cost };
      const proposal = solveWhole(this.solver, this.weights, this.pool, this.deadline, limits);
      if (proposal === undefined) return;
      cuts = this.separator.cutsAgainst(proposal.shares);
      if (cuts.length === 0) cuts = insiders.cutsAgainst(proposal.shares);
      if (cuts.length === 0) this.best = { shares: proposal.shares, cost: proposal.cost };
    }
  }

  /** Whether a safe pattern hides more than each of those that were found wanting by other means. */
  private isSufficient(shares: Float64Array): boolean {
    const { cellOf } = this.separator.choices;
    return this.problem.insufficient.every((pattern) =>
      cellOf.some((cell, choice) => shares[choice] === 1 && pattern[cell] !== true),
    );
  }

  private take(shares: Float64Array, cost: number): void {
    if (cost < (this.best?.cost ?? Infinity)) this.best = { shares: Float64Array.from(shares), cost };
  }

  private costOf(shares: Float64Array): number {
    return shares.reduce((sum, share, choice) => sum + share * (this.weights[choice] ?? 0), 0);
  }

  private remember(shares: Float64Array): void {
    shares.forEach((share, choice) => {
      if (share > ROUNDING) this.useful[choice] = 1;
    });
  }
}
