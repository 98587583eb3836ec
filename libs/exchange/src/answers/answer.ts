/** What an institution can say through its link. */
import { invalid, isId, isPlainDate, type FieldError, type IsoDate } from '@app/kernel';

export const ANSWER_KINDS = ['answer', 'more-time', 'not-for-us'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What a caseworker made of an answer: a longer term, word to her, another institution, or a note that it was read. */
export type AnswerHandling = 'extended' | 'told-her' | 'forwarded' | 'noted';

/** The longest answer, in Unicode characters. */
export const ANSWER_TEXT_MAX = 20_000;

export interface TheirAnswer {
  /** Made with the form, so that a form that is sent twice is received once. */
  id: string;
  kind: AnswerKind;
  text: string;
  /** For `more-time`: the day by which they expect to answer. */
  until?: IsoDate;
}

/**
 * What each kind does: whether the institution is done with it, or still owes an answer.
 * Whether words are needed follows from the same table.
 */
export const ANSWER_EFFECTS: Record<AnswerKind, { settles: boolean; needsText: boolean; needsDay: boolean }> =
  {
    answer: { settles: true, needsText: true, needsDay: false },
    'more-time': { settles: false, needsText: false, needsDay: true },
    'not-for-us': { settles: true, needsText: false, needsDay: false },
  };

/**
 * Refuses what cannot be received.
 *
 * @param today The calendar day in the Netherlands.
 * @throws DomainError `EXCHANGE.ANSWER_INVALID` with a code for each field: `required`, `too-long`, `unknown`, `not-later`.
 */
export function assertAnswer(answer: TheirAnswer, today: IsoDate): void {
  const errors: FieldError[] = [];
  const refuse = (field: string, code: string, message: string) => errors.push({ field, code, message });
  if (!isId(answer.id)) refuse('id', 'unknown', 'This form is not one of ours.');
  if (!ANSWER_KINDS.includes(answer.kind)) {
    refuse('kind', 'required', 'Choose what you want to tell us.');
  } else {
    const { needsText, needsDay } = ANSWER_EFFECTS[answer.kind];
    if (needsText && answer.text.trim() === '') refuse('text', 'required', 'Write your answer.');
    if (needsDay && answer.until === undefined) refuse('until', 'required', 'Fill in a date.');
    if (needsDay && answer.until !== undefined && (!isPlainDate(answer.until) || answer.until <= today)) {
      refuse('until', 'not-later', 'Fill in a date after today.');
    }
  }
  if ([...answer.text].length > ANSWER_TEXT_MAX) refuse('text', 'too-long', 'The answer is too long.');
  if (errors.length > 0) {
    throw invalid('EXCHANGE.ANSWER_INVALID', 'Some of the answer is missing or not possible.', errors);
  }
}
