/** The letters that the desk writes about a case. The signal letter has no case and is made elsewhere. */
export const LETTER_KINDS = [
  'complaint',
  'default-notice',
  'objection',
  'reasons-request',
  'access-request',
  'police-complaint',
  'ombudsman-petition',
  'plain-letter',
] as const;

export type LetterKind = (typeof LETTER_KINDS)[number];

export function isLetterKind(code: string): code is LetterKind {
  return (LETTER_KINDS as readonly string[]).includes(code);
}

/** The coded facts of a case that a letter may be filled from. No text of hers, and no name. */
export interface LetterFacts {
  /** Our reference; towards the other side it says nothing about her. */
  reference: string;
  /** Her language, for the letter to her. */
  language: string;
  /** Name of the institution; undefined when it is not known yet. */
  institution: string | undefined;
  institutionType: string;
  /** Codes of `conduct` as Dutch words, in lower case. */
  conduct: readonly string[];
  /** When it happened, as Dutch words; undefined when she did not say. */
  period: string | undefined;
  /** Day of the letter or decision complained of, as Dutch words. */
  decisionDated: string | undefined;
  /** The last day of a term that has passed, as Dutch words. */
  termEnded: string | undefined;
  /** Today, as Dutch words. */
  today: string;
  /** Whether the institution may know who she is. */
  mayKnowHer: boolean;
}

/** A letter before somebody has read it over: every part of it can be edited. */
export interface LetterText {
  recipient: string;
  subject: string;
  body: string;
}
