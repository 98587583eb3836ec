import { PARTICULAR_CHOICES, STEP_QUESTIONS, STEPS, type ParticularQuestion, type StepId } from '@app/intake';
import { codesOf, type TaxonomyList } from '@app/kernel';
import type { Translator } from '@app/web';
import { nativeName } from '../frame/page.js';
import { codeWord, WORDS } from '../frame/words.js';
import { particularWord } from '../pages/steps/choices.js';
import type { PaperForm, PaperQuestion } from './paper-form.template.js';

/** Lists whose name differs from the question that asks for them. */
const LISTS: Record<string, TaxonomyList> = {
  violence: 'violenceSub',
  optingInBreaches: 'optingInCondition',
};

/** Asked at her first visit: a telephone number on a sheet of paper would lie about for anybody to read. */
const NOT_ON_PAPER = ['contact-call'];

/** How many lines she gets; her story gets most of a page. */
const LINES: Record<string, number> = { narrative: 20, institutionName: 1, reasonsText: 3 };

/**
 * Every question of the questionnaire but one, in its order and its words. A question that is added to a step stands on the
 * paper too, or making the form fails.
 */
export function paperSections(words: Translator): PaperForm['sections'] {
  return STEPS.filter((step) => STEP_QUESTIONS[step].length > 0).map((step) => ({
    title: words.t(`${step}.heading`),
    questions: questionsOf(step).map((name) => questionOf(name, words)),
  }));
}

/** The questions of a step, each once: a date is one question in three boxes. */
export function questionsOf(step: StepId): string[] {
  const names = STEP_QUESTIONS[step].map((name) => name.replace(/-(day|month|year)$/, ''));
  return [...new Set(names)].filter((name) => !NOT_ON_PAPER.includes(name));
}

function questionOf(name: string, words: Translator): PaperQuestion {
  const label = words.t(`ask.${name}.label`);
  const boxed = (boxes: string[]): PaperQuestion => ({ label, boxes, lines: 0, date: [] });
  if (LINES[name] !== undefined) return { label, boxes: [], lines: LINES[name], date: [] };
  if (name === 'language') return boxed(WORDS.languages.map(nativeName));
  if (isDated(name)) return { label, boxes: [], lines: 0, date: dateWords(name, words) };
  if (name in PARTICULAR_CHOICES) {
    const question = name as ParticularQuestion;
    return boxed(PARTICULAR_CHOICES[question].map((code) => particularWord(words, question, code)));
  }
  const list = LISTS[name] ?? (name as TaxonomyList);
  return boxed(codesOf(list).map((code) => codeWord(words, list, code)));
}

function isDated(name: string): boolean {
  return Object.values(STEP_QUESTIONS).some((questions) => questions.includes(`${name}-year`));
}

/** A month is enough for when it happened; a letter has a day. */
function dateWords(name: string, words: Translator): string[] {
  const hasDay = Object.values(STEP_QUESTIONS).some((questions) => questions.includes(`${name}-day`));
  return (hasDay ? ['day', 'month', 'year'] : ['month', 'year']).map((part) => words.t(`date.${part}`));
}
