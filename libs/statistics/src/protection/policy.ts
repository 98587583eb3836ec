/**
 * The rules under which a figure may leave the desk, as data. They are printed in every publication, and a change
 * here is a change of policy: raise `version` with it. Published quarters keep the policy that they were made under.
 */
import type { Method } from '@app/disclosure-control';

export interface Policy {
  version: string;
  /** What is counted. Nobody is searched by person, so each case stands for one person. */
  unit: 'distinct persons';
  /** Smallest count that may be shown in a national table of one subject, in persons. */
  thresholdOneWay: number;
  /** Smallest count that may be shown in any crossing of two subjects, in persons; tables of some people only are such. */
  thresholdCrossing: number;
  /** Institutions behind a cell, at least, where the type of institution is a subject. */
  institutionsPerCell: number;
  /** Types that the law gives to one or two bodies in the country, which that rule cannot hide. Absent before 2026-2. */
  soleInstitutions?: readonly string[];
  /** Subjects that may never stand together in one table. */
  neverTogether: readonly (readonly string[])[];
  /** How figures are protected: in a publication the way that was chosen for it, here the one that comes by itself. */
  method: Method;
  /** Rounded figures are multiples of it, in persons. Absent before 2026-4. */
  roundingBase?: number;
  /** Whom every release is made safe against: he knows these rules, and that nobody is hidden as zero. */
  attacker: 'rule-aware';
  /** Someone who complained knows of one person, herself; no other small group may follow from that. */
  insiders: 'require';
  /** A small group is never hidden alone: nobody who knows these rules can tell it from the larger one beside it. */
  hiddenTogether: 'small groups and the next larger one';
  /** What it costs to hide one figure more, where that is needed: the same for each, so that it tells of no count. */
  weights: 'count';
  /** Stands in the place of every hidden figure, whatever the reason for which it is hidden. */
  mark: string;
  /** Nobody of a kind is said to be nobody; only who is there can be recognised. False where figures are rounded. */
  zerosShown: boolean;
  /** Persons in the denominator of a percentage, at least. */
  percentageDenominator: number;
  /** Percentages are whole numbers, made of protected counts only. */
  percentageDecimals: number;
  /** Cases and decisions that were coded twice, at least, before agreement is published. Absent before 2026-3. */
  agreementCases?: number;
  agreementDecisions?: number;
  /** A published quarter is not counted again; late corrections come in the yearly edition. */
  corrections: 'yearly edition';
}

export const POLICY: Policy = {
  version: '2026-4',
  unit: 'distinct persons',
  thresholdOneWay: 5,
  thresholdCrossing: 10,
  institutionsPerCell: 3,
  soleInstitutions: [
    'tax-administration',
    'chamber-of-commerce',
    'police',
    'public-prosecution',
    'benefits-agency',
    'immigration-service',
    'labour-inspectorate',
  ],
  // Any two of the three are enough: two tables of pairs side by side would be the third one nearly whole.
  neverTogether: [
    ['violence-form', 'region'],
    ['violence-sub', 'region'],
    ['violence-form', 'work-type'],
    ['violence-sub', 'work-type'],
    ['region', 'work-type'],
  ],
  method: 'suppression',
  roundingBase: 5,
  attacker: 'rule-aware',
  insiders: 'require',
  hiddenTogether: 'small groups and the next larger one',
  weights: 'count',
  mark: 'x',
  zerosShown: true,
  percentageDenominator: 20,
  percentageDecimals: 0,
  agreementCases: 10,
  agreementDecisions: 30,
  corrections: 'yearly edition',
};

/**
 * A percentage that may be shown.
 *
 * @param persons     A protected count, or null when it is hidden.
 * @param denominator A protected count, or null when it is hidden.
 * @returns Whole percent, or null when one of the two is hidden or the denominator is too small.
 */
export function percentageOf(
  persons: number | null,
  denominator: number | null,
  policy: Policy = POLICY,
): number | null {
  if (persons === null || denominator === null || denominator < policy.percentageDenominator) return null;
  const scale = 10 ** policy.percentageDecimals;
  return Math.round((persons / denominator) * 100 * scale) / scale;
}

/** The policy as it stands in a publication of this method. A rounded zero is no word about nobody. */
export function policyUnder(method: Method, policy: Policy = POLICY): Policy {
  return method === 'rounding' ? { ...policy, method, zerosShown: false } : { ...policy, method };
}

/** What figures of this policy are multiples of, in persons; null where they are the counts themselves. */
export function roundedTo(
  policy: Pick<Policy, 'method' | 'roundingBase' | 'thresholdOneWay'>,
): number | null {
  return policy.method === 'rounding' ? (policy.roundingBase ?? policy.thresholdOneWay) : null;
}

/** A count lies at most this far from its figure, in persons. A multiple stays what it is, so it is one less than the base. */
export function reachOf(policy: Pick<Policy, 'method' | 'roundingBase' | 'thresholdOneWay'>): number {
  return (roundedTo(policy) ?? 1) - 1;
}
