/** The life of a question as one table. What is published stays so; what is declined loses its text. */
export const QUESTION_STATES = ['asked', 'answered', 'published', 'declined'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export const QUESTION_MOVES: Record<QuestionState, readonly QuestionState[]> = {
  asked: ['answered', 'declined'],
  // An answer may be written anew until somebody else publishes it.
  answered: ['answered', 'published', 'declined'],
  published: [],
  declined: [],
};

export function mayMove(from: QuestionState, to: QuestionState): boolean {
  return QUESTION_MOVES[from].includes(to);
}
