import { createHash } from 'node:crypto';
import type { Attacker, Method } from '../input/release.js';

/**
 * What is published with a protected table so that anybody can repeat the attack. Nothing in it depends on a hidden
 * count: no objective, no weights by value, no number of primary cells.
 */
export interface Proof {
  method: Method;
  /** Attackers that were tried and failed. */
  attackers: string[];
  /** The knowledge for which room was demanded. */
  attacker: Attacker;
  threshold: number;
  /** Only for rounding. */
  base?: number;
  /** Earlier releases in the union that was attacked. */
  earlierReleases: number;
  /** No cell can be narrowed to fewer persons than this, rounded down; null when nothing is hidden. */
  minimalWidth: number | null;
  /** SHA-256 of which cells show a figure. */
  patternHash: string;
  solver: string;
}

/** @returns hexadecimal SHA-256 over one character for each cell, `1` where it shows a figure and `0` where not */
export function patternHashOf(published: readonly (number | null)[]): string {
  return createHash('sha256')
    .update(published.map((figure) => (figure === null ? '0' : '1')).join(''))
    .digest('hex');
}
