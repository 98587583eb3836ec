import type { CaseKeyring } from '@app/cases';
import type { ReferralEntity } from './referral.entity.js';

/** What is passed on, and to whom by name: exactly what she is asked to agree to. */
export interface PassedOn {
  recipient: string;
  text: string;
}

export const PASSED_ON_COLUMN = 'referral.referrals.sealed';

export function passedOnOf(referral: ReferralEntity, keyring: CaseKeyring): PassedOn {
  return JSON.parse(keyring.open(referral, PASSED_ON_COLUMN, referral.id)) as PassedOn;
}

/** Says which referral it is and nothing about the case: the last digits of the id are random. */
export function referralNumber(referralId: string): string {
  return `R-${referralId.slice(-8).toUpperCase()}`;
}
