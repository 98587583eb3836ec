/** What she agreed about being called. Without it nobody calls. */
import type { HoursOfWeek } from '@app/kernel';

export interface ContactPlan {
  mayCall: boolean;
  /** As she typed it; empty when she may not be called. */
  number: string;
  /** When, by the Dutch clock. */
  hours: HoursOfWeek[];
  /** The name to ask for; it need not be hers. */
  askFor?: string;
  /** What the caller says that she is called, and where she calls from. */
  callerName?: string;
  /** What to say when someone else answers. */
  toSomeoneElse?: string;
  mayLeaveMessage: boolean;
  /** When she says it, the caller says `closingSentence` and ends the call. */
  stopWord?: string;
  closingSentence?: string;
  /** Code of the language in which to speak. */
  language: string;
}

/** The plan with what is known about it without opening it. */
export interface StoredContactPlan {
  plan: ContactPlan;
  /** Counts up with each change of hers. */
  version: number;
  setAt: Date;
  /** When her stop word was heard; null once she has set a plan since. */
  stoppedAt: Date | null;
}

/** What came of a call. `not-called`: the caller thought better of it before the telephone rang. */
export const CALL_RESULTS = ['reached', 'someone-else', 'no-answer', 'stop-word', 'not-called'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

export function isCallResult(text: string): text is CallResult {
  return (CALL_RESULTS as readonly string[]).includes(text);
}
