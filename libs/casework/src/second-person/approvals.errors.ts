import { DomainError } from '@app/kernel';

/** The same answer for a request that is not there and one about a case that is not for this reader. */
export function approvalUnknown(): DomainError {
  return new DomainError(
    'APPROVALS.UNKNOWN',
    'not-found',
    'There is no such request, or it is not yours to see.',
  );
}

export function approvalAskedAlready(): DomainError {
  return new DomainError(
    'APPROVALS.ASKED_ALREADY',
    'conflict',
    'The same was asked about this case and has not been dealt with.',
  );
}

export function needsAnother(): DomainError {
  return new DomainError(
    'APPROVALS.NEEDS_ANOTHER',
    'forbidden',
    'Whoever asked for this cannot decide about it. Ask a colleague.',
  );
}

export function needsLead(): DomainError {
  return new DomainError('APPROVALS.NEEDS_LEAD', 'forbidden', 'One of the two people must be a lead.');
}

export function approvalGone(): DomainError {
  return new DomainError(
    'APPROVALS.GONE',
    'conflict',
    'This request was decided, used or taken back, or it has run out.',
  );
}

export function notApproved(): DomainError {
  return new DomainError(
    'APPROVALS.NOT_APPROVED',
    'forbidden',
    'This needs the word of a second person first.',
  );
}
