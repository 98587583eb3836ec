/** Replacing a code that she lost: the ways in which she may be recognised, and what may happen when. */
import { DomainError } from '@app/kernel';

/**
 * How a colleague knew that it was she, with the hours that the mailbox then warns whoever still holds the old code
 * before a new one can be made. Three days, so that somebody who looks twice a week sees it; a week where all that
 * was shown is knowledge that somebody near her may have too.
 */
export const RECOGNITIONS = {
  'agreed-question': { waitHours: 72 },
  'in-person-desk': { waitHours: 72 },
  'in-person-outreach': { waitHours: 72 },
  'call-back-agreed': { waitHours: 72 },
  'knows-the-case': { waitHours: 168 },
} as const;

export type Recognition = keyof typeof RECOGNITIONS;

export type ReplacementStatus = 'asked' | 'approved' | 'refused' | 'stopped' | 'made';

export interface Replacement {
  id: string;
  caseId: string;
  status: ReplacementStatus;
  recognised: Recognition;
  askedBy: string;
  askedAt: Date;
  approvedBy: string | null;
  waitsUntil: Date | null;
}

export function isRecognition(code: unknown): code is Recognition {
  return typeof code === 'string' && Object.hasOwn(RECOGNITIONS, code);
}

/** The first moment at which a code can be made. */
export function waitsUntil(recognised: Recognition, approvedAt: Date): Date {
  return new Date(approvedAt.getTime() + RECOGNITIONS[recognised].waitHours * 3_600_000);
}

export function isRunning(status: ReplacementStatus): boolean {
  return status === 'asked' || status === 'approved';
}

/** @throws DomainError `CASES.REPLACEMENT_OVER`, `CASES.REPLACEMENT_FOUR_EYES` */
export function assertMayDecide(replacement: Pick<Replacement, 'status' | 'askedBy'>, staffId: string): void {
  if (replacement.status !== 'asked') throw replacementOver();
  if (replacement.askedBy === staffId) {
    throw new DomainError(
      'CASES.REPLACEMENT_FOUR_EYES',
      'forbidden',
      'A second colleague has to agree; whoever asked for it cannot.',
    );
  }
}

/** @throws DomainError `CASES.REPLACEMENT_OVER`, `CASES.REPLACEMENT_WAITS` */
export function assertMayMake(replacement: Pick<Replacement, 'status' | 'waitsUntil'>, now: Date): void {
  if (replacement.status !== 'approved' || replacement.waitsUntil === null) throw replacementOver();
  if (now.getTime() < replacement.waitsUntil.getTime()) {
    throw new DomainError('CASES.REPLACEMENT_WAITS', 'conflict', 'The waiting period is not over yet.');
  }
}

export function replacementOver(): DomainError {
  return new DomainError(
    'CASES.REPLACEMENT_OVER',
    'conflict',
    'This request was decided, stopped or used. Look at it as it is now.',
  );
}

export function replacementRuns(): DomainError {
  return new DomainError('CASES.REPLACEMENT_RUNS', 'conflict', 'A new code was asked for already.');
}
