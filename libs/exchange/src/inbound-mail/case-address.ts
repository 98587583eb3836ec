/**
 * The secret part of the address of a case: 26 characters that are chosen by chance, without letters that look alike.
 * Mail programs change capitals and people copy by hand, so what is typed is read as it was meant.
 */
import { newSalt, shareLinkHash } from '@app/vault';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 26;

/** 128 bits by chance, in Crockford's base 32. */
export function newCaseLocal(): string {
  let value = BigInt(`0x${newSalt().toString('hex')}`);
  let local = '';
  for (let at = 0; at < LENGTH; at += 1) {
    local = (ALPHABET[Number(value & 31n)] ?? '') + local;
    value >>= 5n;
  }
  return local;
}

/** The secret in what stands before the @, or undefined when it cannot be one. */
export function caseLocalOf(local: string): string | undefined {
  const meant = local
    .toLowerCase()
    .replace(/\+.*$/, '')
    .replace(/[-.]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
  return meant.length === LENGTH && [...meant].every((one) => ALPHABET.includes(one)) ? meant : undefined;
}

/** What the database knows of an address. */
export function caseLocalHash(local: string): Buffer {
  return shareLinkHash(`case-address:${local}`);
}
