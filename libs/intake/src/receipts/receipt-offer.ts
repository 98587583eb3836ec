/**
 * A new code that was offered to a program and counts when it comes back together with the old one. The offer is
 * stateless: a keyed hash over both codes and the moment until which it may be taken.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Long enough to write a code down and to type it back. */
export const OFFER_MINUTES = 60;

const OFFER = /^(\d{10,16})\.([A-Za-z0-9_-]{43})$/;

/**
 * @param pepper Of this installation, in hexadecimal.
 * @param codes  What finds the case under the old code, and the 20 digits of the new one.
 */
export function makeOffer(
  pepper: string,
  codes: OfferedCodes,
  now: Date,
): { offer: string; validUntil: Date } {
  const validUntil = new Date(now.getTime() + OFFER_MINUTES * 60_000);
  const until = String(validUntil.getTime());
  return { offer: `${until}.${proof(pepper, codes, until).toString('base64url')}`, validUntil };
}

export interface OfferedCodes {
  oldLookup: Buffer;
  newDigits: string;
}

/** Whether exactly this code was offered for exactly that one, and the hour is not over. */
export function isOffered(pepper: string, codes: OfferedCodes, offer: string, now: Date): boolean {
  const [, until, given] = OFFER.exec(offer) ?? [];
  if (until === undefined || given === undefined) return false;
  const isProven = timingSafeEqual(proof(pepper, codes, until), Buffer.from(given, 'base64url'));
  return isProven && now.getTime() <= Number(until);
}

function proof(pepper: string, { oldLookup, newDigits }: OfferedCodes, until: string): Buffer {
  return createHmac('sha256', Buffer.from(pepper, 'hex'))
    .update('offered code\0')
    .update(oldLookup)
    .update(`\0${newDigits}\0${until}`)
    .digest();
}
