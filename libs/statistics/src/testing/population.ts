/** For tests: counts of people who answer every question by chance, coherent with what everybody can know of the tables. */
import { dimensionOf } from '../dictionary/dictionary.js';
import type { Dictionary, DimensionId } from '../dictionary/dimension.js';
import { INSTITUTION_DIMENSION } from '../facts/fact-columns.js';
import type { RawCounts } from '../facts/tabulation.js';

/** Tables that stand for all kinds, and of which no part lies within another. */
const TABLES: readonly DimensionId[] = [
  'institution-type',
  'conduct',
  'stigma-perceived',
  'region',
  'work-type',
];

/** Always the same numbers from 0 to 1 for a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The dictionary with these tables only. */
export function fewTables(dictionary: Dictionary, ids: readonly DimensionId[] = TABLES): Dictionary {
  return { ...dictionary, dimensions: ids.map((id) => dimensionOf(dictionary, id)), relations: [] };
}

/** Few categories are common and most are rare, as in a real quarter. */
export function populationOf(total: number, dictionary: Dictionary, seed: number): RawCounts {
  const next = randomFrom(seed);
  const tables = dictionary.dimensions.map(({ id, answers, categories }) => {
    const persons = categories.map(() => 0);
    const institutions = categories.map(() => new Set<number>());
    for (let who = 0; who < total; who += 1) {
      const answered = answers === 'single' ? 1 : Math.floor(next() * 3);
      const places = Array.from({ length: answered }, () => Math.floor(next() ** 2 * categories.length));
      for (const place of new Set(places)) {
        persons[place] = (persons[place] ?? 0) + 1;
        institutions[place]?.add(Math.floor(next() * 6));
      }
    }
    const counted =
      id === INSTITUTION_DIMENSION ? { institutions: institutions.map(({ size }) => size) } : {};
    return { dimension: id, persons, ...counted };
  });
  return { total, tables };
}
