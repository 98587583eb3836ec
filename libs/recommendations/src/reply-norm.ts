import { computeDeadline } from '@app/deadlines';
import type { IsoDate } from '@app/kernel';

/**
 * Within how long the desk asks for a reasoned reply. Awb 9:36(4) speaks of a reasonable term for the recommendation of
 * an ombudsman, and the Council of Europe (CM/Rec(2019)6) of an appropriate time; neither gives a number, so this is a
 * norm of the desk's own.
 */
export const REPLY_NORM = { length: 'P8W', regime: 'none' } as const;

/** The last day of the norm. @param issuedOn Dutch calendar day; day zero. */
export function replyDue(issuedOn: IsoDate): IsoDate {
  const { due } = computeDeadline({ term: REPLY_NORM, start: issuedOn });
  if (due === null) throw new Error('the norm for a reply has no end');
  return due.slice(0, 10);
}

/** A reply is late from the day after; never stored, always asked. */
export function isReplyLate(one: { status: string; replyDue: IsoDate | null }, today: IsoDate): boolean {
  return one.status === 'issued' && one.replyDue !== null && one.replyDue < today;
}
