/** What she agrees to when coded facts go to another case system: exactly what is in it and what is not. */
import type { CaseEntity } from '@app/cases';
import { wordsFor } from '../frame/words.js';

/** In Dutch for whoever files in Dutch, else in English, because her answer is about these very words. */
export function exportQuestion({ language }: Pick<CaseEntity, 'language'>): string {
  return wordsFor(language === 'nl' ? 'nl' : 'en').t('copy.export.question');
}
