/**
 * Which legal clocks follow from how a case was classified, and from which day each of them runs.
 *
 * It proposes and starts nothing: a caseworker confirms each clock, because day zero is often a day that only a letter
 * can prove. Sources: Awb 6:7-6:8, 9:8(3), 9:11, 9:24; Politiewet 2012 art. 72; Wft 4:71h; BGfo 43; Kifid rules;
 * Wkkgz 14-17; AVG 12(3); Wet schadefonds geweldsmisdrijven 7; Vw 2000 art. 69; AWR 22j; Sv 12l.
 */
import { computeDeadline, type DeadlineRequest } from '@app/deadlines';
import type { IsoDate } from '@app/kernel';

/**
 * What a bank or insurer was asked for. `basic-account`: the payment account to which every consumer has a right
 * (Wft 4:71f). `business-account`: no such right, and Kifid does not handle it. `other`: everything else.
 */
export const FINANCIAL_PRODUCTS = ['basic-account', 'business-account', 'other'] as const;
export type FinancialProduct = (typeof FINANCIAL_PRODUCTS)[number];

/** What is known of a case; codes of the taxonomy and calendar days. */
export interface ClockFacts {
  procedure: string | null;
  matter: 'decision' | 'conduct' | null;
  institutionType: string;
  anonymity: string;
  legalForm: string;
  conduct: readonly string[];
  violence: readonly string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  periodFrom: string | null;
  decisionDated: IsoDate | null;
  decisionSent: IsoDate | null;
  /** The last day that the letter itself prints; it overrides the catalogue. */
  decisionPrinted: IsoDate | null;
}

/** What the caseworker adds while classifying. */
export interface KnownDays {
  /** The day on which the institution got her complaint, request or application. */
  receivedOn?: IsoDate;
  /** The day of its final answer, its findings or its notice. */
  answeredOn?: IsoDate;
  product?: FinancialProduct;
}

/** What day zero of a clock is. `after-handling`: the last day of the clock that answers her complaint. */
export type StartFact =
  'decision-sent' | 'decision-dated' | 'received' | 'answered' | 'earliest-day-of-period' | 'after-handling';

export interface ProposedClock {
  /** Id of the term catalogue. */
  term: string;
  /** Why it follows; a code with words in the desk's messages. */
  why: ClockReason;
  /** What day zero is; null for a rule in which nothing is counted. */
  startsOn: StartFact | null;
  /** Ready to be computed; null while day zero is not known, and where nothing is counted. */
  request: DeadlineRequest | null;
}

export type ClockReason =
  | 'objection-to-decision'
  | 'tax-objection'
  | 'immigration-objection'
  | 'complaint-to-public-body'
  | 'silence-after-complaint'
  | 'ombudsman-after-silence'
  | 'police-without-committee'
  | 'police-with-committee'
  | 'violent-crime-fund'
  | 'basic-account-answer'
  | 'basic-account-reasons'
  | 'bank-acknowledgement'
  | 'way-to-kifid'
  | 'kifid-filing'
  | 'care-complaint'
  | 'data-request'
  | 'ombudsman-after-findings'
  | 'non-prosecution-notice';

/** Something to think of before relying on the proposal. */
export type ClockCaution =
  'decision-goes-to-objection' | 'basic-account-before-complaint' | 'printed-term-wins';

export interface ProposedClocks {
  clocks: ProposedClock[];
  /** Why there is none. */
  none?: 'anonymous' | 'no-procedure' | 'no-statutory-term';
  cautions: ClockCaution[];
}

/**
 * The clocks that follow from the facts.
 *
 * Someone who is known to nobody gets none: name and address are part of a complaint, an objection and a petition by
 * law (Awb 6:5, 9:4, 9:28), so no statutory clock can run for her.
 *
 * @throws DomainError of the deadline engine for an impossible day
 */
export function clocksFor(facts: ClockFacts, known: KnownDays = {}): ProposedClocks {
  if (facts.anonymity === 'A0') return { clocks: [], none: 'anonymous', cautions: [] };
  if (facts.procedure === null) return { clocks: [], none: 'no-procedure', cautions: [] };
  const clocks = [...ofProcedure(facts, known), ...ofViolentCrime(facts)];
  const cautions = cautionsOf(facts, known);
  return clocks.length > 0 ? { clocks, cautions } : { clocks, none: 'no-statutory-term', cautions };
}

/** What a bank was probably asked for: someone who works for herself needs a business account. */
export function probableProduct(
  facts: Pick<ClockFacts, 'institutionType' | 'legalForm' | 'conduct'>,
): FinancialProduct {
  if (facts.institutionType === 'payment-provider') return 'business-account';
  if (facts.institutionType !== 'bank') return 'other';
  if (facts.legalForm === 'self-employed') return 'business-account';
  return facts.conduct.includes('refused-service') ? 'basic-account' : 'other';
}

