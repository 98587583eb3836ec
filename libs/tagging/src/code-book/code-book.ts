/**
 * What each list means, what counts and what does not, with made-up examples: no sentence comes from a case. The codes
 * and their labels stand in the taxonomy alone; a list is in the book because it is in the taxonomy.
 */
import type { TaxonomyList } from '@app/kernel';
import type { CodeBookList } from './code-book-list.js';
import { ABOUT_HER } from './lists-about-her.js';
import { ABOUT_THE_DESK } from './lists-about-the-desk.js';
import { ABOUT_VIOLENCE } from './lists-about-violence.js';

export type { CodeBookList } from './code-book-list.js';

/** Goes up when a meaning changes, so that figures can say by which book they were coded. */
export const CODE_BOOK_VERSION = { number: '1.0', since: '2026-11-22' } as const;

export type CodeBookEntry = CodeBookList & { list: TaxonomyList };

const BOOK: Record<TaxonomyList, CodeBookList> = { ...ABOUT_VIOLENCE, ...ABOUT_HER, ...ABOUT_THE_DESK };

export const CODE_BOOK: readonly CodeBookEntry[] = (Object.keys(BOOK) as TaxonomyList[]).map((list) => ({
  list,
  ...BOOK[list],
}));
