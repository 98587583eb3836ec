/** One coding of a case as sets of codes, and what two codings of the same case have in common. Pure. */
import { codesOf, type TaxonomyList } from '@app/kernel';
import type { StigmaAssessed } from '../stigma-assessment.entity.js';
import type { Incident } from '../suggestions.js';

/** The lists that are compared, in the order in which the code book has them. */
export const CODED_LISTS = [
  'violence',
  'violenceSub',
  'perpetrator',
  'setting',
  'stigmaAssessed',
  'expression',
  'discriminationGround',
] as const satisfies TaxonomyList[];
export type CodedList = (typeof CODED_LISTS)[number];

/** What one coder made of a case. */
export interface Coding {
  violence: string[];
  violenceSub: string[];
  perpetrator: string[];
  setting: string[];
  /** Null as long as nobody has assessed stigma. */
  stigmaAssessed: string | null;
  expression: string[];
  discriminationGround: string[];
}

/** How often one pair of decisions met in a case. */
export interface AgreementCount {
  list: CodedList;
  first: string;
  second: string;
  units: number;
}

/** The coding that stands in the tags of a case. */
export function codingOfTags(
  incidents: readonly Incident[],
  assessment:
    { assessed: StigmaAssessed; expression: readonly string[]; ground: readonly string[] } | undefined,
): Coding {
  const each = (pick: (incident: Incident) => string) => [...new Set(incidents.map(pick))].sort();
  return {
    violence: each(({ violenceForm }) => violenceForm),
    // A form without a sub-form is an answer to the first list and none to the second.
    violenceSub: each(({ violenceSub }) => violenceSub).filter((code) => code !== 'unknown'),
    perpetrator: each(({ perpetrator }) => perpetrator),
    setting: each(({ setting }) => setting),
    stigmaAssessed: assessment?.assessed ?? null,
    expression: [...(assessment?.expression ?? [])].sort(),
    discriminationGround: [...(assessment?.ground ?? [])].sort(),
  };
}

/**
 * Every decision that both made about this case, counted.
 *
 * A list of which one code is chosen gives one unit. A list of which several can be chosen gives a unit for each code:
 * there or not there. What hangs on another answer is compared only where both gave that answer, so that one difference
 * is not counted twice: perpetrator and setting where both saw violence, stigma where both assessed it.
 */
export function agreementOf(first: Coding, second: Coding): AgreementCount[] {
  const violence = first.violence.length > 0 && second.violence.length > 0;
  const stigma = first.stigmaAssessed !== null && second.stigmaAssessed !== null;
  return CODED_LISTS.flatMap((list) => {
    if (list === 'stigmaAssessed') {
      return stigma
        ? [{ list, first: first.stigmaAssessed ?? '', second: second.stigmaAssessed ?? '', units: 1 }]
        : [];
    }
    const compared =
      list === 'perpetrator' || list === 'setting'
        ? violence
        : list === 'expression' || list === 'discriminationGround'
          ? stigma
          : true;
    return compared ? presence(list, first[list], second[list]) : [];
  });
}

/** The codes of a list that both can choose. */
export function choicesOf(list: CodedList): string[] {
  return list === 'perpetrator' || list === 'setting' ? [...codesOf(list), 'unknown'] : codesOf(list);
}

/** The two decisions about a code of a list of which several can be chosen. */
export const PRESENCE = ['present', 'absent'] as const;

function presence(list: CodedList, first: readonly string[], second: readonly string[]): AgreementCount[] {
  const counts = new Map<string, AgreementCount>();
  for (const code of choicesOf(list)) {
    const pair = [first, second].map((codes) => (codes.includes(code) ? 'present' : 'absent'));
    const [one = '', other = ''] = pair;
    const found = counts.get(pair.join()) ?? { list, first: one, second: other, units: 0 };
    found.units += 1;
    counts.set(pair.join(), found);
  }
  return [...counts.values()];
}

/** The codes by which a list is compared; rows and columns of its table. */
export function comparedCodes(list: CodedList): readonly string[] {
  return list === 'stigmaAssessed' ? codesOf(list) : PRESENCE;
}
