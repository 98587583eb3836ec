import { DomainError, invalid } from '@app/kernel';
import type { AddressMistake } from './receiver-address.js';

export function noKey(): DomainError {
  return new DomainError(
    'WEBHOOKS.NO_KEY',
    'unavailable',
    'WEBHOOK_KEY, 32 bytes in hexadecimal, is not set: no other program can be told.',
  );
}

export function onlyLeads(): DomainError {
  return new DomainError('WEBHOOKS.NOT_FOR_YOU', 'forbidden', 'Only a lead can see and change webhooks.');
}

export function webhookUnknown(): DomainError {
  return new DomainError('WEBHOOKS.UNKNOWN', 'not-found', 'There is no such webhook.');
}

export function webhookPaused(): DomainError {
  return new DomainError('WEBHOOKS.PAUSED', 'conflict', 'This webhook is paused. Resume it first.');
}

export function tooMany(): DomainError {
  return new DomainError('WEBHOOKS.TOO_MANY', 'conflict', 'There are as many webhooks as there may be.');
}

const ADDRESS_MISTAKES: Record<AddressMistake, string> = {
  'no-address': 'Give an address that begins with https://.',
  'not-https': 'The address must begin with https://.',
  'with-password': 'An address with a name and a password in it is not taken.',
  'odd-port': 'Use port 443, or one from 1024.',
  'not-public': 'This address is not on the open internet.',
};

export function badAddress(mistake: AddressMistake): DomainError {
  const message = ADDRESS_MISTAKES[mistake];
  return invalid('WEBHOOKS.ADDRESS', message, [{ field: 'url', code: mistake, message }]);
}

export function badName(): DomainError {
  const message = 'Give a name of 60 characters at most.';
  return invalid('WEBHOOKS.NAME', message, [{ field: 'name', code: 'name', message }]);
}

export function badTypes(): DomainError {
  const message = 'Choose at least one kind from the list.';
  return invalid('WEBHOOKS.TYPES', message, [{ field: 'types', code: 'choose', message }]);
}
