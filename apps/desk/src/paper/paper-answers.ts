import { STEP_QUESTIONS, STEPS, type Answers } from '@app/intake';
import type { FormInput } from '@app/web';

/** Under these names a text comes back when a session ended meanwhile. */
export const POSTED_AS: Record<string, string> = {
  narrative: 'text',
  institutionName: 'name',
  reasonsText: 'reason',
};

/** Questions whose answer is a month or a day. */
export const DATES = ['from', 'to', 'dated', 'sent', 'printed'];

/** What was typed, by the names of the questionnaire; questions that were left open are absent. */
export function paperAnswers(input: FormInput): Answers {
  const answers: Record<string, string[]> = {};
  for (const name of STEPS.flatMap((step) => STEP_QUESTIONS[step])) {
    const given = input.list(POSTED_AS[name] ?? name).filter((value) => value.trim() !== '');
    if (given.length > 0) answers[name] = given;
  }
  return answers;
}
