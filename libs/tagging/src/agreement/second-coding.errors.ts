import { DomainError, invalid } from '@app/kernel';

export function noSuchCoding(): DomainError {
  return new DomainError(
    'TAGGING.CODING_UNKNOWN',
    'not-found',
    'There is no second coding of this case, or it is not yours.',
  );
}

export function codingTaken(): DomainError {
  return new DomainError(
    'TAGGING.CODING_TAKEN',
    'conflict',
    'This case was coded meanwhile, or is with somebody else.',
  );
}

export function hasSeenIt(): DomainError {
  return new DomainError(
    'TAGGING.HAS_SEEN_IT',
    'conflict',
    'This colleague tagged the case or had it open since, and cannot judge it afresh. Choose somebody else.',
  );
}

/** @param list the first one that was left open. */
export function notSettled(list: string): DomainError {
  const message = 'Say for each difference whose code stands.';
  return invalid('TAGGING.NOT_SETTLED', message, [{ field: list, code: 'not-settled', message }]);
}

export function codesBlind(): DomainError {
  return new DomainError(
    'TAGGING.CODES_BLIND',
    'conflict',
    'You are asked to code this case a second time. Do that first; until then its tags are closed to you.',
  );
}

export function noTaggedCases(): DomainError {
  const message = 'There are no tagged cases in this quarter.';
  return invalid('TAGGING.NO_TAGGED_CASES', message, [{ field: 'quarter', code: 'choose', message }]);
}
