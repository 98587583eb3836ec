/** Who may take which step of a release, and which quarter may be prepared. Pure: the service asks and stores. */
import type { Temporal } from 'temporal-polyfill';
import type { StaffActor } from '@app/identity';
import { hasEnded, type Quarter } from '../facts/quarter.js';
import type { ReleaseRow } from './releases.repository.js';
import {
  alreadyPending,
  alreadyPublished,
  badReason,
  fourEyes,
  mayNotRelease,
  notPublishedYet,
  outOfOrder,
  quarterNotEnded,
} from '../statistics.errors.js';

/** Whoever takes a step; no key is needed, because figures are no texts of hers. */
export type ReleaseActor = Pick<StaffActor, 'id' | 'role'>;

export interface PrepareOptions {
  /** Makes another edition of a quarter that has been published. */
  newEdition?: boolean | undefined;
  /** Published with the figures; needed for a new edition, and for a quarter that comes after a later one. */
  reason?: string | undefined;
  /** Says in the publication that the complaints were invented; said by itself where one of them was. */
  demonstration?: boolean | undefined;
}

const MAKERS: readonly string[] = ['statistician', 'lead'];

/** @throws DomainError `STATISTICS.MAY_NOT` */
export function assertMaker(actor: ReleaseActor): void {
  if (!MAKERS.includes(actor.role)) throw mayNotRelease();
}

/** @throws DomainError `STATISTICS.MAY_NOT`, `STATISTICS.FOUR_EYES` */
export function assertSecondPerson(actor: ReleaseActor, release: Pick<ReleaseRow, 'preparedBy'>): void {
  assertMaker(actor);
  if (actor.id === release.preparedBy) throw fourEyes();
}

/** The reason as it will be printed, or null. @throws DomainError `STATISTICS.REASON` */
export function printableReason(reason: string | undefined): string | null {
  if (reason === undefined) return null;
  const text = reason.trim();
  const length = [...text].length;
  if (length < 10 || length > 300 || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) throw badReason();
  return text;
}

/**
 * Whether this quarter may be prepared now.
 *
 * @param releases  Every release of this quarter, rejected ones too.
 * @param published The quarters that have been published.
 * @throws DomainError `STATISTICS.QUARTER_NOT_ENDED`, `.ALREADY_PENDING`, `.ALREADY_PUBLISHED`, `.NO_FIRST_EDITION`,
 *         `.OUT_OF_ORDER`
 */
export function assertMayPrepare(
  quarter: Quarter,
  today: Temporal.PlainDate,
  releases: readonly Pick<ReleaseRow, 'status'>[],
  published: readonly Quarter[],
  options: Pick<PrepareOptions, 'newEdition' | 'reason'>,
): void {
  if (!hasEnded(quarter, today)) throw quarterNotEnded(quarter);
  const pending = releases.find((release) => release.status === 'prepared' || release.status === 'approved');
  if (pending !== undefined) throw alreadyPending(quarter, pending.status);
  const isPublished = published.includes(quarter);
  if (options.newEdition === true && !isPublished) throw notPublishedYet(quarter);
  if (isPublished && (options.newEdition !== true || options.reason === undefined))
    throw alreadyPublished(quarter);
  const latest = [...published].sort().at(-1);
  if (!isPublished && latest !== undefined && latest > quarter && options.reason === undefined) {
    throw outOfOrder(quarter, latest);
  }
}
