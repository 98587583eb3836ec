/**
 * Whether a reply or a promise came in time. Asked anew on each day and stored nowhere; a day in time is in time to
 * its end.
 */
import type { IsoDate } from '@app/kernel';
import type { PublishedPromise, PublishedRecommendation } from './published-recommendations.js';

/** `none`: the recommendation was closed and no reply ever came. */
export type ReplyState = 'awaited' | 'late' | 'in-time' | 'came-late' | 'none';

/** `unkept`: still open after its day. */
export type PromiseState = 'running' | 'unkept' | 'done' | 'done-late' | 'not-done';

/** @param today Dutch calendar day. */
export function replyStateOf(
  { reply, replyDue, answeredOn, closedOn }: PublishedRecommendation,
  today: IsoDate,
): ReplyState {
  if (reply !== null) return answeredOn !== null && answeredOn > replyDue ? 'came-late' : 'in-time';
  if (closedOn !== null) return 'none';
  return today > replyDue ? 'late' : 'awaited';
}

/** @param today Dutch calendar day. */
export function promiseStateOf({ state, due, settledOn }: PublishedPromise, today: IsoDate): PromiseState {
  if (state === 'not-done') return 'not-done';
  if (state === 'done') return settledOn !== null && settledOn > due ? 'done-late' : 'done';
  return today > due ? 'unkept' : 'running';
}