function ofProcedure(facts: ClockFacts, known: KnownDays): ProposedClock[] {
  switch (facts.procedure) {
    case 'objection':
      return [objection(facts)];
    case 'awb-complaint':
      return facts.institutionType === 'police' ? policeComplaint(known) : publicComplaint(facts, known);
    case 'police-complaint':
      return policeComplaint(known);
    case 'financial-complaint':
      return financialComplaint(facts, known);
    case 'care-complaint':
      return [from('GGD-WKKGZ', 'care-complaint', 'received', known.receivedOn)];
    case 'data-protection':
      return [from('AVG-12-3', 'data-request', 'received', known.receivedOn)];
    case 'ombudsman':
      return [from('OMB-9-24-1a', 'ombudsman-after-findings', 'answered', known.answeredOn)];
    case 'non-prosecution':
      return [from('SV-12l', 'non-prosecution-notice', 'answered', known.answeredOn)];
    default:
      return [];
  }
}

/** The date that the letter prints goes first; the catalogue's stands beside it (Awb 3:45). */
function objection(facts: ClockFacts): ProposedClock {
  const sent = facts.decisionSent ?? facts.decisionDated ?? undefined;
  const printed = facts.decisionPrinted === null ? {} : { printed: facts.decisionPrinted };
  if (facts.institutionType === 'immigration-service') {
    return from('IND-69', 'immigration-objection', 'decision-sent', sent, printed);
  }
  if (facts.institutionType === 'tax-administration') {
    // AWR 22j: from the date on the assessment, or from sending when that was later.
    const later = facts.decisionSent === null ? {} : { otherStart: facts.decisionSent };
    return from('TAX-22j', 'tax-objection', 'decision-dated', facts.decisionDated ?? sent, {
      ...printed,
      ...later,
    });
  }
  return from('OBJ-6-7', 'objection-to-decision', 'decision-sent', sent, printed);
}

/** Awb 9:8(3) and 9:24 matter to someone who complained before and heard nothing. */
function publicComplaint(facts: ClockFacts, known: KnownDays): ProposedClock[] {
  const answer = from('AWB-9-11-6w', 'complaint-to-public-body', 'received', known.receivedOn);
  if (!facts.conduct.includes('no-answer')) return [answer];
  const lastDay = answer.request === null ? undefined : (computeDeadline(answer.request).due ?? undefined);
  return [
    answer,
    from('AWB-9-8-3', 'silence-after-complaint', 'received', known.receivedOn),
    from('OMB-9-24-1b', 'ombudsman-after-silence', 'after-handling', lastDay),
  ];
}

/** Which of the two holds is known only when the police say whether a committee advises; both count from receipt. */
function policeComplaint(known: KnownDays): ProposedClock[] {
  return [
    from('POL-72-10w', 'police-without-committee', 'received', known.receivedOn),
    from('POL-72-14w', 'police-with-committee', 'received', known.receivedOn),
  ];
}

function financialComplaint(facts: ClockFacts, known: KnownDays): ProposedClock[] {
  const product = known.product ?? probableProduct(facts);
  if (product === 'basic-account') {
    return [
      from('BNK-71h-1', 'basic-account-answer', 'received', known.receivedOn),
      { term: 'BNK-71h-2', why: 'basic-account-reasons', startsOn: null, request: null },
    ];
  }
  const complaint = [
    from('BNK-43-2', 'bank-acknowledgement', 'received', known.receivedOn),
    from('BNK-43-3', 'way-to-kifid', 'received', known.receivedOn),
  ];
  // Kifid sends away businesses with a payment account, and health insurers have a disputes body of their own.
  if (product === 'business-account' || facts.institutionType === 'health-insurer') return complaint;
  const firstTold = known.receivedOn === undefined ? {} : { otherStart: known.receivedOn };
  return [...complaint, from('KIF-1J3M', 'kifid-filing', 'answered', known.answeredOn, firstTold)];
}

const BODILY = (code: string) =>
  code.startsWith('physical/') || code === 'sexual/rape' || code === 'sexual/assault';

/** Ten years from the crime; her own term, so it counts from the earliest day of the period that she gave. */
function ofViolentCrime(facts: ClockFacts): ProposedClock[] {
  if (facts.procedure !== 'victim-compensation' && !facts.violence.some(BODILY)) return [];
  const earliest = facts.periodFrom === null ? undefined : firstDayOf(facts.periodFrom);
  return [from('SGM-7', 'violent-crime-fund', 'earliest-day-of-period', earliest)];
}

function cautionsOf(facts: ClockFacts, known: KnownDays): ClockCaution[] {
  const cautions: ClockCaution[] = [];
  const complains = facts.procedure === 'awb-complaint' || facts.procedure === 'police-complaint';
  // Awb 9:8(1)(c)-(d): what can be objected to need not be handled as a complaint.
  if (complains && facts.matter === 'decision') cautions.push('decision-goes-to-objection');
  if (facts.procedure === 'objection' && facts.decisionPrinted !== null) cautions.push('printed-term-wins');
  const product = known.product ?? probableProduct(facts);
  if (facts.procedure === 'financial-complaint' && product === 'basic-account')
    cautions.push('basic-account-before-complaint');
  return cautions;
}

function from(
  term: string,
  why: ClockReason,
  startsOn: StartFact,
  start: IsoDate | undefined,
  more: Partial<DeadlineRequest> = {},
): ProposedClock {
  return { term, why, startsOn, request: start === undefined ? null : { term, start, ...more } };
}

function firstDayOf(period: string): IsoDate {
  return `${period}-01-01`.slice(0, 10);
}
