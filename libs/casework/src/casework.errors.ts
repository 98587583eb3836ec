import { DomainError, invalid } from '@app/kernel';

export function closingNeedsAnother(): DomainError {
  return new DomainError(
    'CASEWORK.CLOSING_NEEDS_ANOTHER',
    'conflict',
    'She was asked something and has not answered. Closing now needs the word of a second person.',
  );
}

export function noCaseworker(): DomainError {
  const message = 'Choose a caseworker or a lead who works here.';
  return invalid('CASEWORK.NO_CASEWORKER', message, [{ field: 'assigneeId', code: 'choose', message }]);
}
