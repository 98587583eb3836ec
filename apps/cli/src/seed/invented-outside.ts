/**
 * What the desk did outside its own walls about an invented case: a mediation with the institution, and referrals. Pure.
 * Its chance comes from the case itself, so that the case stays the same whether or not this is asked for.
 */
import { DAY, type InventedCase } from './invented-case.js';
import { Random } from './random.js';

export interface InventedMediation {
  /** The stages through which it went, in their order; the last one is where it is. */
  stages: { stage: string; at: number }[];
  endedReason?: string;
  rounds: number;
}

export interface InventedReferral {
  /** A code of `referral`. */
  kind: string;
  /** A code of `referralOutcome`. */
  outcome: string;
  consent: 'asked' | 'given' | 'refused';
  offeredAt: number;
  decidedAt: number | null;
  changedAt: number;
}

/** Help that was looked for, and that nobody gives in her part of the country. */
export interface InventedGap {
  /** A code of `referral`. */
  kind: string;
  at: number;
}

export interface Outside {
  mediation?: InventedMediation;
  referrals: InventedReferral[];
  gaps: InventedGap[];
}

/** The way to an agreement that is kept. */
const TO_THE_END = [
  'wish',
  'consent',
  'approach',
  'answer',
  'talk',
  'proposal',
  'agreement',
  'monitoring',
] as const;

const RUNNING = { approach: 2, answer: 4, talk: 3, proposal: 2, agreement: 1, monitoring: 2 };
const WITHOUT_AGREEMENT = {
  'no-answer': 3,
  'they-refuse': 3,
  'no-agreement': 2,
  'she-stops': 2,
  'desk-stops': 1,
};

/** Which help is looked for, by what she wished; most people are referred to the first of them. */
const KINDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'legal-advice': { 'legal-desk': 5, lawyer: 3, 'peer-organisation': 2 },
  'exit-support': { 'exit-programme': 1 },
  'report-support': { 'police-report-support': 1 },
};
const OTHER_KINDS = { 'peer-organisation': 5, 'legal-desk': 3, 'social-work': 2, ombudsman: 2 };
const BANK_KINDS = { 'basic-bank-account': 4, kifid: 3, 'peer-organisation': 1 };

/** How often somebody is referred: seldom, and mostly when she asked for what the desk does not do itself. */
const REFERRED_WHEN_WISHED = 0.3;
const REFERRED_OTHERWISE = 0.05;

/** Help that is not everywhere, by what she wished, and how often a caseworker finds none. */
const SCARCE: Readonly<Record<string, { kind: string; missing: number }>> = {
  'exit-support': { kind: 'exit-programme', missing: 0.7 },
  'legal-advice': { kind: 'lawyer', missing: 0.12 },
};
/** Where some of it is, or nobody can say. */
const SERVED = ['utrecht', 'unknown', 'outside-nl'];

const ENDED_OUTCOMES = { helped: 8, 'contact-made': 5, accepted: 2, declined: 3, 'no-show': 2, withdrawn: 2 };
const OPEN_OUTCOMES = { offered: 3, consented: 1, sent: 4, accepted: 3, 'contact-made': 2 };

export function inventOutside(invented: InventedCase, now: number): Outside {
  const { course, anonymity, chance } = invented;
  const random = new Random(Math.floor(chance.assignee * 2 ** 31) ^ Math.floor(chance.institution * 2 ** 31));
  if (course.assignedAt === undefined) return { referrals: [], gaps: [] };
  const span = { from: course.assignedAt, until: Math.min(course.endedAt ?? now, now) };
  // Somebody whom nobody may know is neither mediated for nor referred.
  if (anonymity === 'A0' || course.status === 'withdrawn' || span.until - span.from < DAY) {
    return { referrals: [], gaps: [] };
  }
  const mediation = course.procedure === undefined ? undefined : mediate(random, invented, span);
  const gaps = miss(random, invented, span);
  // Whoever is referred elsewhere is not referred to what was not there.
  const missing = gaps.map(({ kind }) => kind);
  const referrals = refer(random, invented, span).filter(({ kind }) => !missing.includes(kind));
  return { ...(mediation === undefined ? {} : { mediation }), referrals, gaps };
}

function miss(random: Random, { wish, region }: InventedCase, { from, until }: Span): InventedGap[] {
  if (SERVED.includes(region)) return [];
  return Object.entries(SCARCE).flatMap(([wished, { kind, missing }]) =>
    wish.includes(wished) && random.happens(missing)
      ? [{ kind, at: Math.round(from + (until - from) * random.fraction()) }]
      : [],
  );
}

interface Span {
  from: number;
  until: number;
}

function mediate(random: Random, invented: InventedCase, span: Span): InventedMediation | undefined {
  const { course, wish } = invented;
  const { outcome } = course;
  if (outcome === 'agreement-fulfilled') return along(span, [...TO_THE_END, 'fulfilled'], 1);
  if (outcome === 'agreement-breached') return along(span, [...TO_THE_END, 'broken'], 1);
  if (!random.happens(wish.includes('mediation') ? 0.45 : 0.05)) return undefined;
  if (course.status === 'closed') {
    const from = TO_THE_END.slice(0, 3 + random.below(4));
    return { ...along(span, [...from, 'ended'], 0), endedReason: random.weighted(WITHOUT_AGREEMENT) };
  }
  const stage = random.weighted(RUNNING);
  return along(span, TO_THE_END.slice(0, TO_THE_END.indexOf(stage) + 1), stage === 'proposal' ? 1 : 0);
}

function along({ from, until }: Span, stages: readonly string[], rounds: number): InventedMediation {
  const step = (until - from) / stages.length;
  return {
    stages: stages.map((stage, index) => ({ stage, at: Math.round(from + step * (index + 0.5)) })),
    rounds,
  };
}

function refer(
  random: Random,
  { course, wish, institutionType }: InventedCase,
  span: Span,
): InventedReferral[] {
  const wished = Object.keys(KINDS).find((code) => wish.includes(code));
  const isReferred = course.outcome === 'referred';
  if (!isReferred && !random.happens(wished === undefined ? REFERRED_OTHERWISE : REFERRED_WHEN_WISHED))
    return [];
  const others = institutionType === 'bank' ? BANK_KINDS : OTHER_KINDS;
  const kind = random.weighted(KINDS[wished ?? ''] ?? others);
  const outcome = random.weighted<string>(course.status === 'closed' ? ENDED_OUTCOMES : OPEN_OUTCOMES);
  const third = (span.until - span.from) / 3;
  const offeredAt = Math.round(span.from + third * random.fraction());
  const consent = outcome === 'offered' ? 'asked' : outcome === 'withdrawn' ? 'refused' : 'given';
  const decidedAt = consent === 'asked' ? null : Math.round(offeredAt + third * random.fraction());
  const changedAt =
    consent === 'given' && outcome !== 'consented'
      ? Math.round((decidedAt ?? offeredAt) + third * random.fraction())
      : (decidedAt ?? offeredAt);
  return [{ kind, outcome, consent, offeredAt, decidedAt, changedAt }];
}
