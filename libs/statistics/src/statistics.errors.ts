import { DomainError, invalid } from '@app/kernel';
import type { Quarter } from './facts/quarter.js';

export function quarterNotEnded(quarter: Quarter): DomainError {
  return invalid(
    'STATISTICS.QUARTER_NOT_ENDED',
    `${quarter} has not ended; its figures are made when it has.`,
  );
}

export function noSigningKey(): DomainError {
  return new DomainError(
    'STATISTICS.NO_SIGNING_KEY',
    'unavailable',
    'Nothing is published unsigned: RELEASE_KEY, 32 bytes in hexadecimal, is not set.',
  );
}

export function emptyQuarter(quarter: Quarter): DomainError {
  return invalid('STATISTICS.EMPTY_QUARTER', `Nobody complained in ${quarter}; there is nothing to publish.`);
}

export function alreadyPublished(quarter: Quarter): DomainError {
  return new DomainError(
    'STATISTICS.ALREADY_PUBLISHED',
    'conflict',
    `${quarter} has been published and never changes. A mistake needs a new edition, with a reason.`,
  );
}

export function notPublishedYet(quarter: Quarter): DomainError {
  return invalid(
    'STATISTICS.NO_FIRST_EDITION',
    `${quarter} has not been published, so it has no new edition.`,
  );
}

export function outOfOrder(quarter: Quarter, latest: Quarter): DomainError {
  return new DomainError(
    'STATISTICS.OUT_OF_ORDER',
    'conflict',
    `${quarter} comes before ${latest}, which has been published. Publishing it late needs a reason.`,
  );
}

export function alreadyPending(quarter: Quarter, status: string): DomainError {
  return new DomainError(
    'STATISTICS.ALREADY_PENDING',
    'conflict',
    `${quarter} is ${status} already; publish or reject that first.`,
  );
}

export function releaseUnknown(quarter: Quarter): DomainError {
  return new DomainError('STATISTICS.RELEASE_UNKNOWN', 'not-found', `There is no release of ${quarter}.`);
}

export function nothingPending(quarter: Quarter): DomainError {
  return new DomainError(
    'STATISTICS.NOTHING_PENDING',
    'not-found',
    `No release of ${quarter} waits for this.`,
  );
}

export function wrongStep(quarter: Quarter, status: string, needed: string): DomainError {
  return new DomainError(
    'STATISTICS.WRONG_STEP',
    'conflict',
    `${quarter} is ${status}; it has to be ${needed} first.`,
  );
}

export function fourEyes(): DomainError {
  return new DomainError(
    'STATISTICS.FOUR_EYES',
    'forbidden',
    'Whoever prepared a release cannot approve or publish it: that takes a second person.',
  );
}

export function mayNotRelease(): DomainError {
  return new DomainError(
    'STATISTICS.MAY_NOT',
    'forbidden',
    'Only a statistician or a lead makes figures public.',
  );
}

export function badReason(): DomainError {
  return invalid(
    'STATISTICS.REASON',
    'A reason has 10 to 300 characters on one line; it is published with the figures.',
  );
}

export function unknownCode(dimension: string): DomainError {
  return new DomainError(
    'STATISTICS.UNKNOWN_CODE',
    'conflict',
    `A fact of "${dimension}" has a code that the data dictionary does not know; nothing was counted.`,
  );
}

export function countsContradict(dimension: string): DomainError {
  return new DomainError(
    'STATISTICS.COUNTS_CONTRADICT',
    'conflict',
    `The counts of "${dimension}" do not add up to everybody; nothing was prepared.`,
  );
}

export function oneCategory(dimension: string): DomainError {
  return invalid(
    'STATISTICS.ONE_CATEGORY',
    `"${dimension}" has fewer than two categories; there is nothing to tabulate.`,
  );
}

/** @param why The published equations that an attacker would use, in words; no hidden figure. */
export function notSafe(quarter: Quarter, why: string): DomainError {
  return new DomainError(
    'STATISTICS.NOT_SAFE',
    'conflict',
    `The figures of ${quarter} could give somebody away and were refused: ${why}`,
  );
}

export function badMethod(): DomainError {
  return invalid('STATISTICS.METHOD', 'Figures are protected by "suppression" or by "rounding".');
}

export function methodNotSafe(quarter: Quarter): DomainError {
  return new DomainError(
    'STATISTICS.METHOD_NOT_SAFE',
    'conflict',
    `In that way the figures of ${quarter} could give somebody away, so it cannot be chosen.`,
  );
}

/** @param cells Published figures from which too much would follow; no hidden figure. */
export function otherMethodIsOut(quarter: Quarter, cells: string): DomainError {
  return new DomainError(
    'STATISTICS.OTHER_METHOD_IS_OUT',
    'conflict',
    `An earlier edition of ${quarter} was protected in the other way, and both together would give counts away: ${cells}`,
  );
}

export function otherMethod(quarter: Quarter): DomainError {
  return new DomainError(
    'STATISTICS.OTHER_METHOD',
    'conflict',
    `Meanwhile another way of protecting ${quarter} was chosen. Look at its figures before you approve.`,
  );
}
