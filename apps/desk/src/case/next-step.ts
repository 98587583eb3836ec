/** The one thing that a case waits for now, in the order in which it matters. Advice on the page, and no rule of the domain. */
import { isOpen, type CaseStatus } from '@app/cases';
import { plainDate, type IsoDate } from '@app/kernel';

export interface NextStepFacts {
  status: CaseStatus;
  anonymity: string;
  assigned: boolean;
  procedure: string | null;
  /** She, or the institution, wrote after the caseworker last looked. */
  sheWroteUnread: boolean;
  theyWroteUnread: boolean;
  /** Extracts and referrals to which she agreed and which have not gone out. */
  readyToSend: number;
  /** The nearest day by which she, or the desk for her, must act. */
  herTermEnds: IsoDate | null;
  /** The nearest day by which a running clock of the other side was missed. */
  theyAreLateSince: IsoDate | null;
  proposedClocks: number;
  /** Where a mediation is under way, whose turn it is. */
  mediationParty: 'her' | 'institution' | 'desk' | null;
  /** She asked for mediation, it has not been tried, and it is known with whom. */
  canMediate: boolean;
  today: IsoDate;
}

export type NextStep =
  | {
      step: 'take' | 'read-her' | 'read-them' | 'send' | 'classify' | 'advise' | 'start-clocks' | 'approach';
    }
  | { step: 'mediate' | 'mediation-waits' | 'begin-mediation' }
  | { step: 'wait-her' | 'wait-them' | 'closed' | 'withdrawn' }
  | { step: 'her-term' | 'chase'; date: IsoDate };

/** Days before the end of a term of hers from which it goes before everything else. */
const HER_TERM_DAYS = 14;

export function nextStep(facts: NextStepFacts): NextStep {
  if (facts.status === 'withdrawn') return { step: 'withdrawn' };
  if (!isOpen(facts.status)) return { step: 'closed' };
  if (!facts.assigned) return { step: 'take' };
  if (facts.herTermEnds !== null && daysUntil(facts.today, facts.herTermEnds) <= HER_TERM_DAYS) {
    return { step: 'her-term', date: facts.herTermEnds };
  }
  if (facts.sheWroteUnread) return { step: 'read-her' };
  if (facts.theyWroteUnread) return { step: 'read-them' };
  if (facts.readyToSend > 0) return { step: 'send' };
  if (facts.theyAreLateSince !== null && facts.theyAreLateSince <= facts.today) {
    return { step: 'chase', date: facts.theyAreLateSince };
  }
  if (facts.mediationParty === 'desk') return { step: 'mediate' };
  if (facts.status === 'waiting-for-her') return { step: 'wait-her' };
  if (facts.status === 'waiting-for-them') return { step: 'wait-them' };
  if (facts.procedure === null) return { step: 'classify' };
  if (facts.anonymity === 'A0') return { step: 'advise' };
  if (facts.proposedClocks > 0) return { step: 'start-clocks' };
  if (facts.mediationParty !== null) return { step: 'mediation-waits' };
  return facts.canMediate ? { step: 'begin-mediation' } : { step: 'approach' };
}

const PLACES: Partial<Record<NextStep['step'], string>> = {
  'read-her': '#conversation',
  'read-them': '#extracts',
  send: '#extracts',
  classify: '/classify',
  advise: '/ask',
  'start-clocks': '/clocks',
  approach: '/extract',
  mediate: '/mediation',
  'mediation-waits': '/mediation',
  'begin-mediation': '/mediation',
  'her-term': '#clocks',
  chase: '#clocks',
};

/** Where the step is done, after the address of the case; undefined where there is nothing to do. */
export function placeOf(step: NextStep['step']): string | undefined {
  return PLACES[step];
}

function daysUntil(from: IsoDate, to: IsoDate): number {
  return plainDate(from).until(plainDate(to)).days;
}
