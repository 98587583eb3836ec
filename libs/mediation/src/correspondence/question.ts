import type { CaseKeyring, ConsentQuestion } from '@app/cases';
import type { ExtractEntity } from './extract.entity.js';

/** The place that the text of an extract is bound to. */
export const EXTRACT_COLUMN = 'mediation.extracts.sealed';

/**
 * What she is asked, and what is held against her answer before anything is sent: the recipient in words and the
 * exact text. Everybody who gets it is named. A contact person who was renamed in the directory since then is another recipient.
 */
export function questionOf(
  to: { institution: { name: string }; contact: { name: string }; others?: readonly { name: string }[] },
  keyring: CaseKeyring,
  extract: ExtractEntity,
): ConsentQuestion {
  const names = [to.contact, ...(to.others ?? [])].map(({ name }) => name);
  return {
    recipient: names.concat(to.institution.name).join(', '),
    text: keyring.open(extract, EXTRACT_COLUMN, extract.id),
    ...(names.length > 1 ? { recipients: names } : {}),
    ...(extract.makesKnown ? { makesKnown: true } : {}),
  };
}
