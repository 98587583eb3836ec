import { DomainError, type FieldError } from '@app/kernel';

export function complaintInvalid(errors: FieldError[]): DomainError {
  return new DomainError('INTAKE.COMPLAINT_INVALID', 'invalid', 'Some of what was sent cannot be read.', {
    errors,
  });
}

export function messageInvalid(errors: FieldError[]): DomainError {
  return new DomainError('INTAKE.MESSAGE_INVALID', 'invalid', 'This message cannot be sent as it is.', {
    errors,
  });
}

export function keyUsedForOtherBody(): DomainError {
  return new DomainError(
    'INTAKE.KEY_REUSED',
    'conflict',
    'This Idempotency-Key was used for another complaint. Nothing was stored; send it with a new key.',
  );
}

/** The draft was sent, thrown away, or its seven days are over. */
export function draftGone(): DomainError {
  return new DomainError('INTAKE.DRAFT_GONE', 'not-found', 'This draft is no longer there.');
}

/** A yes to a second complaint files it and shows its code, so it is said on its own page. */
export function secondComplaint(): DomainError {
  return new DomainError(
    'INTAKE.SECOND_COMPLAINT',
    'conflict',
    'A second complaint is made on its page in the mailbox, because its code is shown there once. It can be refused here.',
  );
}
