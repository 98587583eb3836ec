/**
 * Which groups stay hidden although everything else is rounded: in the table of institutions every group that rests on
 * fewer than three of them, also when nobody is in it, so that a mark is no word about whether anybody is. A group that is
 * shown has three people at least, then; as a zero would say that there are three or four, its figure is five at least.
 */
import type { Category } from '../dictionary/dimension.js';
import type { Policy } from './policy.js';

type Rules = Pick<Policy, 'institutionsPerCell' | 'soleInstitutions' | 'thresholdOneWay'>;

/** False for a group whose name is an institution's by law, and for those who named none: no rule can hide these. */
export function isInstitutionRuled(
  code: string,
  { soleInstitutions }: Pick<Policy, 'soleInstitutions'>,
): boolean {
  return code !== 'unknown' && soleInstitutions?.includes(code) !== true;
}

/**
 * @param persons      Persons in each group.
 * @param institutions Distinct institutions behind each group; undefined where they were not counted.
 * @returns The places of the groups to hide, in order, with the next larger group as their companion: what is hidden adds
 *          up to a figure that everybody can subtract, and so is never one group alone, nor small ones only. Undefined
 *          when there is no such group, or nothing would be left: the table has to be withheld.
 */
export function hiddenWhenRounded(
  persons: readonly number[],
  institutions: readonly number[] | undefined,
  categories: readonly Category[],
  policy: Rules,
): number[] | undefined {
  if (institutions === undefined) return [];
  const isHidden = persons.map((_, place) => {
    const isFew = (institutions[place] ?? 0) < policy.institutionsPerCell;
    return isFew && isInstitutionRuled(categories[place]?.code ?? '', policy);
  });
  if (!isHidden.includes(true)) return [];
  const larger = persons.filter(
    (count, place) => isHidden[place] !== true && count >= policy.thresholdOneWay,
  );
  // Only the first of equals: were they all hidden, whatever is shown would be known to be larger.
  const companion = persons.findIndex(
    (count, place) => isHidden[place] !== true && count === Math.min(...larger),
  );
  if (companion < 0) return undefined;
  const hidden = persons.flatMap((_, place) =>
    isHidden[place] === true || place === companion ? [place] : [],
  );
  return hidden.length === persons.length ? undefined : hidden;
}
