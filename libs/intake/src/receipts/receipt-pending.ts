/** A code that is shown to her and counts only when she has typed it back. */

/** Words of the neutral questions of a decoy mailbox. */
export const DECOY_QUESTIONS = ['hours', 'phone', 'visit'] as const;
export type DecoyQuestion = (typeof DECOY_QUESTIONS)[number];

export function isDecoyQuestion(text: string): text is DecoyQuestion {
  return (DECOY_QUESTIONS as readonly string[]).includes(text);
}

export type PendingCode =
  | { purpose: 'new'; digits: string }
  | {
      purpose: 'second';
      digits: string;
      question: DecoyQuestion;
      /** Whether the desk is told when the code is used. */
      tells: boolean;
      /** What stands in the decoy, in her language at the time. */
      texts: { asked: string; answered: string };
    };

/** Whether she has it right, whole; spaces and other marks between the digits do not count. */
export function isTypedBack(pending: Pick<PendingCode, 'digits'>, typed: string): boolean {
  const digits = typed.replace(/\D/g, '');
  return digits !== '' && digits === pending.digits;
}
