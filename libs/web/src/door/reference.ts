import { randomInt } from 'node:crypto';

/** No letters or digits that look like others. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** The number of an unexpected error, such as `K7QD-2MHX`: random, so it says nothing, and short enough to read out. */
export function newReference(): string {
  const half = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${half()}-${half()}`;
}
