import { namesCase } from '@app/platform';
import { fieldMissing, holdsCase } from './recommendations.errors.js';

/** @throws DomainError `RECOMMENDATIONS.FIELD`, `RECOMMENDATIONS.HOLDS_CASE` for a text that cannot become public */
export function assertPublicText(field: string, text: string): void {
  if (text.trim() === '') throw fieldMissing(field);
  if (namesCase(text)) throw holdsCase(field);
}
