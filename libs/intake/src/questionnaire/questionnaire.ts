/**
 * The questionnaire as data: which question stands in which step, and which questions follow from her answers.
 * She tells first, in her own words; everything after that may be left open.
 */
import { codesOf } from '@app/kernel';
import { letterExpected } from '../filing/institution-kinds.js';

/** What was typed, by the name of the question; a question that was left open is absent. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** `check` asks nothing: she reads it all once more and sends it. */
export const STEPS = ['story', 'who', 'what', 'when', 'treatment', 'work', 'wishes', 'check'] as const;
export type StepId = (typeof STEPS)[number];

const MONTH_BOXES = ['month', 'year'] as const;
const DATE_BOXES = ['day', 'month', 'year'] as const;
const boxes = (name: string, parts: readonly string[]) => parts.map((part) => `${name}-${part}`);

/** The names under which the answers of each step are posted and kept. */
export const STEP_QUESTIONS: Record<StepId, readonly string[]> = {
  story: ['language', 'narrative'],
  who: ['institutionType', 'institutionName'],
  what: [
    'conduct',
    'letter',
    'accountKind',
    'insuranceKind',
    'reasonsGiven',
    'complained',
    'stigmaPerceived',
  ],
  when: [
    ...boxes('from', MONTH_BOXES),
    ...boxes('to', MONTH_BOXES),
    ...boxes('dated', DATE_BOXES),
    ...boxes('sent', DATE_BOXES),
    ...boxes('printed', DATE_BOXES),
    'reasonsText',
  ],
  treatment: ['violence', 'perpetrator', 'setting'],
  work: ['region', 'workType', 'legalForm', 'group', 'optingInBreaches'],
  wishes: ['wish', 'anonymity', 'contact-call'],
  check: [],
};

export function isStep(text: string): text is StepId {
  return (STEPS as readonly string[]).includes(text);
}

/** The steps before and after; undefined at the ends. */
export function stepsAround(step: StepId): { before?: StepId; after?: StepId; number: number } {
  const at = STEPS.indexOf(step);
  return { before: STEPS[at - 1], after: STEPS[at + 1], number: at + 1 };
}

export function firstAnswer(answers: Answers, name: string): string {
  return answers[name]?.[0] ?? '';
}

/** Her check-list of opting-in conditions, for whoever complains of an operator. */
export function asksOptingIn(answers: Answers): boolean {
  return (
    firstAnswer(answers, 'institutionType') === 'operator' || has(answers, 'conduct', 'opting-in-breach')
  );
}

/** Where she met it, if she thinks that her work was the reason. */
export function asksSetting(answers: Answers): boolean {
  return ['yes', 'partly'].includes(firstAnswer(answers, 'stigmaPerceived'));
}

/** The dates of a letter, from whoever decides by letter; not when she said that there was none. */
export function asksLetter(answers: Answers): boolean {
  const hasNone = ['spoken', 'none'].includes(firstAnswer(answers, 'letter'));
  return !hasNone && letterExpected(firstAnswer(answers, 'institutionType'));
}

/** Where to find help at once, in the order in which it is shown. */
export type Signpost = 'danger' | 'exploitation' | 'clients';

export function signposts(answers: Answers): Signpost[] {
  const found: Signpost[] = [];
  const told = answers.violence ?? [];
  const danger = [
    'social-emotional/threats',
    'social-emotional/stalking',
    'financial-economic/extortion',
    'financial-economic/blackmail',
  ];
  if (told.some((code) => /^(physical|sexual)\//.test(code) || danger.includes(code))) found.push('danger');
  const who = firstAnswer(answers, 'perpetrator');
  const isForced =
    told.includes('sexual/unwanted-sexual-services') && ['operator', 'third-party', 'landlord'].includes(who);
  if (told.includes('financial-economic/exploitation') || isForced) found.push('exploitation');
  if (told.length > 0 && who === 'client') found.push('clients');
  return found;
}

/** Whether she wants something that cannot be done for someone whom nobody knows (Awb 9:4, BGA 5). */
export function wantsMoreThanNameless(answers: Answers): boolean {
  const needsName = ['mediation', 'complaint', 'report-support'].some((wish) => has(answers, 'wish', wish));
  return needsName && firstAnswer(answers, 'anonymity') === 'A0';
}

/** Forms of violence with what belongs to each, for showing them apart. */
export function violenceForms(): { form: string; codes: string[] }[] {
  return codesOf('violence').map((form) => ({
    form,
    codes: codesOf('violenceSub').filter((code) => code.startsWith(`${form}/`)),
  }));
}

function has(answers: Answers, name: string, code: string): boolean {
  return answers[name]?.includes(code) ?? false;
}
