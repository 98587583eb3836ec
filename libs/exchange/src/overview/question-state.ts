/** How far an institution is with a question, from the moments that its own people caused. */
import type { IsoDate } from '@app/kernel';

export interface QuestionMoments {
  /** First opened with the right passcode. */
  receivedAt: Date | null;
  /** The reader said that she has read it. */
  readAt: Date | null;
  /** The latest notice that they need more time. */
  moreTimeAt: Date | null;
  /** The latest answer, or word that it is not for them. */
  answeredAt: Date | null;
}

export type QuestionState = 'sent' | 'received' | 'read' | 'more-time' | 'answered';

/** The furthest that it came; an answer settles it, whatever was announced before. */
export function questionState(moments: QuestionMoments): QuestionState {
  if (moments.answeredAt !== null) return 'answered';
  if (moments.moreTimeAt !== null) return 'more-time';
  if (moments.readAt !== null) return 'read';
  return moments.receivedAt === null ? 'sent' : 'received';
}

/**
 * Whether the day that the desk asked for has passed without an answer. The day itself still counts, and a notice that
 * they need more time ends the counting against that day, because the new day is in their sealed answer.
 */
export function isPastDue(moments: QuestionMoments, answerDue: IsoDate | null, today: IsoDate): boolean {
  const state = questionState(moments);
  return answerDue !== null && state !== 'answered' && state !== 'more-time' && today > answerDue;
}
