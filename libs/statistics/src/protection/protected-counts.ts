/** What goes into the protection of a quarter, and what comes out. */
import type { Method } from '@app/disclosure-control';
import type { Dictionary, DimensionId } from '../dictionary/dimension.js';
import type { Quarter } from '../facts/quarter.js';
import type { RawCounts } from '../facts/tabulation.js';
import type { ReleaseDocument } from '../release/release-document.js';
import { roundedTo, type Policy } from './policy.js';

export interface ProtectedTable {
  dimension: DimensionId;
  /** True when no figure of this table can be shown, zeros included. */
  withheld: boolean;
  /** Persons for each category in the order of the dictionary; null is hidden. */
  persons: (number | null)[];
}

/** What anybody needs to repeat the attack. Nothing in it depends on a hidden count. */
export interface ProofBundle {
  /** Attackers that tried and failed; none when no figure is shown. */
  attackers: string[];
  /** Editions that had been published before; those of the same quarter share equations and were attacked with it. */
  earlierReleases: number;
  /** SHA-256 of which figures are shown. */
  patternHash: string;
  /** How the figures are protected. Absent before 2026-4, when there was suppression only. */
  method?: Method;
  /** What rounded figures are multiples of, in persons; absent where they are not rounded. */
  base?: number;
  /** What the strongest attacker is taken to know. */
  attacker: string;
  threshold: number;
  /** No hidden or rounded figure can be narrowed to fewer possible persons than this; null when there is none. */
  minimalWidth: number | null;
  solver: string;
}

export interface ProtectedCounts {
  /** A figure as it is published. Null when they are fewer than the threshold; there are no tables then. */
  total: number | null;
  tables: ProtectedTable[];
  proof: ProofBundle;
}

/** What is to be protected, and under which rules. */
export interface ProtectionTask {
  quarter: Quarter;
  edition: number;
  counts: RawCounts;
  /** With the method that is asked for. */
  policy: Policy;
  dictionary: Dictionary;
  /** Everything that was published before, earlier editions of this quarter too. */
  earlier: readonly ReleaseDocument[];
  /** A number from 0 to 1 for each name, by chance and always the same: which way a figure is rounded. */
  draw: Draw;
}

/** At most 1, and 0 or more; nobody outside the desk can repeat it. */
export type Draw = (name: string) => number;

export function editionsOf({ quarter, earlier }: ProtectionTask): ReleaseDocument[] {
  return earlier.filter((document) => document.quarter === quarter);
}

/** True for a table that an earlier edition withheld: it stays so. */
export function wasWithheld(dimension: DimensionId, editions: readonly ReleaseDocument[]): boolean {
  return editions.some(({ tables }) => tables.some((made) => made.dimension === dimension && made.withheld));
}

/** The proof of a release that shows no figure. */
export function nothingShown({ earlier, policy }: ProtectionTask): ProofBundle {
  return {
    attackers: [],
    earlierReleases: earlier.length,
    patternHash: '',
    ...wayOf(policy),
    attacker: policy.attacker,
    threshold: policy.thresholdOneWay,
    minimalWidth: null,
    solver: 'none',
  };
}

/** The method, as a proof names it. */
export function wayOf(policy: Policy): Pick<ProofBundle, 'method' | 'base'> {
  const base = roundedTo(policy);
  return { method: policy.method, ...(base === null ? {} : { base }) };
}
