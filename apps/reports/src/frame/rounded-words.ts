/** The same words for figures that are rounded: where a sentence would be wrong of them, another one stands in for it. */
import { reachOf, roundedTo, type Policy } from '@app/statistics';
import type { Translator } from '@app/web';

/** How many multiples the example of an explanation stands above zero. */
const EXAMPLE = 5;

type RoundingNumbers = Record<'base' | 'most' | 'figure' | 'low' | 'high' | 'institutions', number>;

/** The numbers of an explanation: 25 stands for 21 to 29, and 0 for 0 to 4. */
export function roundingNumbers(policy: Policy): RoundingNumbers {
  const [base, most] = [roundedTo(policy) ?? 1, reachOf(policy)];
  const figure = EXAMPLE * base;
  return {
    base,
    most,
    figure,
    low: figure - most,
    high: figure + most,
    institutions: policy.institutionsPerCell,
  };
}

/** @returns The words as they are when figures of this policy are the counts. */
export function wordsOf(policy: Policy, words: Translator): Translator {
  if (roundedTo(policy) === null) return words;
  const numbers = roundingNumbers(policy);
  return {
    language: words.language,
    dir: words.dir,
    t: (id, values) => {
      const rounded = `rounded.${id}`;
      return words.has(rounded) ? words.t(rounded, { ...numbers, ...values }) : words.t(id, values);
    },
    has: (id) => words.has(id),
    date: (day) => words.date(day),
    dateTime: (moment) => words.dateTime(moment),
    number: (value) => words.number(value),
  };
}
