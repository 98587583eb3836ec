import { DomainError } from '@app/kernel';

/** One answer for a wrong name, a wrong passphrase and a wrong code, so that nobody learns which it was. */
export function loginRefused(): DomainError {
  return new DomainError(
    'IDENTITY.LOGIN_REFUSED',
    'forbidden',
    'Name, passphrase or code is not right, or the account is locked for a while.',
  );
}

export function sessionEnded(): DomainError {
  return new DomainError(
    'IDENTITY.SESSION_ENDED',
    'forbidden',
    'Your session has ended. Log in again to go on.',
  );
}

export function staffUnknown(): DomainError {
  return new DomainError('IDENTITY.UNKNOWN', 'not-found', 'There is no such member of staff.');
}

export function mayNot(): DomainError {
  return new DomainError('IDENTITY.MAY_NOT', 'forbidden', 'Your role does not allow this.');
}
