import type { ConsentQuestion } from '@app/cases';
import { gapsOf, type LetterKind } from '@app/documents';
import { DomainError, invalid } from '@app/kernel';

/** Everything of a letter that a person may edit. */
export interface LetterContent {
  /** Name and address of the desk, a line each. */
  sender: string;
  /** A line each; its first line is who she is asked about. */
  recipient: string;
  subject: string;
  body: string;
}

/** The longest letter, in Unicode characters. */
export const LETTER_TEXT_MAX = 20_000;

/** Letters that carry her name by law, so that they can only be sent by somebody who may be known. */
const NAMES_HER: ReadonlySet<LetterKind> = new Set([
  'complaint',
  'default-notice',
  'objection',
  'access-request',
  'police-complaint',
  'ombudsman-petition',
]);

export function namesHer(kind: LetterKind): boolean {
  return NAMES_HER.has(kind);
}

/** What goes to her and to nobody else: a letter in her language, and the mandate that she signs if she wants. */
const TO_HER: ReadonlySet<LetterKind> = new Set(['plain-letter', 'mandate']);

/** A letter to herself needs no yes of hers; any other letter goes to somebody else. */
export function needsConsent(kind: LetterKind): boolean {
  return !TO_HER.has(kind);
}

/** What she is asked: who gets it, and every word of it. */
export function consentQuestionOf(content: LetterContent): ConsentQuestion {
  return { recipient: content.recipient.split('\n').join(', '), text: asText(content) };
}

/** The letter as plain text for a mail: subject first, then the text and who signs. */
export function asText(content: LetterContent): string {
  return `${content.subject}\n\n${content.body}\n\n${content.sender}`;
}

/** @throws DomainError `MEDIATION.LETTER_TEXT` that names the field */
export function assertWritten(kind: LetterKind, content: LetterContent): void {
  const fields = needsConsent(kind)
    ? (['recipient', 'subject', 'body'] as const)
    : (['subject', 'body'] as const);
  for (const field of fields) {
    if (content[field].trim() === '') throw mistake(field, 'required', 'Fill this in.');
  }
  if ([...content.body].length > LETTER_TEXT_MAX) throw mistake('body', 'too-long', 'This is too long.');
}

/** A letter in which something is still to be filled in is neither shown to her nor made. */
export function assertComplete(content: LetterContent): void {
  const gaps = gapsOf([content.sender, content.recipient, content.subject, content.body].join('\n'));
  if (gaps.length > 0) throw gapsLeft();
}

function mistake(field: string, code: string, message: string): DomainError {
  // The form calls the text of a letter what every form of the desk calls a text.
  return invalid('MEDIATION.LETTER_TEXT', message, [
    { field: field === 'body' ? 'text' : field, code, message },
  ]);
}

export function gapsLeft(): DomainError {
  const message = 'Something between square brackets still has to be filled in.';
  return invalid('MEDIATION.LETTER_GAPS', message, [{ field: 'text', code: 'gaps', message }]);
}

export function letterUnknown(): DomainError {
  return new DomainError(
    'MEDIATION.LETTER_UNKNOWN',
    'not-found',
    'There is no such letter, or it is not yours to see.',
  );
}

export function letterFixed(): DomainError {
  return new DomainError(
    'MEDIATION.LETTER_FIXED',
    'conflict',
    'She was asked about exactly this letter, or it was made. Write another one instead.',
  );
}

export function letterNotReady(): DomainError {
  return new DomainError('MEDIATION.LETTER_NOT_READY', 'conflict', 'This letter cannot be made yet.');
}
