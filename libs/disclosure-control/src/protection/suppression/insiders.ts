/**
 * A complainant who is alone in her cell knows that it holds 1. From there she must not learn another cell exactly.
 * What no pattern can prevent is left out: a margin that holds nobody but her is not news to her.
 */
import { cutOf, type Cut } from './cut.js';
import type { Requirement, SuppressionProblem } from './problem.js';
import { Unprotectable, type Separator } from './separator.js';

const MOVES = 1e-5;

export class Insiders {
  private readonly requirements: Map<number, Requirement[]>;

  /**
   * @param mustAll Whether a cell that she would learn under every pattern makes the table unprotectable.
   * @throws Unprotectable, TimeIsUp
   */
  constructor(
    problem: SuppressionProblem,
    private readonly separator: Separator,
    mustAll: boolean,
  ) {
    const sensitive = [...new Set(problem.requirements.map((requirement) => requirement.cell))];
    this.requirements = new Map(
      problem.singletons.map((own) => [
        own,
        sensitive
          .filter((cell) => cell !== own)
          .map((cell): Requirement => ({ cell, kind: 'width', need: 1, held: [own] })),
      ]),
    );
    const everything = new Float64Array(separator.choices.cellOf.length).fill(1);
    for (const [own, failing] of this.failuresOf(everything)) {
      separator.adversary.look(separator.columnsOf(everything));
      const learnt = failing.find(({ requirement }) => !separator.adversary.isTied(requirement.cell, own));
      if (learnt !== undefined && mustAll) throw new Unprotectable(learnt.requirement.cell);
      const lost = new Set(failing.map(({ requirement }) => requirement));
      this.requirements.set(
        own,
        (this.requirements.get(own) ?? []).filter((one) => !lost.has(one)),
      );
    }
  }

  /** Cuts that these shares violate. @throws TimeIsUp */
  cutsAgainst(shares: Float64Array): Cut[] {
    const { adversary, choices } = this.separator;
    return [...this.failuresOf(shares).values()].flatMap((failures) =>
      failures.map(({ requirement, reaches }) => cutOf(adversary, choices, requirement, reaches)),
    );
  }

  private failuresOf(shares: Float64Array) {
    const { adversary } = this.separator;
    this.separator.failuresOf(shares);
    const flows = this.separator.flows;
    const columns = this.separator.columnsOf(shares);
    const found = new Map<number, ReturnType<Separator['attempt']>['failures']>();
    for (const [own, requirements] of this.requirements) {
      const ownColumn = adversary.columnOf[own] ?? -1;
      // Ways that leave her own cell alone are open to her, too.
      const hers = flows.filter((flow) => Math.abs(flow[ownColumn] ?? 0) <= MOVES);
      const open = requirements.filter(({ cell }) => {
        const column = adversary.columnOf[cell] ?? -1;
        return !hers.some((flow) => Math.abs(flow[column] ?? 0) >= 1 - MOVES);
      });
      if (open.length === 0) continue;
      adversary.look(columns, 0, 0, [own]);
      const { failures } = this.separator.attempt(open);
      if (failures.length > 0) found.set(own, failures);
    }
    return found;
  }
}
