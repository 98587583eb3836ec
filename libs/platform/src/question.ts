import { DomainError, invalid } from '@app/kernel';

/** A question about the figures, or a point for the agenda of the next meeting of the Platform. */
export const QUESTION_KINDS = ['question', 'agenda'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The most characters of what a member writes. */
export const QUESTION_MAX = 2_000;

/** What one link may ask within 24 hours; the database holds to it. */
export const QUESTIONS_A_DAY = 10;

export interface NewQuestion {
  kind: QuestionKind;
  quarter: string | null;
  dimension: string | null;
  /** Cleaned by the door that received it. */
  text: string;
}

/** The number of a case, as it is printed for her and for nobody else. */
const CASE_NUMBER = /\bSR-\d{4}-\d{4,}\b/i;

/** Whether a text that may become public names a case. A person reads it over as well: this only catches what a rule can. */
export function namesCase(text: string): boolean {
  return CASE_NUMBER.test(text);
}

/** @throws DomainError `PLATFORM.QUESTION` that names the field */
export function assertQuestion({ text }: NewQuestion): void {
  if (text.trim() === '') throw wrong('required', 'Fill this in.');
  if ([...text].length > QUESTION_MAX) throw wrong('too-long', 'This is too long.');
  if (namesCase(text)) throw wrong('holds-case', 'This text holds the number of a case. Take it out.');
}

export function linkUnknown(): DomainError {
  return new DomainError('PLATFORM.LINK_UNKNOWN', 'not-found', 'This link does not work (any more).');
}

export function askedEnough(): DomainError {
  return new DomainError(
    'PLATFORM.ASKED_ENOUGH',
    'conflict',
    'As much was asked today as can be asked in a day. Please come back tomorrow.',
  );
}

function wrong(code: string, message: string): DomainError {
  return invalid('PLATFORM.QUESTION', message, [{ field: 'text', code, message }]);
}
