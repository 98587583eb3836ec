import { DomainError, invalid } from '@app/kernel';

/** The same answer for an extract that is not there and one of a case that is not for this reader. */
export function extractUnknown(): DomainError {
  return new DomainError(
    'MEDIATION.EXTRACT_UNKNOWN',
    'not-found',
    'There is no such extract, or it is not yours to see.',
  );
}

export function linkUnknown(): DomainError {
  return new DomainError(
    'MEDIATION.LINK_UNKNOWN',
    'not-found',
    'There is no such link, or it is not yours to see.',
  );
}

export function notADraft(): DomainError {
  return new DomainError(
    'MEDIATION.NOT_A_DRAFT',
    'conflict',
    'She was asked about exactly this text, so it cannot be changed any more. Write a new extract instead.',
  );
}

export function caseNotOpen(): DomainError {
  return new DomainError(
    'MEDIATION.CASE_NOT_OPEN',
    'conflict',
    'The case is not open, so nobody is approached about it.',
  );
}

export function contactMismatch(): DomainError {
  return invalid('MEDIATION.CONTACT', 'Choose a contact person who works for this institution.', [
    {
      field: 'contactPersonId',
      code: 'unknown',
      message: 'Choose a contact person who works for this institution.',
    },
  ]);
}

export function textMissing(): DomainError {
  return invalid('MEDIATION.TEXT', 'Write the text for the institution.', [
    { field: 'text', code: 'required', message: 'Write the text for the institution.' },
  ]);
}

export function textTooLong(max: number): DomainError {
  const message = `The text has at most ${max} characters.`;
  return invalid('MEDIATION.TEXT', message, [{ field: 'text', code: 'too-long', message }]);
}

export function cannotBeSent(): DomainError {
  return new DomainError(
    'MEDIATION.CANNOT_BE_SENT',
    'conflict',
    'This extract cannot be sent in the state that it is in.',
  );
}

export function mailNotSent(cause: unknown): DomainError {
  return new DomainError(
    'MEDIATION.MAIL_NOT_SENT',
    'unavailable',
    'The mail server did not take the mail, so nothing was sent. Her consent still stands: try again later.',
    { cause },
  );
}

export function answerUnknown(): DomainError {
  return new DomainError(
    'MEDIATION.ANSWER_UNKNOWN',
    'not-found',
    'There is no such answer, or it is not yours to see.',
  );
}

export function answerHandled(): DomainError {
  return new DomainError('MEDIATION.ANSWER_HANDLED', 'conflict', 'Somebody has seen to this answer already.');
}

export function linkEnded(): DomainError {
  return new DomainError('MEDIATION.LINK_ENDED', 'conflict', 'This link was closed before.');
}

/** She may be asked for her identity by nobody but herself: her level of anonymity is hers to change. */
export function staysUnknown(): DomainError {
  return new DomainError(
    'MEDIATION.STAYS_UNKNOWN',
    'conflict',
    'She has not said that others may know who she is, so she cannot be asked to agree to a text that makes her known.',
  );
}

export function makesNobodyKnown(): DomainError {
  return new DomainError(
    'MEDIATION.MAKES_NOBODY_KNOWN',
    'conflict',
    'This text is not marked as one that makes her known, so nobody has to agree to its sending.',
  );
}
