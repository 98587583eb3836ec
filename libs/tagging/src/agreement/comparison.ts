/** Two codings of one case beside each other, list by list, and what stands after somebody settled it. Pure. */
import { CODED_LISTS, type CodedList, type Coding } from './coding.js';

export interface ComparedCode {
  code: string;
  /** Who chose it. */
  by: 'both' | 'first' | 'second';
}

export interface ComparedList {
  list: CodedList;
  differs: boolean;
  /** Every code that at least one of them chose; what only one chose comes last. */
  codes: ComparedCode[];
}

/** Whose coding of a list stands. */
export const SETTLERS = ['first', 'second'] as const;
export type Settler = (typeof SETTLERS)[number];
export type Settlement = Partial<Record<CodedList, Settler>>;

export function comparisonOf(first: Coding, second: Coding): ComparedList[] {
  return CODED_LISTS.map((list) => {
    const [ours, theirs] = [codesIn(first, list), codesIn(second, list)];
    const both = ours.filter((code) => theirs.includes(code));
    const only = (codes: readonly string[], by: 'first' | 'second') =>
      codes.filter((code) => !both.includes(code)).map((code) => ({ code, by }));
    const single = [...only(ours, 'first'), ...only(theirs, 'second')];
    return {
      list,
      differs: single.length > 0,
      codes: [...both.map((code) => ({ code, by: 'both' as const })), ...single],
    };
  });
}

/**
 * The coding that stands: what both said, and of each list in which they differ the coding that was chosen.
 *
 * @returns the first list that still has to be settled where one is missing.
 */
export function settledCoding(first: Coding, second: Coding, settlement: Settlement): Coding | CodedList {
  const open = comparisonOf(first, second).find(
    ({ list, differs }) => differs && settlement[list] === undefined,
  );
  if (open !== undefined) return open.list;
  const chosen = (list: CodedList) => (settlement[list] === 'second' ? second : first);
  return {
    violence: chosen('violence').violence,
    violenceSub: chosen('violenceSub').violenceSub,
    perpetrator: chosen('perpetrator').perpetrator,
    setting: chosen('setting').setting,
    stigmaAssessed: chosen('stigmaAssessed').stigmaAssessed,
    expression: chosen('expression').expression,
    discriminationGround: chosen('discriminationGround').discriminationGround,
  };
}

/** Lists in which the tags of the case say something else than what was settled. */
export function notYetTagged(settled: Coding, tags: Coding): CodedList[] {
  return comparisonOf(settled, tags).flatMap(({ list, differs }) => (differs ? [list] : []));
}

function codesIn(coding: Coding, list: CodedList): readonly string[] {
  if (list !== 'stigmaAssessed') return coding[list];
  return coding.stigmaAssessed === null ? [] : [coding.stigmaAssessed];
}
