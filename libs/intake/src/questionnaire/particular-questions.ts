/**
 * What a mediator asks first about a bank, an insurer or a letter: questions that follow from whom it is about, and that
 * nothing is computed from. Sources of what they are for: Wft 4:71f-4:71h (a refused private account needs reasons in
 * writing; a business account is another matter), BGfo 43 and the rules of Kifid (the day of the first complaint).
 */
import type { Particulars } from '@app/cases';
import { letterExpected } from '../filing/institution-kinds.js';
import { firstAnswer, type Answers } from './questionnaire.js';
import { readStory } from '../filing/free-text.js';

/** Her choices for each question; `unknown` comes with all of them. */
export const PARTICULAR_CHOICES = {
  letter: ['letter', 'message', 'spoken', 'none'],
  accountKind: ['private', 'business', 'both'],
  insuranceKind: ['disability', 'liability', 'home', 'life', 'other'],
  reasonsGiven: ['yes', 'unclear', 'no'],
  complained: ['yes', 'no'],
} as const;

export type ParticularQuestion = keyof typeof PARTICULAR_CHOICES;

export const PARTICULAR_QUESTIONS = Object.keys(PARTICULAR_CHOICES) as ParticularQuestion[];

const HAS_ACCOUNTS = ['bank', 'payment-provider'];
const FINANCIAL = [...HAS_ACCOUNTS, 'insurer', 'health-insurer', 'mortgage-lender'];
/** Characters of the reason; a whole letter is better attached or told as part of the story. */
const LONGEST_REASON = 2_000;

/** The questions that follow from what she told so far, in the order in which they are asked. */
export function particularsAsked(answers: Answers): ParticularQuestion[] {
  const institution = firstAnswer(answers, 'institutionType');
  const follows: Record<ParticularQuestion, boolean> = {
    letter: letterExpected(institution),
    accountKind: HAS_ACCOUNTS.includes(institution),
    insuranceKind: institution === 'insurer',
    reasonsGiven: FINANCIAL.includes(institution),
    complained: FINANCIAL.includes(institution),
  };
  return PARTICULAR_QUESTIONS.filter((question) => follows[question]);
}

/** The reason itself, from whoever was given one. */
export function asksReason(answers: Answers): boolean {
  return (
    particularsAsked(answers).includes('reasonsGiven') &&
    ['yes', 'unclear'].includes(firstAnswer(answers, 'reasonsGiven'))
  );
}

/** Only answers to questions that follow, and only choices that there are; whatever else was posted is nothing. */
export function particularsOf(answers: Answers): Particulars {
  const found: Record<string, string> = {};
  for (const question of particularsAsked(answers)) {
    const code = firstAnswer(answers, question);
    const choices: readonly string[] = [...PARTICULAR_CHOICES[question], 'unknown'];
    if (choices.includes(code)) found[question] = code;
  }
  const reason = asksReason(answers) ? readStory(firstAnswer(answers, 'reasonsText')) : undefined;
  if (reason !== undefined && 'text' in reason)
    found.reasonsText = [...reason.text].slice(0, LONGEST_REASON).join('');
  return found;
}
