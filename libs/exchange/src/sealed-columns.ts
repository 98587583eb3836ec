/** Names of the places that ciphertexts of this lib are bound to, and what is inside where that is not one text. */
import type { IsoDate } from '@app/kernel';

export const EXTRACT_COLUMN = 'mediation.share_links.encrypted_extract';
export const ANSWER_COLUMN = 'mediation.answers.sealed';
export const VISIT_COLUMN = 'mediation.exchange_sessions.sealed';

export interface SealedAnswer {
  text: string;
  until?: IsoDate;
}
