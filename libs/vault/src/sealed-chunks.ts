/**
 * Long content, sealed piece by piece under one key, so that no more than a piece is ever in memory. Each piece is
 * bound to its place, its number and whether it is the last: pieces that were swapped, left out, added or cut off do
 * not open. Every piece is equally long, so that the number of pieces tells a size class and nothing finer.
 */
import sodium from 'sodium-native';
import { cannotOpen } from './key-pair.js';
import type { Place } from './sealed-text.js';

/** Plain bytes of a piece. The last one holds fewer and is padded (ISO/IEC 7816-4). */
export const CHUNK_BYTES = 256 * 1024;

const NONCE_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
const TAG_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES;
const FORMAT = 1;

/** How many pieces a content of so many bytes has; the last may be empty. */
export function chunkCount(contentBytes: number): number {
  return Math.floor(contentBytes / CHUNK_BYTES) + 1;
}

/** Takes bytes as they come and gives sealed pieces as they are full. */
export class ChunkSealer {
  private readonly waiting = Buffer.alloc(CHUNK_BYTES);
  private filled = 0;
  private next = 0;

  constructor(
    private readonly key: Buffer,
    private readonly place: Place,
  ) {}

  /** The number of the piece that comes next, from 0. */
  get number(): number {
    return this.next;
  }

  *push(bytes: Buffer): Generator<Buffer> {
    for (let at = 0; at < bytes.length;) {
      const taken = bytes.copy(this.waiting, this.filled, at);
      at += taken;
      this.filled += taken;
      if (this.filled === CHUNK_BYTES) {
        yield this.seal(false);
        this.filled = 0;
      }
    }
  }

  /** The last piece; nothing may be pushed after it. */
  end(): Buffer {
    this.waiting.fill(0, this.filled);
    this.waiting[this.filled] = 0x80;
    const last = this.seal(true);
    sodium.sodium_memzero(this.waiting);
    return last;
  }

  private seal(isLast: boolean): Buffer {
    const out = Buffer.alloc(1 + NONCE_BYTES + CHUNK_BYTES + TAG_BYTES);
    out[0] = FORMAT;
    const nonce = out.subarray(1, 1 + NONCE_BYTES);
    sodium.randombytes_buf(nonce);
    const bound = boundTo(this.place, this.next, isLast);
    const sealed = out.subarray(1 + NONCE_BYTES);
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, this.waiting, bound, null, nonce, this.key);
    this.next += 1;
    return out;
  }
}

/**
 * The plain bytes of one piece.
 *
 * @param number From 0. @param isLast Whether it has to be the last one of its content.
 * @throws DomainError `VAULT.CANNOT_OPEN` for another key, place, number or end, or after a change.
 */
export function openChunk(
  sealed: Buffer,
  key: Buffer,
  place: Place,
  { number, isLast }: { number: number; isLast: boolean },
): Buffer {
  if (sealed[0] !== FORMAT || sealed.length !== 1 + NONCE_BYTES + CHUNK_BYTES + TAG_BYTES) throw cannotOpen();
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const plain = Buffer.alloc(CHUNK_BYTES);
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      plain,
      null,
      sealed.subarray(1 + NONCE_BYTES),
      boundTo(place, number, isLast),
      nonce,
      key,
    );
  } catch {
    throw cannotOpen();
  }
  if (!isLast) return plain;
  const end = plain.lastIndexOf(0x80);
  if (end < 0) throw cannotOpen();
  return plain.subarray(0, end);
}

function boundTo(place: Place, number: number, isLast: boolean): Buffer {
  return Buffer.from(`${place.column}:${place.row}:${number}:${isLast ? 'last' : 'more'}`, 'utf8');
}
