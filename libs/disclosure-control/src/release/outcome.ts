import type { AuditReport, Leak } from '../audit/index.js';
import type { Utility } from './utility.js';
import type { Proof } from './proof.js';

/** A table that may be published: it was attacked in every way, and nothing came out. */
export interface Protected {
  status: 'optimal' | 'feasible';
  /** Cost of all hidden cells, primary ones included; for rounding Σ |figure − count|. */
  objective: number;
  /** No safe table costs less. Equal to the objective when optimal. */
  bound: number;
  /** Cells that are sensitive themselves. */
  primary: number;
  /** Cells hidden to protect others; for rounding the other cells whose figure is not their count. */
  secondary: number;
  /** One figure for each cell, null when hidden. */
  published: (number | null)[];
  audit: AuditReport;
  proof: Proof;
  utility: Utility;
}

/** A table of which nothing may be published as it is. */
export interface Refused {
  status: 'refused';
  /** One line: which cell, and why. Names hidden counts: not for publication. */
  why: string;
  leaks: Leak[];
}

export type ProtectOutcome = Protected | Refused;
