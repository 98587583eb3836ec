import { describe, expect, it } from '@jest/globals';
import { isOffered, makeOffer, OFFER_MINUTES } from './receipt-offer.js';

const PEPPER = 'ab'.repeat(32);
const NOW = new Date('2026-11-23T09:00:00Z');
const CODES = { oldLookup: Buffer.alloc(32, 1), newDigits: '12345678901234567890' };

describe('An offered code', () => {
  const { offer, validUntil } = makeOffer(PEPPER, CODES, NOW);

  it('counts for exactly the two codes, for an hour', () => {
    expect(validUntil.getTime() - NOW.getTime()).toBe(OFFER_MINUTES * 60_000);
    expect(isOffered(PEPPER, CODES, offer, NOW)).toBe(true);
    expect(isOffered(PEPPER, CODES, offer, validUntil)).toBe(true);
    expect(isOffered(PEPPER, CODES, offer, new Date(validUntil.getTime() + 1))).toBe(false);
  });

  it('cannot be made for a code that somebody chose, nor moved to another case or hour', () => {
    const other = { ...CODES, newDigits: '00000000000000000000' };
    expect(isOffered(PEPPER, other, offer, NOW)).toBe(false);
    expect(isOffered(PEPPER, { ...CODES, oldLookup: Buffer.alloc(32, 2) }, offer, NOW)).toBe(false);
    expect(isOffered('cd'.repeat(32), CODES, offer, NOW)).toBe(false);
    const later = offer.replace(/^\d+/, (until) => String(Number(until) + 1));
    expect(isOffered(PEPPER, CODES, later, NOW)).toBe(false);
    for (const word of ['', '.', 'x'.repeat(58), `${validUntil.getTime()}.`]) {
      expect(isOffered(PEPPER, CODES, word, NOW)).toBe(false);
    }
  });
});
