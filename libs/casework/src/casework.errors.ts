import { DomainError, invalid } from '@app/kernel';

export function closingNeedsAnother(): DomainError {
  return new DomainError(
    'CASEWORK.CLOSING_NEEDS_ANOTHER',
    'conflict',
    'She was asked something and has not answered. Closing now needs the word of a second person.',
  );
}

export function fileLocked(): DomainError {
  return new DomainError(
    'CASEWORK.FILE_LOCKED',
    'invalid',
    'This PDF is locked with a password, so it cannot be cleaned. Send a version without it.',
  );
}

export function noCaseworker(): DomainError {
  const message = 'Choose a caseworker or a lead who works here.';
  return invalid('CASEWORK.NO_CASEWORKER', message, [{ field: 'assigneeId', code: 'choose', message }]);
}
