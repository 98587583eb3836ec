/**
 * The second threshold: figures tell of institutions too. A group of institutions in which fewer than three were
 * complained about would say of each of them what was complained about it.
 */
import type { Category } from '../dictionary/dimension.js';
import type { Policy } from './policy.js';

/**
 * @param persons      Persons in each group.
 * @param institutions Distinct institutions behind each group.
 * @returns The places of the groups that rest on too few institutions, in order. Groups that the law gives to one or
 *          two bodies are left out: their name is the institution's, and the rule would hide them for ever. So is the
 *          group of those who named none.
 */
export function fewInstitutions(
  persons: readonly number[],
  institutions: readonly number[],
  categories: readonly Category[],
  policy: Pick<Policy, 'institutionsPerCell' | 'soleInstitutions'>,
): number[] {
  const exempt = new Set(['unknown', ...(policy.soleInstitutions ?? [])]);
  return persons.flatMap((count, place) => {
    const isFew = (institutions[place] ?? 0) < policy.institutionsPerCell;
    return count > 0 && isFew && !exempt.has(categories[place]?.code ?? '') ? [place] : [];
  });
}
