import { DomainError } from '@app/kernel';

/** The same answer for a case that is not there and one that is not for this reader. */
export function caseUnknown(): DomainError {
  return new DomainError('CASES.UNKNOWN', 'not-found', 'There is no such case, or it is not yours to see.');
}

export function receiptUnknown(): DomainError {
  return new DomainError('CASES.RECEIPT_UNKNOWN', 'not-found', 'We cannot find anything with this code.');
}

export function changedMeanwhile(): DomainError {
  return new DomainError(
    'CASES.CHANGED_MEANWHILE',
    'conflict',
    'Somebody else changed this case while you were working on it. Look at the case as it is now and try again.',
  );
}

export function moveNotAllowed(from: string, to: string): DomainError {
  return new DomainError(
    'CASES.MOVE_NOT_ALLOWED',
    'conflict',
    `A case that is "${from}" cannot become "${to}".`,
  );
}

export function anonymousNoDisclosure(): DomainError {
  return new DomainError(
    'CASES.ANONYMOUS',
    'conflict',
    'She chose that nobody knows who she is: the institution cannot be approached about her. Ask her first.',
  );
}

export function notConsented(): DomainError {
  return new DomainError(
    'CASES.NO_CONSENT',
    'forbidden',
    'She has not consented to exactly this text for exactly this recipient.',
  );
}

export function consentNotOpen(): DomainError {
  return new DomainError(
    'CASES.CONSENT_DECIDED',
    'conflict',
    'This question has been answered or taken back.',
  );
}

export function conflictOfInterest(): DomainError {
  return new DomainError(
    'CASES.CONFLICT_OF_INTEREST',
    'forbidden',
    'This colleague has a tie and cannot take the case.',
  );
}

export function nobodyToRead(): DomainError {
  return new DomainError(
    'CASES.NOBODY_TO_READ',
    'unavailable',
    'Nobody at the desk may read this at the moment. Nothing was stored; try again later.',
  );
}
