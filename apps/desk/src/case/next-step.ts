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
  today: IsoDate;
}

export type NextStep =
  | { step: 'take' | 'read-her' | 'read-them' | 'send' | 'classify' | 'advise' | 'start-clocks' | 'approach' }
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
  if (facts.status === 'waiting-for-her') return { step: 'wait-her' };
  if (facts.status === 'waiting-for-them') return { step: 'wait-them' };
  if (facts.procedure === null) return { step: 'classify' };
  if (facts.anonymity === 'A0') return { step: 'advise' };
  return facts.proposedClocks > 0 ? { step: 'start-clocks' } : { step: 'approach' };
}

function daysUntil(from: IsoDate, to: IsoDate): number {
  return plainDate(from).until(plainDate(to)).days;
}
