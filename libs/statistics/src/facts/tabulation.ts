/** From counted facts to complete tables: every category of the dictionary, zeros included, checked for coherence. */
import type { Dictionary, DimensionId } from '../dictionary/dimension.js';
import { countsContradict, oneCategory, unknownCode } from '../statistics.errors.js';

/** How many persons stand behind one code, as the database counted them. */
export interface CountedFact {
  /** A dimension of the dictionary, or `total`. */
  dimension: string;
  category: string;
  persons: number;
  /** Distinct institutions behind it, where institutions are the subject. */
  institutions?: number | null;
}

/** One table before protection. Never leaves the desk. */
export interface RawTable {
  dimension: DimensionId;
  /** Persons for each category, in the order of the dictionary. */
  persons: number[];
  /** Distinct institutions behind each category, where institutions are the subject and were counted. */
  institutions?: number[];
}

export interface RawCounts {
  /** Everybody who complained in the quarter. */
  total: number;
  tables: RawTable[];
}

export const TOTAL = 'total' as const;

/** Not saying and not knowing are one answer here: kept apart, each would be a smaller group. */
const SAME_AS_UNKNOWN = new Set(['unknown', 'prefer-not-to-say']);

/**
 * @throws DomainError `STATISTICS.UNKNOWN_CODE` for a code that is not in the dictionary,
 *         `STATISTICS.COUNTS_CONTRADICT` when a table of single answers does not add up to everybody,
 *         or a category of multiple answers exceeds everybody,
 *         `STATISTICS.ONE_CATEGORY` for a dimension that cannot tell anybody apart.
 */
export function tabulate(facts: readonly CountedFact[], dictionary: Dictionary): RawCounts {
  const lonely = dictionary.dimensions.find(({ categories }) => categories.length < 2);
  if (lonely !== undefined) throw oneCategory(lonely.id);
  const total = facts.filter((fact) => fact.dimension === TOTAL).reduce((sum, fact) => sum + fact.persons, 0);
  const tables = dictionary.dimensions.map((dimension) => {
    const places = new Map(dimension.categories.map((category, place) => [category.code, place]));
    const persons = dimension.categories.map(() => 0);
    const institutions: number[] = [];
    for (const fact of facts) {
      if (fact.dimension !== dimension.id) continue;
      const code = SAME_AS_UNKNOWN.has(fact.category) ? 'unknown' : fact.category;
      const place = places.get(code);
      if (place !== undefined) {
        persons[place] = (persons[place] ?? 0) + fact.persons;
        if (typeof fact.institutions === 'number') institutions[place] = fact.institutions;
      }
      // With several answers, "I do not know" is the same as choosing nothing, and stands in no row.
      else if (code !== 'unknown' || dimension.answers === 'single') throw unknownCode(dimension.id);
    }
    assertCoherent(dimension.id, dimension.answers, persons, total);
    return {
      dimension: dimension.id,
      persons,
      ...(institutions.length === 0
        ? {}
        : { institutions: persons.map((_, place) => institutions[place] ?? 0) }),
    };
  });
  return { total, tables };
}

function assertCoherent(id: string, answers: 'single' | 'multiple', persons: number[], total: number): void {
  const sum = persons.reduce((one, other) => one + other, 0);
  const usable = persons.every((count) => Number.isSafeInteger(count) && count >= 0);
  const fits = answers === 'single' ? sum === total : persons.every((count) => count <= total);
  if (!usable || !fits) throw countsContradict(id);
}
