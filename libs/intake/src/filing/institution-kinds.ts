/** What usually follows from the kind of institution: which letters it sends, and what it can do to someone. */
import { codesOf } from '@app/kernel';

/** They take decisions against which an objection is open (Awb 1:1, 1:3, 7:1). */
const DECIDE_BY_LAW = new Set([
  'tax-administration',
  'chamber-of-commerce',
  'municipality',
  'police',
  'benefits-agency',
  'immigration-service',
  'public-health-service',
  'labour-inspectorate',
  'other-public-body',
]);

const NO_LETTERS = new Set(['operator', 'online-platform', 'aid-organisation', 'education']);

/** Whether an objection can be open; when she did not say who it was, it can. */
export function mayBeObjectedTo(institutionType: string): boolean {
  return DECIDE_BY_LAW.has(institutionType) || isUnsaid(institutionType);
}

export function letterExpected(institutionType: string): boolean {
  return !NO_LETTERS.has(institutionType);
}

/** Anybody can do these. */
const BY_ANYONE = [
  'disrespect',
  'unwanted-questions',
  'not-taken-seriously',
  'no-answer',
  'wrong-information',
  'privacy-breach',
  'outing',
  'suspicion',
  'exit-pressure',
  'intimidation',
];

const SERVICE = ['refused-service', 'ended-service', 'extra-demands', 'no-reasons-given'];
const DECISION = ['no-reasons-given', 'registration-as-sex-worker', 'fine-or-enforcement'];

const ALSO: Record<string, readonly string[]> = {
  'tax-administration': [...DECISION, 'opting-in-breach'],
  'chamber-of-commerce': [
    'refused-service',
    'extra-demands',
    'no-reasons-given',
    'registration-as-sex-worker',
  ],
  municipality: [...DECISION, 'eviction-or-closure', 'forced-suitable-work', 'refused-service'],
  police: ['report-refused', 'eviction-or-closure', 'registration-as-sex-worker', 'fine-or-enforcement'],
  'public-prosecution': ['report-refused', 'no-reasons-given'],
  'benefits-agency': ['forced-suitable-work', ...DECISION, 'refused-service', 'ended-service'],
  'immigration-service': [...DECISION, 'refused-service'],
  'public-health-service': ['refused-service', 'registration-as-sex-worker'],
  'health-care': SERVICE,
  'labour-inspectorate': DECISION,
  'other-public-body': [...DECISION, 'refused-service', 'eviction-or-closure'],
  landlord: [...SERVICE, 'eviction-or-closure'],
  operator: ['opting-in-breach', 'fine-or-enforcement', 'ended-service', 'eviction-or-closure'],
};

/**
 * Her choices in two parts: what this kind of institution is likely to do, and the rest, so that nothing is kept
 * from her. Both in the order of the taxonomy.
 */
export function conductsOf(institutionType: string): { likely: string[]; other: string[] } {
  const all = codesOf('conduct');
  if (isUnsaid(institutionType)) return { likely: all, other: [] };
  const likely = new Set([...(ALSO[institutionType] ?? SERVICE), ...BY_ANYONE]);
  return { likely: all.filter((code) => likely.has(code)), other: all.filter((code) => !likely.has(code)) };
}

function isUnsaid(institutionType: string): boolean {
  return ['', 'unknown', 'prefer-not-to-say'].includes(institutionType);
}
