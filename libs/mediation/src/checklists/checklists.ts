import { BASIC_ACCOUNT, BUSINESS_ACCOUNT, INSURER } from './bank-lists.js';
import type { Checklist } from './checklist.js';
import { OPTING_IN, POLICE_REPORT, PUBLIC_BODY } from './public-lists.js';

/** The checklists that carry an argument, each with the article per item. */
export const CHECKLISTS: readonly Checklist[] = [
  BASIC_ACCOUNT,
  BUSINESS_ACCOUNT,
  INSURER,
  PUBLIC_BODY,
  POLICE_REPORT,
  OPTING_IN,
];

export function checklistOf(id: string): Checklist | undefined {
  return CHECKLISTS.find((list) => list.id === id);
}

const BY_TYPE: Record<string, readonly string[]> = {
  bank: ['basic-account', 'business-account'],
  'payment-provider': ['business-account'],
  insurer: ['insurer'],
  'health-insurer': ['insurer'],
  'mortgage-lender': ['insurer'],
  police: ['police-report', 'public-body'],
  'public-prosecution': ['police-report', 'public-body'],
  operator: ['opting-in'],
};
const PRIVATE = new Set([
  'health-care',
  'landlord',
  'online-platform',
  'aid-organisation',
  'education',
  'other-private',
  'unknown',
  'prefer-not-to-say',
]);

/** The lists that fit a case, the likeliest first. Every list can be opened all the same. */
export function checklistsFor(facts: {
  institutionType: string;
  conduct: readonly string[];
  legalForm: string;
  optingInBreaches: readonly string[];
}): readonly Checklist[] {
  const own = BY_TYPE[facts.institutionType] ?? (PRIVATE.has(facts.institutionType) ? [] : ['public-body']);
  const ids = new Set(own);
  if (facts.conduct.includes('report-refused')) ids.add('police-report');
  if (facts.conduct.includes('opting-in-breach') || facts.optingInBreaches.length > 0) ids.add('opting-in');
  return CHECKLISTS.filter(({ id }) => ids.has(id)).sort(
    (one, other) => [...ids].indexOf(one.id) - [...ids].indexOf(other.id),
  );
}
