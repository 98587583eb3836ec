/** What a release says besides its tables: what the desk did, and whether two coders agree. */
import type { ReleaseDocument } from '../release/release-document.js';

export const OUTCOMES = {
  code: 'outcomes',
  label: { nl: 'Wat het loket deed', en: 'What the desk did' },
} as const;
export const AGREEMENT = {
  code: 'coder-agreement',
  label: { nl: 'Overeenstemming van twee codeurs', en: 'Agreement of two coders' },
} as const;

/** Releases of before the dictionary 2026-3 keep the files that were made of them then. */
export function hasMoreThanTables({ dictionary }: Pick<ReleaseDocument, 'dictionary'>): boolean {
  return dictionary.version >= '2026-3';
}
