/**
 * What everybody can know of a rounded release besides the neighbourhood of each figure, because the rules are public.
 * Hidden groups of a table in which everybody stands once were rounded together, so their sum has a neighbourhood too.
 */
import type { Link } from '@app/disclosure-control';
import { dimensionOf } from '../dictionary/dictionary.js';
import type { Dictionary, DimensionId } from '../dictionary/dimension.js';
import { INSTITUTION_DIMENSION } from '../facts/fact-columns.js';
import { reachOf, roundedTo, type Policy } from './policy.js';
import { isInstitutionRuled } from './rounded-hiding.js';

/** More than any count; where nothing bounds a cell from above. */
const NO_BOUND = 1_000_000;

interface FigureTable {
  dimension: DimensionId;
  persons: readonly (number | null)[];
}

/**
 * @param persons Published figure of everybody.
 * @param tables  Tables that are shown, in the order of the release, in which everybody is cell 0.
 * @returns Nothing where figures are not rounded.
 */
export function knownOfRounding(
  release: string,
  persons: number,
  tables: readonly FigureTable[],
  dictionary: Dictionary,
  policy: Policy,
): Link[] {
  if (roundedTo(policy) === null) return [];
  const links = [
    atLeast(release, 0, policy.thresholdOneWay, 'whoever is counted are not too few to publish'),
  ];
  let next = 1;
  for (const { dimension, persons: figures } of tables) {
    const first = next;
    next += figures.length;
    const { answers, categories } = dimensionOf(dictionary, dimension);
    const hidden = figures.flatMap((figure, place) => (figure === null ? [first + place] : []));
    if (answers === 'single' && hidden.length > 0) {
      const rest = figures.reduce<number>((left, figure) => left - (figure ?? 0), persons);
      links.push({
        name: `what is not shown of ${dimension} was rounded together in ${release}`,
        terms: hidden.map((cell) => [{ release, cell }, 1] as const),
        atLeast: Math.max(0, rest - reachOf(policy)),
        atMost: rest + reachOf(policy),
      });
    }
    if (answers === 'multiple') {
      links.push(...figures.map((_, place) => within(release, first + place)));
    }
    if (dimension === INSTITUTION_DIMENSION && hidden.length > 0) {
      figures.forEach((figure, place) => {
        if (figure === null || !isInstitutionRuled(categories[place]?.code ?? '', policy)) return;
        links.push(severalInstitutions(release, first + place, policy));
      });
    }
  }
  return links;
}

/** A type of institution that is shown rests on several of them, and each of these on somebody. */
export function severalInstitutions(release: string, cell: number, policy: Policy): Link {
  return atLeast(
    release,
    cell,
    policy.institutionsPerCell,
    'a type that is shown rests on several institutions',
  );
}

/** Nobody stands in a group who is not counted. Figures keep to that as well, so that no part is above its whole. */
export function within(release: string, cell: number): Link {
  return {
    name: `a group is at most everybody in ${release}`,
    terms: [
      [{ release, cell: 0 }, 1],
      [{ release, cell }, -1],
    ],
    atLeast: 0,
    atMost: NO_BOUND,
  };
}

function atLeast(release: string, cell: number, least: number, name: string): Link {
  return { name: `${name} in ${release}`, terms: [[{ release, cell }, 1]], atLeast: least, atMost: NO_BOUND };
}
