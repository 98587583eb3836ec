import { DomainError } from '@app/kernel';

export function questionUnknown(): DomainError {
  return new DomainError('QUESTIONS.UNKNOWN', 'not-found', 'There is no such question.');
}

export function linkGone(): DomainError {
  return new DomainError('QUESTIONS.LINK_GONE', 'conflict', 'This link was taken back already.');
}

export function questionState(): DomainError {
  return new DomainError('QUESTIONS.STATE', 'conflict', 'That cannot be done with this question now.');
}

export function otherPublishes(): DomainError {
  return new DomainError(
    'QUESTIONS.FOUR_EYES',
    'conflict',
    'Somebody other than who wrote the answer publishes it.',
  );
}
