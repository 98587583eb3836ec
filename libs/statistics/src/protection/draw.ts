/**
 * Which way a figure is rounded, drawn by chance. A rule that everybody can repeat, such as always to the nearest
 * multiple, would tell more than the multiple: a zero would stand for at most two people. Drawn with a secret, and once
 * for each cell of a quarter, so that preparing again tells nothing new either.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Draw } from './protected-counts.js';

const BYTES = 6;

/** @param seed A secret of the desk; without it each process draws anew. */
export function drawWith(seed: string | undefined): Draw {
  const key = seed === undefined ? randomBytes(32) : Buffer.from(seed, 'hex');
  return (name) =>
    createHmac('sha256', key).update('rounding v1\0').update(name).digest().readUIntBE(0, BYTES) /
    256 ** BYTES;
}
