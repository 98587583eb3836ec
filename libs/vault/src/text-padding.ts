import { DomainError } from '@app/kernel';

/** Texts are padded to a multiple of this many bytes, so that the length of a ciphertext tells nothing. */
export const PADDING_BLOCK_BYTES = 512;

/** Appends 0x80 and zeros up to the next whole block (ISO/IEC 7816-4). */
export function pad(text: Buffer): Buffer {
  const padded = Buffer.alloc((Math.floor(text.length / PADDING_BLOCK_BYTES) + 1) * PADDING_BLOCK_BYTES);
  text.copy(padded);
  padded[text.length] = 0x80;
  return padded;
}

/** @throws DomainError `VAULT.DAMAGED` when the padding is not what `pad` makes. */
export function unpad(padded: Buffer): Buffer {
  const end = padded.lastIndexOf(0x80);
  const zeros = end >= 0 && padded.subarray(end + 1).every((byte) => byte === 0);
  if (!zeros || padded.length % PADDING_BLOCK_BYTES !== 0) {
    throw new DomainError('VAULT.DAMAGED', 'unavailable', 'A sealed text is damaged.');
  }
  return padded.subarray(0, end);
}
