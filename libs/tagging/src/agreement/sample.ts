/** Which tagged cases are coded a second time: drawn by chance, with a seed that is kept, so that the draw can be repeated. */
import { createHash } from 'node:crypto';

/** The rule of the sample, as data. */
export const SAMPLE_RULE = {
  /** The share of tagged cases of a quarter that is coded twice. */
  share: 0.2,
  /** At least this many of a quarter, or all when there are fewer. */
  atLeast: 10,
} as const;

export interface SampleRule {
  share: number;
  atLeast: number;
}

/** How many of so many are drawn. */
export function sampleSize(population: number, rule: SampleRule = SAMPLE_RULE): number {
  return Math.min(population, Math.max(rule.atLeast, Math.ceil(population * rule.share)));
}

/**
 * The drawn ids. Each id has a place in an order that only the seed decides (SHA-256 of seed and id), and the first are
 * drawn: the same seed and ids give the same sample, in whatever order the ids come, and nobody who does not know the
 * seed can tell beforehand which case will be looked at twice.
 */
export function drawSample(ids: readonly string[], seed: string, rule: SampleRule = SAMPLE_RULE): string[] {
  const placed = [...new Set(ids)].map((id) => ({
    id,
    place: createHash('sha256').update(`${seed}:${id}`).digest('hex'),
  }));
  placed.sort((a, b) => (a.place < b.place ? -1 : 1));
  return placed.slice(0, sampleSize(placed.length, rule)).map(({ id }) => id);
}
