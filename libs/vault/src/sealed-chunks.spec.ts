import { describe, expect, it } from '@jest/globals';
import { CHUNK_BYTES, chunkCount, ChunkSealer, openChunk } from './sealed-chunks.js';
import { newSecretKey } from './sealed-text.js';

const PLACE = { column: 'cases.attachment_chunks.sealed', row: 'one:original' };

function sealed(content: Buffer, key: Buffer, step: number): Buffer[] {
  const sealer = new ChunkSealer(key, PLACE);
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; at += step)
    pieces.push(...sealer.push(content.subarray(at, at + step)));
  return [...pieces, sealer.end()];
}

function opened(pieces: Buffer[], key: Buffer, place = PLACE): Buffer {
  return Buffer.concat(
    pieces.map((piece, number) =>
      openChunk(piece, key, place, { number, isLast: number === pieces.length - 1 }),
    ),
  );
}

describe('Content that is sealed piece by piece', () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])(
    'comes back whole at %d bytes',
    (size) => {
      const key = newSecretKey();
      // Ends in what looks like padding.
      const content = Buffer.alloc(size, 0x80);
      const pieces = sealed(content, key, 100_003);
      expect(pieces).toHaveLength(chunkCount(size));
      expect(new Set(pieces.map((piece) => piece.length)).size).toBe(1);
      expect(opened(pieces, key).equals(content)).toBe(true);
    },
  );

  it('does not open when a piece was swapped, left out, repeated, cut off, changed or moved', () => {
    const key = newSecretKey();
    const pieces = sealed(Buffer.alloc(2 * CHUNK_BYTES + 5, 7), key, CHUNK_BYTES);
    const [a, b, c] = pieces as [Buffer, Buffer, Buffer];
    const changed = Buffer.from(b);
    changed[1000] = (changed[1000] ?? 0) ^ 1;
    for (const wrong of [[b, a, c], [a, c], [a, b], [a, a, c], [a, b, c, c], [a, changed, c], [c]]) {
      expect(() => opened(wrong, key)).toThrow(expect.objectContaining({ code: 'VAULT.CANNOT_OPEN' }));
    }
    expect(() => opened(pieces, newSecretKey())).toThrow();
    expect(() => opened(pieces, key, { ...PLACE, row: 'two:original' })).toThrow();
    expect(() => opened([a, b, c.subarray(1)], key)).toThrow();
  });
});
