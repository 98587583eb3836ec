/** Which tables may be asked for at all. Pure: it sees names and public figures. */
import { DomainError, invalid } from '@app/kernel';
import type { Dictionary, DimensionId } from '../dictionary/dimension.js';
import type { Policy } from '../protection/policy.js';
import type { Quarter } from '../facts/quarter.js';

/** Why a table was refused, as a code for the log. */
export type RefusalReason = 'never-together' | 'not-counted' | 'changed' | 'too-few' | 'not-safe';

/** What was asked for. */
export interface AskedTable {
  quarter: Quarter;
  dimensions: readonly DimensionId[];
}

/**
 * One subject or two different ones, both of this dictionary; a table of some people crosses two by itself.
 *
 * @throws DomainError `STATISTICS.PREVIEW_SUBJECTS`
 */
export function readSubjects(names: readonly string[], dictionary: Dictionary): DimensionId[] {
  const known = names.flatMap((name) =>
    dictionary.dimensions.filter(({ id, among }) => id === name && among === undefined).map(({ id }) => id),
  );
  const isTable = known.length === names.length && known.length >= 1 && known.length <= 2;
  if (!isTable || known[0] === known[1])
    throw invalid(
      'STATISTICS.PREVIEW_SUBJECTS',
      'A table has one subject, or two different ones, of the data dictionary.',
    );
  return known;
}

/** True when all of a forbidden combination stand in one table. */
export function isForbidden(dimensions: readonly string[], policy: Pick<Policy, 'neverTogether'>): boolean {
  return policy.neverTogether.some((together) =>
    together.every((dimension) => dimensions.includes(dimension)),
  );
}

/** Smallest count that a table of so many subjects may show, in persons. */
export function thresholdOf(dimensions: readonly string[], policy: Policy): number {
  return dimensions.length > 1 ? policy.thresholdCrossing : policy.thresholdOneWay;
}

const SENTENCES: Record<RefusalReason, string> = {
  'never-together': 'The policy forbids these subjects in one table: together they would point at people.',
  'not-counted': 'This quarter has not been counted yet, or not by these subjects. Prepare it first.',
  changed:
    'The facts have changed since the quarter was counted. A table of today would show the difference.',
  'too-few': 'The groups are so small that no figure of this table could be shown.',
  'not-safe': 'Neither hiding nor rounding makes this table safe beside what is published.',
};

export function previewRefused(reason: RefusalReason): DomainError {
  const kind = reason === 'never-together' ? 'forbidden' : 'conflict';
  return new DomainError(
    `STATISTICS.PREVIEW_${reason.replaceAll('-', '_').toUpperCase()}`,
    kind,
    SENTENCES[reason],
  );
}
