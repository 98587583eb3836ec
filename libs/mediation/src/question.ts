import type { CaseKeyring, ConsentQuestion } from '@app/cases';
import type { ExtractEntity } from './extract.entity.js';

/** The place that the text of an extract is bound to. */
export const EXTRACT_COLUMN = 'mediation.extracts.sealed';

/**
 * What she is asked, and what is held against her answer before anything is sent: the recipient in words and the
 * exact text. A contact person who was renamed in the directory since then is another recipient.
 */
export function questionOf(
  to: { institution: { name: string }; contact: { name: string } },
  keyring: CaseKeyring,
  extract: ExtractEntity,
): ConsentQuestion {
  return {
    recipient: `${to.contact.name}, ${to.institution.name}`,
    text: keyring.open(extract, EXTRACT_COLUMN, extract.id),
  };
}
