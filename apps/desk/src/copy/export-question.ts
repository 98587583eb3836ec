/** What she agrees to when coded facts go to another case system: exactly what is in it and what is not. */
import type { CaseEntity } from '@app/cases';
import { wordsToHer } from '../to-her/words-to-her.js';

/** In the language in which she filed, because her answer is about these very words. */
export function exportQuestion({ language }: Pick<CaseEntity, 'language'>): string {
  return wordsToHer(language).t('to-her.export');
}
