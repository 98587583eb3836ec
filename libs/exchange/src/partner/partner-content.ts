/** What is inside the ciphertexts of this folder, and the places that they are bound to. */
import type { IsoDate } from '@app/kernel';

export const PARTNER_TEXT_COLUMN = 'referral.partner_links.encrypted_text';
export const PARTNER_ANSWER_COLUMN = 'referral.partner_answers.sealed';
export const PARTNER_VISIT_COLUMN = 'referral.partner_visits.sealed';

/** Everything that the link of a partner shows; the number of the case is not in it. */
export interface PartnerContent {
  /** Says which referral it is and nothing about the case. */
  number: string;
  recipient: string;
  /** Exactly what she consented to. */
  text: string;
  sentOn: IsoDate;
  /** The last day on which the link opens. */
  lastDay: IsoDate;
}

/** The words of an answer. */
export interface SealedPartnerAnswer {
  text: string;
  day?: IsoDate;
  time?: string;
  place?: string;
}
