/**
 * What needs a second person, as data: who may ask, who may decide, how long a request stands. The rule is a pure
 * function so that a page, the service and a test say the same.
 */
import type { StaffRole } from '@app/identity';

export interface ApprovalRule {
  /** Hours after which a request, decided or not, can no longer be used. */
  hours: number;
  /** At least one of the two people must be a lead. */
  oneIsLead: boolean;
  /** Whoever decides must be a lead, also where the one who asks is. */
  leadDecides?: boolean;
}

export const APPROVAL_RULES = {
  /** Ending a case while she has not answered: she may be in trouble, or think that we wait for nothing. */
  'close-unanswered': { hours: 7 * 24, oneIsLead: false },
  /** Telling an institution or a partner who she is; her own consent is asked beside it and never replaced by it. */
  'disclose-identity': { hours: 3 * 24, oneIsLead: true },
  /** Erasing by the desk; there is no way back. */
  'erase-case': { hours: 3 * 24, oneIsLead: true },
  /** A new code for somebody who has lost hers. */
  'replace-code': { hours: 24, oneIsLead: true },
  /** Taking down a wall that somebody declared about herself; it concerns no case, and `TieEndingsService` keeps it. */
  'end-tie': { hours: 7 * 24, oneIsLead: true, leadDecides: true },
} as const satisfies Record<string, ApprovalRule>;

export type ApprovalKind = keyof typeof APPROVAL_RULES;

export function isApprovalKind(kind: string): kind is ApprovalKind {
  return Object.hasOwn(APPROVAL_RULES, kind);
}

export interface ApprovalPerson {
  id: string;
  role: StaffRole;
}

/** Why this person may not decide on that request; undefined when she may. */
export function whyMayNotDecide(
  kind: ApprovalKind,
  requester: ApprovalPerson,
  decider: ApprovalPerson,
): 'same-person' | 'role' | undefined {
  if (requester.id === decider.id) return 'same-person';
  if (!worksOnCases(decider)) return 'role';
  const rule: ApprovalRule = APPROVAL_RULES[kind];
  if (rule.leadDecides === true && decider.role !== 'lead') return 'role';
  if (rule.oneIsLead && requester.role !== 'lead' && decider.role !== 'lead') return 'role';
  return undefined;
}

function worksOnCases({ role }: ApprovalPerson): boolean {
  return role === 'caseworker' || role === 'lead';
}
