import type { LetterKind } from '@app/documents';

type Words = readonly [nl: string, en: string];
export type CheckAnswer = 'yes' | 'no' | 'unknown';

/** One question of a checklist: what the rule asks, where it stands, and what follows when it was not kept. */
export interface CheckItem {
  id: string;
  question: Words;
  /** Article or source, as it is cited. */
  law: string;
  /** How sure the desk is of the source: A read in a current text, B in an older one, C to be checked by a lawyer. */
  sure: 'A' | 'B' | 'C';
  /** The answer that is as it should be. */
  right: 'yes' | 'no';
  /** What follows from the other answer. */
  follows: Words;
  /** The letter that fits, where there is one. */
  letter?: LetterKind;
}

export interface Checklist {
  id: string;
  name: Words;
  items: readonly CheckItem[];
}

export const CHECK_ANSWERS: readonly CheckAnswer[] = ['yes', 'no', 'unknown'];

/** What follows from the answers so far; `unknown` and no answer ask her or the institution first. */
export type CheckResult = 'right' | 'wrong' | 'open';

export function resultOf(item: CheckItem, answer: CheckAnswer | undefined): CheckResult {
  if (answer === undefined || answer === 'unknown') return 'open';
  return answer === item.right ? 'right' : 'wrong';
}

/** The items that went wrong, in the order of the list. */
export function argumentsOf(list: Checklist, answers: ReadonlyMap<string, CheckAnswer>): CheckItem[] {
  return list.items.filter((item) => resultOf(item, answers.get(item.id)) === 'wrong');
}
