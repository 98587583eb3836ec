import { DomainError, invalid } from '@app/kernel';

export function recommendationUnknown(): DomainError {
  return new DomainError('RECOMMENDATIONS.UNKNOWN', 'not-found', 'There is no such recommendation.');
}

export function stateNotPossible(): DomainError {
  return new DomainError('RECOMMENDATIONS.STATE', 'conflict', 'That cannot be done in this state.');
}

export function secondPersonNeeded(): DomainError {
  return new DomainError(
    'RECOMMENDATIONS.FOUR_EYES',
    'conflict',
    'Somebody other than who proposed it issues it.',
  );
}

export function commitmentsOpen(): DomainError {
  return new DomainError('RECOMMENDATIONS.COMMITMENTS_OPEN', 'conflict', 'A commitment is still open.');
}

export function tiedToAddressee(): DomainError {
  return new DomainError(
    'RECOMMENDATIONS.TIED',
    'forbidden',
    'You have a tie to this institution and write no recommendation to it.',
  );
}

export function fieldMissing(field: string): DomainError {
  const message = 'Fill this in.';
  return invalid('RECOMMENDATIONS.FIELD', message, [{ field, code: 'required', message }]);
}

export function holdsCase(field: string): DomainError {
  const message = 'This text holds the number of a case. Take it out: the text becomes public.';
  return invalid('RECOMMENDATIONS.HOLDS_CASE', message, [{ field, code: 'holds-case', message }]);
}

export function dayPassed(field: string): DomainError {
  const message = 'The day has passed already. Choose today or a later day.';
  return invalid('RECOMMENDATIONS.DAY', message, [{ field, code: 'passed', message }]);
}
