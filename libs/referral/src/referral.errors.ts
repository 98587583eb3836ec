import { DomainError } from '@app/kernel';

export function referralUnknown(): DomainError {
  return new DomainError('REFERRAL.UNKNOWN', 'not-found', 'There is no such referral.');
}

export function outcomeNotPossible(): DomainError {
  return new DomainError(
    'REFERRAL.OUTCOME_NOT_POSSIBLE',
    'conflict',
    'This referral cannot get that outcome now.',
  );
}

export function anonymousNoReferral(): DomainError {
  return new DomainError(
    'REFERRAL.ANONYMOUS',
    'conflict',
    'She chose that nobody knows who she is. Give her the address of the partner in a message instead.',
  );
}

export function caseEnded(): DomainError {
  return new DomainError(
    'REFERRAL.CASE_ENDED',
    'conflict',
    'This case has ended. Reopen it before referring her.',
  );
}
