/**
 * A cell that is hidden alone in an equation is known anyway, so that the cheapest pattern does not hide it: whoever
 * hides a cell hides another one in each of its equations. (Bridge-less inequalities of Fischetti & Salazar-González,
 * doi 10.1287/mnsc.47.7.1008.9805.) They say nothing about safety, and much about cost.
 */
import type { Choices, Cut } from './cut.js';
import type { SuppressionProblem } from './problem.js';

const VIOLATED = 1e-4;

export class Bridges {
  /** Choices of every equation in which nothing is hidden for certain. */
  private readonly equations: number[][];

  constructor(problem: SuppressionProblem, choices: Choices) {
    this.equations = problem.equations.flatMap((terms) => {
      const states = terms.map(([cell]) => problem.cells[cell]?.state);
      if (states.includes('open')) return [];
      const found = terms.map(([cell]) => choices.numberOf[cell] ?? -1).filter((choice) => choice >= 0);
      return found.length === 0 ? [] : [found];
    });
  }

  /** The inequalities that these shares violate: others − own ≥ 0. */
  cutsAgainst(shares: Float64Array): Cut[] {
    return this.equations.flatMap((members) => {
      const sum = members.reduce((add, choice) => add + (shares[choice] ?? 0), 0);
      return members
        .filter((own) => 2 * (shares[own] ?? 0) > sum + VIOLATED)
        .map((own): Cut => {
          const sorted = [...members].sort((one, other) => one - other);
          return {
            choices: sorted,
            coefficients: sorted.map((choice) => (choice === own ? -1 : 1)),
            atLeast: 0,
          };
        });
    });
  }
}
