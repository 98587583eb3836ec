/**
 * Cuts: what the prices of a failed attack say about every pattern. If hiding a cell gives the attacker's program at
 * most `coefficient` more room, then enough cells must be hidden for their coefficients to reach what is missing.
 * Fischetti & Salazar-González (2001), doi 10.1287/mnsc.47.7.1008.9805.
 */
import type { Adversary, Reach } from './adversary.js';
import type { Requirement, SuppressionProblem } from './problem.js';

/** Σ coefficient × choice ≥ atLeast. */
export interface Cut {
  choices: number[];
  coefficients: number[];
  atLeast: number;
}

const NOTHING = 1e-9;

/** The choices of a problem, numbered in the order of their cells. */
export class Choices {
  readonly cellOf: readonly number[];
  /** Number of the choice, or −1. */
  readonly numberOf: Int32Array;

  constructor(problem: SuppressionProblem) {
    this.cellOf = problem.cells.flatMap((cell, place) => (cell.state === 'choice' ? [place] : []));
    this.numberOf = new Int32Array(problem.cells.length).fill(-1);
    this.cellOf.forEach((cell, choice) => (this.numberOf[cell] = choice));
  }
}

/**
 * @param reaches The failed attempts of one attacker: one for `up` and `down`, both directions for `width`.
 * @returns a cut that every safe pattern satisfies. Without terms no pattern is safe.
 */
export function cutOf(
  adversary: Adversary,
  choices: Choices,
  requirement: Requirement,
  reaches: readonly Reach[],
): Cut {
  let atLeast = requirement.need;
  const gains = new Map<number, number>();
  adversary.cellOf.forEach((cell, column) => {
    if (requirement.held.includes(cell)) return;
    let gain = 0;
    for (const { price } of reaches) {
      const worth = price[column] ?? 0;
      if (Math.abs(worth) <= NOTHING) continue;
      gain +=
        worth > 0 ? worth * (adversary.roomUp[column] ?? 0) : -worth * (adversary.roomDown[column] ?? 0);
    }
    if (gain <= NOTHING) return;
    const choice = choices.numberOf[cell] ?? -1;
    if (choice < 0) atLeast -= gain;
    else gains.set(choice, gain);
  });
  return clipped(gains, atLeast);
}

/** One equation alone: to move a cell of it, its neighbours must give way. */
export function equationCut(
  problem: SuppressionProblem,
  choices: Choices,
  requirement: Requirement,
  terms: readonly (readonly [cell: number, coefficient: number])[],
): Cut | undefined {
  const own = terms.find(([cell]) => cell === requirement.cell)?.[1] ?? 0;
  let atLeast = requirement.need * Math.abs(own);
  const gains = new Map<number, number>();
  for (const [place, coefficient] of terms) {
    const cell = problem.cells[place];
    if (cell === undefined || cell.state === 'shown' || place === requirement.cell) continue;
    if (requirement.held.includes(place)) continue;
    const [up, down] = [cell.upper - cell.value, cell.value - cell.lower];
    const rises = requirement.kind === 'up' ? coefficient * own < 0 : coefficient * own > 0;
    const room = requirement.kind === 'width' ? up + down : rises ? up : down;
    const gain = room * Math.abs(coefficient);
    if (gain <= NOTHING) continue;
    const choice = choices.numberOf[place] ?? -1;
    if (choice < 0) atLeast -= gain;
    else gains.set(choice, gain);
  }
  return atLeast <= NOTHING ? undefined : clipped(gains, atLeast);
}

/** A pattern that does not hide enough, whatever the reason: one more cell than it hides is needed. */
export function oneMoreThan(pattern: readonly boolean[], choices: Choices): Cut {
  const others = choices.cellOf.flatMap((cell, choice) => (pattern[cell] === true ? [] : [choice]));
  return { choices: others, coefficients: others.map(() => 1), atLeast: 1 };
}

/** Left-hand side of a cut for hidden shares from 0 to 1. */
export function valueOf(cut: Cut, shares: Float64Array): number {
  return cut.choices.reduce(
    (sum, choice, place) => sum + (cut.coefficients[place] ?? 0) * (shares[choice] ?? 0),
    0,
  );
}

/** Choices are yes or no, so that a coefficient above what is missing is worth no more than what is missing. */
function clipped(gains: Map<number, number>, atLeast: number): Cut {
  const entries = [...gains].sort(([one], [other]) => one - other);
  return {
    choices: entries.map(([choice]) => choice),
    coefficients: entries.map(([, gain]) => Math.min(gain, atLeast)),
    atLeast,
  };
}
