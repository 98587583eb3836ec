import type { Dictionary, DimensionId } from './dimension.js';
import type { Policy } from './policy.js';
import type { Quarter } from './quarter.js';
import type { ReleaseDocument } from './release-document.js';
import type { RawCounts } from './tabulation.js';

export interface ProtectedTable {
  dimension: DimensionId;
  withheld: boolean;
  persons: (number | null)[];
}
export interface ProofBundle {
  attackers: string[];
  earlierReleases: number;
  patternHash: string;
}
export interface ProtectedCounts {
  total: number | null;
  tables: ProtectedTable[];
  proof: ProofBundle;
}

export async function protectCounts(
  _q: Quarter,
  raw: RawCounts,
  policy: Policy,
  dictionary: Dictionary,
  earlier: readonly ReleaseDocument[],
): Promise<ProtectedCounts> {
  const k = policy.thresholdOneWay;
  const proof = { attackers: ['naive'], earlierReleases: earlier.length, patternHash: 'tmp' };
  if (raw.total < k) return { total: null, tables: [], proof };
  const tables = raw.tables.map(({ dimension, persons }) => {
    const single = dictionary.dimensions.find((d) => d.id === dimension)?.answers === 'single';
    const hidden = new Set(persons.flatMap((p, i) => (p > 0 && p < k ? [i] : [])));
    if (single && hidden.size > 0) {
      const order = persons
        .map((p, i) => ({ p, i }))
        .filter(({ p, i }) => p > 0 && !hidden.has(i))
        .sort((a, b) => a.p - b.p);
      const sum = () => [...hidden].reduce((s, i) => s + (persons[i] ?? 0), 0);
      while (sum() < k + hidden.size - 1 && order.length > 0) hidden.add(order.shift()!.i);
      if (sum() < k + hidden.size - 1) return { dimension, withheld: true, persons: persons.map(() => null) };
    }
    return { dimension, withheld: false, persons: persons.map((p, i) => (hidden.has(i) ? null : p)) };
  });
  return { total: raw.total, tables, proof };
}
export async function attackEverything(_d: ReleaseDocument[]): Promise<{ safe: boolean; why: string }> {
  return { safe: true, why: '' };
}
