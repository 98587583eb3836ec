/** Who may take which step of a release, and which quarter may be prepared. Pure: the service asks and stores. */
import type { Temporal } from 'temporal-polyfill';
import type { StaffActor } from '@app/identity';
import { hasEnded, type Quarter } from '../facts/quarter.js';
import type { Method } from '@app/disclosure-control';
import { METHODS, type MethodVariant } from '../protection/methods.js';
import type { Policy } from '../protection/policy.js';
import type { ReleaseDocument } from './release-document.js';
import type { ReleaseRow } from './releases.repository.js';
import {
  alreadyPending,
  alreadyPublished,
  badMethod,
  badReason,
  fourEyes,
  mayNotRelease,
  notPublishedYet,
  notSafe,
  otherMethodIsOut,
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
  /** How it is protected; without it the way of the earlier edition, or else of the policy. It can be changed later. */
  method?: Method | undefined;
}

const MAKERS: readonly string[] = ['statistician', 'lead'];

/** @throws DomainError `STATISTICS.MAY_NOT` */
export function assertMaker(actor: ReleaseActor): void {
  if (!MAKERS.includes(actor.role)) throw mayNotRelease();
}

/**
 * Whoever prepared it or chose its method is the first person.
 *
 * @throws DomainError `STATISTICS.MAY_NOT`, `STATISTICS.FOUR_EYES`
 */
export function assertSecondPerson(
  actor: ReleaseActor,
  release: Pick<ReleaseRow, 'preparedBy' | 'chosenBy'>,
): void {
  assertMaker(actor);
  if (actor.id === release.preparedBy || actor.id === release.chosenBy) throw fourEyes();
}

/**
 * The method that a release begins with: the one that was asked for; or that of the earlier edition, because both together
 * would give counts away; or that of the policy; or the only one that is safe.
 *
 * @param variants What came of both.
 * @param editions Earlier editions of the quarter, the latest last.
 * @throws DomainError `STATISTICS.NOT_SAFE` with the reason, when it was asked for and cannot be, or none can
 */
export function firstMethod(
  quarter: Quarter,
  variants: readonly MethodVariant[],
  editions: readonly Pick<ReleaseDocument, 'policy'>[],
  asked: Method | undefined,
  policy: Pick<Policy, 'method'>,
): Extract<MethodVariant, { utility: unknown }> {
  const wanted = asked ?? editions.at(-1)?.policy.method ?? policy.method;
  const order = [...variants].sort(
    (one, other) => Number(other.method === wanted) - Number(one.method === wanted),
  );
  const [first] = order;
  for (const variant of asked === undefined ? order : order.slice(0, 1)) {
    if ('utility' in variant) return variant;
  }
  const isOther = first !== undefined && 'refusal' in first && first.refusal === 'other-method';
  if (isOther) throw otherMethodIsOut(quarter, first.why);
  throw notSafe(quarter, first !== undefined && 'why' in first ? first.why : '');
}

/** A method by its name. @throws DomainError `STATISTICS.METHOD` */
export function parseMethod(text: string): Method {
  const found = METHODS.find((method) => method === text);
  if (found === undefined) throw badMethod();
  return found;
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
