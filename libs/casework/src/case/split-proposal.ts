/** What a caseworker proposes to her as a second complaint, and what may not stand in it. */
import { invalid, isCode, type DomainError } from '@app/kernel';

export interface SplitProposal {
  /** To her, in the mailbox of the first case. */
  message: string;
  /** Of the new complaint, in the words of the caseworker. */
  text: string;
  /** A code of `institutionType`. */
  institutionType: string;
  /** Codes of `conduct`. */
  conduct: string[];
}

/** For whom her consent is. She reads it in her own language; these words are for programs and for her copy. */
export const SPLIT_RECIPIENT = 'this desk, a second complaint';

/** So many words in a row are a quotation and no coincidence. */
export const QUOTED_WORDS = 12;

/**
 * Whether a text takes over `QUOTED_WORDS` words or more in a row from what she wrote. Capitals, signs and line ends do
 * not count.
 */
export function quotesHer(text: string, hers: readonly string[]): boolean {
  const runs = new Set(runsOf(text));
  return hers.some((one) => runsOf(one).some((run) => runs.has(run)));
}

/** @throws DomainError `CASEWORK.SPLIT_INSTITUTION`, `_CONDUCT` or `_QUOTES`, each of which names the field. */
export function assertProposable(proposal: SplitProposal, hers: readonly string[]): void {
  if (!isCode('institutionType', proposal.institutionType))
    throw mistake('SPLIT_INSTITUTION', 'institutionType', 'Choose from the list.');
  if (!proposal.conduct.every((code) => isCode('conduct', code)))
    throw mistake('SPLIT_CONDUCT', 'conduct', 'Choose from the list.');
  if (quotesHer(proposal.text, hers))
    throw mistake('SPLIT_QUOTES', 'text', 'This repeats what she wrote. Say it in your own words.');
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(QUOTED_WORDS - 1).map((_, index) => words.slice(index, index + QUOTED_WORDS).join(' '));
}

function mistake(code: string, field: string, message: string): DomainError {
  return invalid(`CASEWORK.${code}`, message, [{ field, code: `CASEWORK.${code}`, message }]);
}
