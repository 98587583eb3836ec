import { DomainError, invalid } from '@app/kernel';

export function unknownTag(field: string): DomainError {
  const message = 'This is not in the list.';
  return invalid('TAGGING.UNKNOWN_CODE', message, [{ field, code: 'unknown-code', message }]);
}

export function reasonMissing(): DomainError {
  const message = 'Write down why: an assessment without a reason cannot be checked by anyone.';
  return invalid('TAGGING.REASON_MISSING', message, [{ field: 'reason', code: 'required', message }]);
}

export function incidentUnknown(): DomainError {
  return new DomainError('TAGGING.INCIDENT_UNKNOWN', 'not-found', 'There is no such incident.');
}

export function monthUnknown(): DomainError {
  const message = 'Write a year or a month that has begun, such as 2026 or 2026-10.';
  return invalid('TAGGING.MONTH', message, [{ field: 'happenedIn', code: 'year-or-month', message }]);
}
