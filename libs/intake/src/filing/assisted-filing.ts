/** Somebody helps her to file: who that is, in which language they talk, and which answers of a draft say so. */
import { HAND_OVER_DIGITS } from '@app/vault';
import { firstAnswer, type Answers } from '../questionnaire/questionnaire.js';

export const HELPERS = [
  'outreach-worker',
  'interpreter',
  'care-worker',
  'lawyer',
  'friend',
  'other',
] as const;
export type Helper = (typeof HELPERS)[number];

export interface Assistance {
  helper: Helper;
  /** In which they talk, as `ro`. */
  language: string;
}

/** Beside the questions of the steps, so that no step changes them. */
const HELPER = 'helper';
const SPOKEN = 'helper-language';

export function isHelper(text: string): text is Helper {
  return (HELPERS as readonly string[]).includes(text);
}

export function assistanceAnswers({ helper, language }: Assistance): Answers {
  return { [HELPER]: [helper], [SPOKEN]: [language] };
}

/** Undefined for a draft that she writes alone. */
export function assistanceOf(answers: Answers): Assistance | undefined {
  const helper = firstAnswer(answers, HELPER);
  return isHelper(helper) ? { helper, language: firstAnswer(answers, SPOKEN) } : undefined;
}

/** Somebody else has seen this code, so it may not open a mailbox. */
export function isHandOver(digits: string | undefined): boolean {
  return digits?.length === HAND_OVER_DIGITS;
}
