import { PARTICULAR_CHOICES, type ParticularQuestion } from '@app/intake';
import { codesOf, type TaxonomyList } from '@app/kernel';
import type { Option, Translator } from '@app/web';
import { codeWord } from '../../frame/words.js';

/** She can always say that she does not know, or would rather not say. */
const NO_ANSWER = ['unknown', 'prefer-not-to-say'];

export function optionsOf(words: Translator, list: TaxonomyList, codes: readonly string[]): Option[] {
  return codes.map((code) => ({ value: code, label: codeWord(words, list, code) }));
}

/** What she can say to a question that a mediator would ask. */
export function particularOptions(words: Translator, question: ParticularQuestion): Option[] {
  return [
    ...PARTICULAR_CHOICES[question].map((value) => ({
      value,
      label: particularWord(words, question, value),
    })),
    { value: 'unknown', label: words.t('code.unknown') },
  ];
}

export function particularWord(words: Translator, question: ParticularQuestion, code: string): string {
  return code === 'unknown' ? words.t('code.unknown') : words.t(`particular.${question}.${code}`);
}

/** All codes of a list, and the two ways not to answer; for questions with one answer. */
export function oneOf(words: Translator, list: TaxonomyList): Option[] {
  return optionsOf(words, list, [...codesOf(list), ...NO_ANSWER]);
}

/** For questions with several answers, where leaving all open says enough. */
export function anyOf(words: Translator, list: TaxonomyList): Option[] {
  return optionsOf(words, list, codesOf(list));
}
