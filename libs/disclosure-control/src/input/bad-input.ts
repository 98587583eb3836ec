import { DomainError } from '@app/kernel';

/** Something in the request is not what the contract asks for. `message` names the place and the rule. */
export function badInput(message: string): DomainError {
  return new DomainError('DISCLOSURE.BAD_INPUT', 'invalid', message);
}

/** What was published earlier cannot all be true, or does not fit the counts. */
export function contradiction(message: string): DomainError {
  return new DomainError('DISCLOSURE.CONTRADICTION', 'invalid', message);
}
