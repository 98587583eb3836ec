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

export function partnerWithoutMail(): DomainError {
  return new DomainError(
    'REFERRAL.PARTNER_WITHOUT_MAIL',
    'conflict',
    'The directory has no mail address of this partner. Add one, or hand over the letter on paper.',
  );
}

export function partnerEnded(): DomainError {
  return new DomainError(
    'REFERRAL.PARTNER_ENDED',
    'conflict',
    'This partner, or this person there, has been ended in the directory. Nothing was sent.',
  );
}

export function linkNotPossible(): DomainError {
  return new DomainError(
    'REFERRAL.LINK_NOT_POSSIBLE',
    'conflict',
    'As this referral stands, there is no link to send or to close.',
  );
}

export function mailNotSent(cause: unknown): DomainError {
  return new DomainError(
    'REFERRAL.MAIL_NOT_SENT',
    'unavailable',
    'The mail to the partner could not be sent. Nothing was passed on. Try again later.',
    { cause },
  );
}

export function answerUnknown(): DomainError {
  return new DomainError('REFERRAL.ANSWER_UNKNOWN', 'not-found', 'There is no such answer.');
}

export function answerHandled(): DomainError {
  return new DomainError(
    'REFERRAL.ANSWER_HANDLED',
    'conflict',
    'A colleague has seen to this answer already.',
  );
}

export function gapUnknown(): DomainError {
  return new DomainError(
    'REFERRAL.NO_GAP',
    'conflict',
    'There is a partner of this kind for her region and group, or her region is not known.',
  );
}
