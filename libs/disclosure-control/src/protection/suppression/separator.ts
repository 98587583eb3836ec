import type { Deadline } from '../deadline.js';
import type { Solver } from '../solver.js';
import { Adversary, type Reach } from './adversary.js';
import { Choices, cutOf, valueOf, type Cut } from './cut.js';
import type { Requirement, SuppressionProblem } from './problem.js';

/** Thrown when not even hiding everything that may be hidden would do. */
export class Unprotectable extends Error {
  constructor(readonly cell: number) {
    super(`cell ${cell} cannot be protected`);
  }
}

export interface Failure {
  requirement: Requirement;
  reaches: Reach[];
}

export interface Attempt {
  failures: Failure[];
  /** Every way of moving cells that was met. */
  flows: Float64Array[];
  /** For every requirement that holds, the ways that prove it. */
  ways: Map<Requirement, Float64Array[]>;
}

interface Best {
  up: number;
  down: number;
  upFlow?: Float64Array;
  downFlow?: Float64Array;
}

/** Room given to shown cells while looking for cuts, in shares of the largest need. */
const NUDGE = 1e-3;
const SHORT = 1e-5;
/** Ways remembered for each requirement. */
const MOST_KNOWN = 20;

/** Finds what is wrong with a pattern, as cuts. */
export class Separator {
  readonly adversary: Adversary;
  readonly choices: Choices;
  /** Ways to move cells that were met by the last `failuresOf`; each proves room for every cell that it moves. */
  flows: readonly Float64Array[] = [];
  private readonly largestNeed: number;
  private readonly known = new Map<Requirement, (readonly Float64Array[])[]>();

  constructor(
    solver: Solver,
    private readonly problem: SuppressionProblem,
    deadline: Deadline,
  ) {
    this.adversary = new Adversary(solver, problem, deadline);
    this.choices = new Choices(problem);
    this.largestNeed = Math.max(1, ...problem.requirements.map((requirement) => requirement.need));
  }

  /** Cuts that these shares violate; none only if every requirement holds. @throws Unprotectable, TimeIsUp */
  cutsAgainst(shares: Float64Array): Cut[] {
    const nudged = this.search(shares, NUDGE);
    return nudged.length > 0 ? nudged : this.search(shares, 0);
  }

  /** The requirements that fail when these shares are hidden; empty for a safe pattern. @throws TimeIsUp */
  failuresOf(shares: Float64Array, onlyFirst = false): readonly Failure[] {
    this.adversary.look(this.columnsOf(shares));
    const { failures, flows } = this.attempt(this.problem.requirements, onlyFirst);
    this.flows = flows;
    return failures;
  }

  /** Shares of the adversary's columns: open cells are always hidden. */
  columnsOf(shares: Float64Array): Float64Array {
    return Float64Array.from(this.adversary.cellOf, (cell) => {
      const choice = this.choices.numberOf[cell] ?? -1;
      return choice < 0 ? 1 : (shares[choice] ?? 0);
    });
  }

  /** Tries every requirement in turn; an attempt that happens to satisfy others spares them theirs. @throws TimeIsUp */
  attempt(requirements: readonly Requirement[], onlyFirst = false): Attempt {
    const failures: Failure[] = [];
    const flows: Float64Array[] = [];
    const best = requirements.map((): Best => ({ up: 0, down: 0 }));
    const learn = (flow: Float64Array) => {
      flows.push(flow);
      requirements.forEach(({ cell }, place) =>
        note(best[place], flow, flow[this.adversary.columnOf[cell] ?? -1] ?? 0),
      );
    };
    for (const [place, requirement] of requirements.entries()) {
      const own = best[place] ?? { up: 0, down: 0 };
      const isMet = () => roomOf(requirement, own) >= requirement.need - SHORT;
      if (!isMet()) this.recall(requirement).forEach(learn);
      const reaches: Reach[] = [];
      for (const direction of directionsOf(requirement)) {
        if (isMet()) break;
        const reach = this.adversary.reach(requirement.cell, direction);
        reaches.push(reach);
        learn(reach.flow);
      }
      if (isMet()) {
        if (reaches.length > 0)
          this.memorise(
            requirement,
            reaches.map((reach) => reach.flow),
          );
        continue;
      }
      failures.push({ requirement, reaches });
      if (onlyFirst) break;
    }
    const ways = new Map(
      requirements.map((requirement, place) => {
        const { upFlow, downFlow } = best[place] ?? {};
        return [requirement, [upFlow, downFlow].filter((flow) => flow !== undefined)];
      }),
    );
    return { failures, flows, ways };
  }

  /** Ways that once met the requirement, and would again. */
  private recall(requirement: Requirement): readonly Float64Array[] {
    const known = this.known.get(requirement) ?? [];
    return known.find((ways) => ways.every((flow) => this.adversary.allows(flow))) ?? [];
  }

  /** Keeps what met the requirement, newest first. */
  private memorise(requirement: Requirement, ways: readonly Float64Array[]): void {
    const known = this.known.get(requirement) ?? [];
    if (known.includes(ways)) return;
    this.known.set(requirement, [ways, ...known].slice(0, MOST_KNOWN));
  }

  dispose(): void {
    this.adversary.dispose();
  }

  private search(shares: Float64Array, nudge: number): Cut[] {
    this.adversary.look(this.columnsOf(shares), nudge, this.largestNeed);
    return this.attempt(this.problem.requirements)
      .failures.map(({ requirement, reaches }) => {
        const cut = cutOf(this.adversary, this.choices, requirement, reaches);
        if (cut.choices.length === 0 && cut.atLeast > SHORT) throw new Unprotectable(requirement.cell);
        return cut;
      })
      .filter((cut) => nudge === 0 || valueOf(cut, shares) < cut.atLeast - 10 * SHORT);
  }
}

/** Remembers the flow that moves a cell furthest. */
function note(best: Best | undefined, flow: Float64Array, moved: number): void {
  if (best === undefined) return;
  if (moved > best.up) Object.assign(best, { up: moved, upFlow: flow });
  if (-moved > best.down) Object.assign(best, { down: -moved, downFlow: flow });
}

function directionsOf({ kind }: Requirement): readonly (1 | -1)[] {
  if (kind === 'width') return [1, -1];
  return kind === 'up' ? [1] : [-1];
}

function roomOf({ kind }: Requirement, { up, down }: { up: number; down: number }): number {
  if (kind === 'width') return up + down;
  return kind === 'up' ? up : down;
}
