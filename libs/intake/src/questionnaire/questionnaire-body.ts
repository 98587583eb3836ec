/**
 * From what was typed to the body that programs send, so that both are checked by the same rules. Answers to
 * questions that no longer follow from her other answers do not count.
 */
import type { FieldError } from '@app/kernel';
import { checkComplaint } from '../filing/complaint-form.js';
import type { DecisionLetter } from '../filing/objection-clock.js';
import {
  asksLetter,
  asksOptingIn,
  asksSetting,
  firstAnswer,
  STEP_QUESTIONS,
  STEPS,
  type Answers,
  type StepId,
} from './questionnaire.js';

/** @param pageLanguage What counts when she did not say in which language she writes. */
export function complaintBody(answers: Answers, pageLanguage: string): Record<string, unknown> {
  const one = (name: string) => firstAnswer(answers, name).trim() || undefined;
  const all = (name: string) => (answers[name]?.length ? answers[name] : undefined);
  return withoutGaps({
    language: one('language') ?? pageLanguage,
    narrative: firstAnswer(answers, 'narrative'),
    anonymity: one('anonymity'),
    wish: all('wish'),
    institution: objectOf({ type: one('institutionType'), name: one('institutionName') }),
    conduct: all('conduct'),
    period: objectOf({ from: monthOf(answers, 'from', '01'), to: monthOf(answers, 'to', '12') }),
    violence: all('violence'),
    perpetrator: one('perpetrator'),
    stigmaPerceived: one('stigmaPerceived'),
    setting: asksSetting(answers) ? all('setting') : undefined,
    region: one('region'),
    workType: one('workType'),
    legalForm: one('legalForm'),
    group: all('group'),
    optingInBreaches: asksOptingIn(answers) ? all('optingInBreaches') : undefined,
    decision: asksLetter(answers)
      ? objectOf({
          dated: dateOf(answers, 'dated'),
          sent: dateOf(answers, 'sent'),
          termPrinted: dateOf(answers, 'printed'),
        })
      : undefined,
  });
}

/** What is wrong in the answers, by the names of the questions. */
export function answerErrors(answers: Answers, pageLanguage: string): FieldError[] {
  const checked = checkComplaint(complaintBody(answers, pageLanguage));
  if ('complaint' in checked) return [];
  return checked.errors.map((error) => ({ ...error, field: QUESTION_OF[error.field] ?? error.field }));
}

/** What she said about the letter, for the clock that may be running. */
export function letterOf(answers: Answers): DecisionLetter {
  const institutionType = firstAnswer(answers, 'institutionType');
  if (!asksLetter(answers)) return { institutionType };
  const [dated, sent, printed] = ['dated', 'sent', 'printed'].map((name) => dateOf(answers, name));
  return { institutionType, dated, sent, printed };
}

/** The step on which a question stands. */
export function stepOf(question: string): StepId | undefined {
  return STEPS.find((step) =>
    STEP_QUESTIONS[step].some((name) => name === question || name.startsWith(`${question}-`)),
  );
}

const QUESTION_OF: Record<string, string> = {
  'institution.type': 'institutionType',
  'institution.name': 'institutionName',
  'period.from': 'from',
  'period.to': 'to',
  'decision.dated': 'dated',
  'decision.sent': 'sent',
  'decision.termPrinted': 'printed',
};

/** A year alone is a rough answer and a good one: it stands for the whole year. */
function monthOf(answers: Answers, name: string, withoutMonth: string): string | undefined {
  const month = firstAnswer(answers, `${name}-month`).trim();
  const year = firstAnswer(answers, `${name}-year`).trim();
  if (month === '' && year === '') return undefined;
  return `${year}-${month === '' ? withoutMonth : month.padStart(2, '0')}`;
}

function dateOf(answers: Answers, name: string): string | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) =>
    firstAnswer(answers, `${name}-${part}`).trim(),
  );
  if (!day && !month && !year) return undefined;
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

function objectOf(members: Record<string, string | undefined>): Record<string, unknown> | undefined {
  const given = withoutGaps(members);
  return Object.keys(given).length > 0 ? given : undefined;
}

function withoutGaps(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
