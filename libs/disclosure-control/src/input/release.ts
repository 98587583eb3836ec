/**
 * The plain shapes that everybody here speaks about: a table, what was published of it, and how tables add up.
 * Types only. The optimiser and the auditor share this file and nothing else, so that a mistake in the one is not
 * repeated by the other.
 */

/** Hide cells, or round every cell to a multiple of a base. */
export type Method = 'suppression' | 'rounding';

/**
 * What the attacker knows of a hidden cell: `naive` that it is not negative; `rule-aware` also that zeros are never
 * hidden, so that it is at least 1, and that counts under the threshold are hidden.
 */
export type Attacker = 'naive' | 'rule-aware';

/** Cost of hiding a cell: 1 (`count`), the persons in it (`value`), or its level, margins dearest (`policy`). */
export type Weights = 'count' | 'value' | 'policy';

/** `report`: count what a complainant could learn. `prefer`: avoid it where that is free. `require`: avoid it. */
export type InsiderRule = 'report' | 'prefer' | 'require';

/** Σ coefficient × cell = equals, within one release. */
export interface Equation {
  /** How an explanation calls it, such as `row [2,*]`. */
  name: string;
  terms: readonly (readonly [cell: number, coefficient: number])[];
  equals: number;
}

/** How the cells of one release hang together. */
export type Layout =
  /** A table with all its margins, row-major over (dimension + 1), index 0 of a dimension is its total. */
  | { kind: 'margins'; dims: readonly number[] }
  /** One grand total (cell 0) and categories that are parts of it but do not add up, as with several answers. */
  | { kind: 'separate'; categories: number }
  /** Any cells with any equations: hierarchies, linked tables. */
  | {
      kind: 'equations';
      size: number;
      equations: readonly Equation[];
      /** Cells that are published in any case, such as the grand total. */
      alwaysShown: readonly number[];
      /** No cell exceeds this one. Null when there is no such cell. */
      total: number | null;
      /** How many totals a cell is over; 0 for an inner cell. Only the weights `policy` look at it. */
      levels?: readonly number[];
      /** How an explanation calls the cells. */
      labels?: readonly string[];
    }
  /** Several tables that are published at once, one after the other in one list of cells. */
  | { kind: 'linked'; parts: readonly LinkedPart[] };

/** One table of a release of several. */
export interface LinkedPart {
  name: string;
  layout: Layout;
  /** Number of cells. */
  size: number;
}

/** What the public knows of one release. */
export interface PublishedRelease {
  /** Unique among all releases. */
  name: string;
  layout: Layout;
  method: Method;
  /** Counts from 1 to threshold − 1 are sensitive. */
  threshold: number;
  /** Rounding base; only `rounding` looks at it. */
  base: number;
  /** False where zeros may hide among the hidden cells; a rule-aware attacker then learns less. */
  zerosShown: boolean;
  /** One figure for each cell; null is hidden. */
  published: readonly (number | null)[];
  /** Cells that are sensitive for another reason than a small count; the public does not know them. */
  alsoSensitive?: readonly number[];
}

/** An earlier release, with its counts where they are still known. */
export interface LedgerRelease extends PublishedRelease {
  counts: readonly number[] | null;
}

/** One cell of one release. */
export interface CellReference {
  release: string;
  cell: number;
}

/**
 * atLeast ≤ Σ coefficient × cell ≤ atMost, across releases: a year to date, a table that repeats another one, or a
 * published figure that was computed from counts.
 */
export interface Link {
  name: string;
  terms: readonly (readonly [reference: CellReference, coefficient: number])[];
  atLeast: number;
  atMost: number;
  /** Whoever is counted in the cell with a minus is counted in the one with a plus, and not only as many people. */
  contained?: boolean;
  /** Rounded figures of the release have to reach `atLeast` too, as the counts do. */
  inFigures?: boolean;
}

/** Everything that `protect` needs. */
export interface ProtectRequest {
  name: string;
  layout: Layout;
  /** Distinct persons in each cell. */
  counts: readonly number[];
  method: Method;
  threshold: number;
  base: number;
  attacker: Attacker;
  weights: Weights;
  insiders: InsiderRule;
  alsoSensitive: readonly number[];
  /** Seconds for the optimiser; the audit may take as long again. */
  timeLimitSeconds: number;
  ledger: readonly LedgerRelease[];
  links: readonly Link[];
  /**
   * Only for rounding, one for each cell: true where the figure should be the multiple above the count, false where the
   * one below; as many as the sums allow are followed. Without it each goes to the nearest, by a rule that everybody can
   * repeat: a zero then stands for fewer people than base − 1, and only drawing by chance leaves all of them possible.
   */
  goesUp?: readonly boolean[];
}

/** Everything that the auditor needs: public figures, and nothing else unless `singletons` says so. */
export interface AuditRequest {
  release: PublishedRelease;
  ledger: readonly PublishedRelease[];
  links: readonly Link[];
  attacker: Attacker;
  /** Hidden cells that hold exactly one person. Undefined: every hidden cell of the release that could be a one. */
  singletons?: readonly CellReference[];
  /** Seconds until the auditor gives up and the release is refused. */
  timeLimitSeconds: number;
}
