/**
 * The question that suppression answers, without tables: some cells are hidden anyway, some may be hidden at a cost,
 * and an attacker must be left with enough room about every sensitive one.
 */
export interface ProblemCell {
  /** What the cell holds. */
  value: number;
  /** What the attacker knows about it when it is hidden. */
  lower: number;
  upper: number;
  /** `shown` never hides, `open` is hidden anyway, `choice` is for the optimiser to decide. */
  state: 'shown' | 'open' | 'choice';
  /** Cost of hiding a choice; a whole number of at least 1. */
  weight: number;
}

/**
 * The attacker must think it possible that the cell is `need` higher (`up`), `need` lower (`down`), or that it lies in
 * an interval of width `need` (`width`; Fischetti & Salazar call the three upper, lower and sliding protection level).
 */
export interface Requirement {
  cell: number;
  kind: 'up' | 'down' | 'width';
  need: number;
  /** Cells whose value this attacker knows, such as a complainant's own. */
  held: readonly number[];
}

export interface SuppressionProblem {
  cells: readonly ProblemCell[];
  /** Σ coefficient × deviation from the true value = 0. */
  equations: readonly (readonly (readonly [cell: number, coefficient: number])[])[];
  requirements: readonly Requirement[];
  /** Cells that hold one person, who knows it and could look around from there. */
  singletons: readonly number[];
  /** Patterns that were found wanting by other means: at least one more choice than these must hide. */
  insufficient: readonly (readonly boolean[])[];
}

/** Which choices are hidden, by cell. Cells that are not a choice are false. */
export type Pattern = boolean[];
