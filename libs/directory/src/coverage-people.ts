/**
 * For whom there is no help of a kind: the languages of the desk that none of its partners speaks, and the groups that
 * none of them serves. A partner that names none serves all of them, as with regions.
 */
import { codesOf, DESK_LANGUAGES } from '@app/kernel';

export interface ServesPeople {
  kind: string;
  /** Codes of languages; empty means all. */
  languages: readonly string[];
  /** Codes of `group`; empty means all. */
  groups: readonly string[];
}

export interface PeopleGap {
  /** A code of `referral`. */
  kind: string;
  partners: number;
  languages: string[];
  groups: string[];
}

/** Codes of answers that are no group of people. */
const NOBODY = ['unknown', 'prefer-not-to-say', 'other'];

/** @returns One line for each kind of help that somebody offers; what nobody offers at all is a gap of its own elsewhere. */
export function peopleGaps(partners: readonly ServesPeople[]): PeopleGap[] {
  const groups = codesOf('group').filter((code) => !NOBODY.includes(code));
  return codesOf('referral').flatMap((kind) => {
    const ofKind = partners.filter((partner) => partner.kind === kind);
    if (ofKind.length === 0) return [];
    const unserved = (codes: readonly string[], of: 'languages' | 'groups') =>
      codes.filter(
        (code) => !ofKind.some((partner) => partner[of].length === 0 || partner[of].includes(code)),
      );
    return [
      {
        kind,
        partners: ofKind.length,
        languages: unserved(DESK_LANGUAGES, 'languages'),
        groups: unserved(groups, 'groups'),
      },
    ];
  });
}
