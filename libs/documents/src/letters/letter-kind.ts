/** The letters that the desk writes about a case. The signal letter has no case and is made elsewhere. */
export const LETTER_KINDS = [
  'complaint',
  'default-notice',
  'objection',
  'reasons-request',
  'access-request',
  'police-complaint',
  'ombudsman-petition',
  'mandate',
  'plain-letter',
] as const;

export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * The day on which a lawyer read the template of a letter through, or null as long as none has. Whoever changes the text
 * of a template sets it back to null. None has been read yet.
 */
export const REVIEWED_BY_LAWYER: Readonly<Record<LetterKind | 'signal', string | null>> = {
  complaint: null,
  'default-notice': null,
  objection: null,
  'reasons-request': null,
  'access-request': null,
  'police-complaint': null,
  'ombudsman-petition': null,
  mandate: null,
  'plain-letter': null,
  signal: null,
};

const PUBLIC_BODIES: ReadonlySet<string> = new Set([
  'tax-administration',
  'chamber-of-commerce',
  'municipality',
  'police',
  'public-prosecution',
  'benefits-agency',
  'immigration-service',
  'public-health-service',
  'labour-inspectorate',
  'other-public-body',
]);

/** Letters that rest on the Awb, and so can go to a public body alone: a bank owes nothing under it. */
const TO_PUBLIC_BODIES: ReadonlySet<LetterKind> = new Set([
  'complaint',
  'default-notice',
  'objection',
  'ombudsman-petition',
]);

/** Whether the Awb binds an institution of this type. */
export function isPublicBody(institutionType: string): boolean {
  return PUBLIC_BODIES.has(institutionType);
}

/** Whether the law that a letter of this kind rests on binds an institution of this type; not known of an unknown one. */
export function suits(kind: LetterKind, institutionType: string): boolean {
  if (institutionType === 'unknown') return true;
  if (kind === 'police-complaint') return institutionType === 'police';
  // The police have a letter of their own for a complaint, with their own terms.
  if (kind === 'complaint' && institutionType === 'police') return false;
  return !TO_PUBLIC_BODIES.has(kind) || PUBLIC_BODIES.has(institutionType);
}

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
