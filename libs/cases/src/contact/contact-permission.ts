/** Whether she may be called at a moment. A pure rule: what is not clearly allowed is refused. */
import type { Temporal } from 'temporal-polyfill';
import { isWithin, nextWithin } from '@app/kernel';
import { isOpen, type CaseStatus } from '../case/case-status.js';
import type { StoredContactPlan } from './contact-plan.js';

/**
 * Why not. `held`: contact rests, because she asked for it or something is not right. `case-over`: nothing is being done with the case. `no-plan`: she said nothing. `not-wanted`: she said no.
 * `stopped`: her stop word was heard, and she has not said since that calling is safe again. `outside-hours`: at
 * another moment.
 */
export type CallRefusal = 'held' | 'case-over' | 'no-plan' | 'not-wanted' | 'stopped' | 'outside-hours';

export type CallPermission =
  | { allowed: true }
  | {
      allowed: false;
      why: CallRefusal;
      /** The next moment at which she may be called, if nothing changes; only for `outside-hours`. */
      nextAt?: Temporal.Instant;
    };

/** @param stored Her plan, undefined when there is none. @param facts Of the case, and whether all contact is held. */
export function callPermission(
  facts: { status: CaseStatus; isHeld: boolean },
  stored: StoredContactPlan | undefined,
  now: Temporal.Instant,
): CallPermission {
  if (facts.isHeld) return { allowed: false, why: 'held' };
  if (!isOpen(facts.status)) return { allowed: false, why: 'case-over' };
  if (stored === undefined) return { allowed: false, why: 'no-plan' };
  const { plan, stoppedAt } = stored;
  if (!plan.mayCall || plan.number === '') return { allowed: false, why: 'not-wanted' };
  if (stoppedAt !== null) return { allowed: false, why: 'stopped' };
  if (isWithin(plan.hours, now)) return { allowed: true };
  return { allowed: false, why: 'outside-hours', nextAt: nextWithin(plan.hours, now) };
}
