/**
 * Within how many days the desk asks an institution for an answer: what was agreed with it, else the desk's own norm.
 * It is printed as a request. A legal term runs beside it as a clock of its own and is moved by neither.
 */
export const DESK_ANSWER_DAYS = 14;

export interface AnswerNorm {
  days: number;
  /** False for the desk's own norm. */
  agreed: boolean;
}

export function answerNorm(institution: { answerDays: number | null }): AnswerNorm {
  return institution.answerDays === null
    ? { days: DESK_ANSWER_DAYS, agreed: false }
    : { days: institution.answerDays, agreed: true };
}
