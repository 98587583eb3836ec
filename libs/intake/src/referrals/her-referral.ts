/** What she sees of a referral, and what she can say about it. */

export const HELPED_ANSWERS = ['yes', 'partly', 'no', 'prefer-not-to-say'] as const;
export type HelpedAnswer = (typeof HELPED_ANSWERS)[number];

export interface HerReferral {
  id: string;
  /** The partner to whom she agreed. */
  recipient: string;
  /** A code of `referralOutcome`. */
  outcome: string;
  isPaused: boolean;
  /** Whether something still goes on that can wait. */
  mayPause: boolean;
  /** Whether she is asked if it helped. */
  isAsked: boolean;
  said: HelpedAnswer | null;
}

/** Something was passed on and may still go on. */
const UNDER_WAY: readonly string[] = ['sent', 'accepted', 'contact-made', 'no-show'];
/** There was an outcome, or contact; of a partner that could not help nobody asks whether it helped. */
const ASKED_AFTER: readonly string[] = ['contact-made', 'no-show', 'helped'];

/** From the moment on which something was passed on. */
export function isShownToHer(outcome: string): boolean {
  return UNDER_WAY.includes(outcome) || outcome === 'helped' || outcome === 'declined';
}

/** @param isGiven Whether her consent still stands: without it nothing goes on that could wait. */
export function herChoices(
  outcome: string,
  said: HelpedAnswer | null,
  isGiven: boolean,
): Pick<HerReferral, 'mayPause' | 'isAsked'> {
  return {
    mayPause: isGiven && UNDER_WAY.includes(outcome),
    isAsked: said === null && ASKED_AFTER.includes(outcome),
  };
}
