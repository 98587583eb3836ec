/** Her answers about being called, from what was typed to a plan and back. Pure. */
import type { ContactPlan } from '@app/cases';
import { areHours, DESK_LANGUAGES, type FieldError, type HoursOfWeek } from '@app/kernel';
import { readName, readStory } from '../filing/free-text.js';
import { firstAnswer, type Answers } from '../questionnaire/questionnaire.js';

/** The names under which the answers are posted and kept; `contact-call` stands among her wishes too. */
export const CONTACT_QUESTIONS = [
  'contact-number',
  'contact-days1',
  'contact-from1',
  'contact-until1',
  'contact-days2',
  'contact-from2',
  'contact-until2',
  'contact-askFor',
  'contact-callerName',
  'contact-someoneElse',
  'contact-message',
  'contact-stopWord',
  'contact-closing',
  'contact-language',
] as const;

/** A text that somebody says on the telephone. */
const LONGEST_SENTENCE = 500;
/** International numbers have 15 digits at most (ITU-T E.164); the shortest that can be called back have six. */
const NUMBER = /^\+?[\d\s().-]{6,30}$/;

export function wantsCall(answers: Answers): boolean {
  return firstAnswer(answers, 'contact-call') === 'yes';
}

export type ReadContactPlan = { plan: ContactPlan } | { errors: FieldError[] };

/** @param pageLanguage In which language to speak when she did not say. */
export function readContactPlan(answers: Answers, pageLanguage: string): ReadContactPlan {
  const language = DESK_LANGUAGES.find((code) => code === firstAnswer(answers, 'contact-language'));
  if (!wantsCall(answers)) {
    const plan = { mayCall: false, number: '', hours: [], mayLeaveMessage: false };
    return { plan: { ...plan, language: language ?? pageLanguage } };
  }
  const errors: FieldError[] = [];
  const note = (field: string, code: string) => errors.push({ field, code, message: code });
  const number = firstAnswer(answers, 'contact-number').trim();
  if (number === '') note('contact-number', 'required');
  else if (!NUMBER.test(number) || number.replace(/\D/g, '').length > 15) note('contact-number', 'number');
  const hours = [1, 2].flatMap((part) => {
    const read = readHours(answers, 'contact-', part);
    if (read === 'none' && part === 2) return [];
    if (typeof read !== 'string') return [read];
    note(`contact-days${part}`, 'hours');
    return [];
  });
  const sentence = (field: string, read: typeof readName) => {
    const typed = firstAnswer(answers, field);
    if (typed.trim() === '') return undefined;
    const found = read(typed);
    if ('fault' in found) note(field, found.fault);
    else if ([...found.text].length > LONGEST_SENTENCE) note(field, 'too-long');
    else return found.text.trim();
    return undefined;
  };
  const plan: ContactPlan = {
    mayCall: true,
    number,
    hours,
    askFor: sentence('contact-askFor', readName),
    callerName: sentence('contact-callerName', readName),
    toSomeoneElse: sentence('contact-someoneElse', readStory),
    mayLeaveMessage: firstAnswer(answers, 'contact-message') === 'yes',
    stopWord: sentence('contact-stopWord', readName),
    closingSentence: sentence('contact-closing', readName),
    language: language ?? pageLanguage,
  };
  return errors.length > 0 ? { errors } : { plan };
}

/** The plan as answers, to be shown in the form again. */
export function contactAnswers(plan: ContactPlan): Answers {
  const one = (text: string | undefined) => (text === undefined || text === '' ? undefined : [text]);
  const answers: Record<string, string[] | undefined> = {
    'contact-call': [plan.mayCall ? 'yes' : 'no'],
    'contact-number': one(plan.number),
    'contact-askFor': one(plan.askFor),
    'contact-callerName': one(plan.callerName),
    'contact-someoneElse': one(plan.toSomeoneElse),
    'contact-message': plan.mayCall ? [plan.mayLeaveMessage ? 'yes' : 'no'] : undefined,
    'contact-stopWord': one(plan.stopWord),
    'contact-closing': one(plan.closingSentence),
    'contact-language': [plan.language],
    ...hoursAnswers(plan.hours, 'contact-'),
  };
  return withoutGaps(answers);
}

/** `none` when nothing at all was chosen, `wrong` when it makes no hours. */
export function readHours(answers: Answers, prefix: string, part: number): HoursOfWeek | 'none' | 'wrong' {
  const days = answers[`${prefix}days${part}`] ?? [];
  const [from, until] = ['from', 'until'].map((name) => firstAnswer(answers, `${prefix}${name}${part}`));
  if (days.length === 0 && !from && !until) return 'none';
  const hour = (text: string | undefined) => (/^\d{1,2}$/.test(text ?? '') ? Number(text) : Number.NaN);
  const hours = { days: [...new Set(days.map(Number))].sort(), from: hour(from), until: hour(until) };
  return areHours(hours) ? hours : 'wrong';
}

export function hoursAnswers(hours: readonly HoursOfWeek[], prefix: string): Record<string, string[]> {
  return Object.fromEntries(
    hours.flatMap(({ days, from, until }, index) => [
      [`${prefix}days${index + 1}`, days.map(String)],
      [`${prefix}from${index + 1}`, [String(from)]],
      [`${prefix}until${index + 1}`, [String(until)]],
    ]),
  );
}

function withoutGaps(answers: Record<string, string[] | undefined>): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, values]) => (values === undefined ? [] : [[name, values]])),
  );
}
