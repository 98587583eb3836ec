/** The bytes of one copy, written and read piece by piece. */
import { CHUNK_BYTES, chunkCount, ChunkSealer, openChunk } from '@app/vault';
import type { AttachmentCopy, AttachmentsRepository } from './attachments.repository.js';

const COLUMN = 'cases.attachment_chunks.sealed';

export class CopyWriter {
  private readonly sealer: ChunkSealer;
  private written = 0;

  constructor(
    private readonly repository: AttachmentsRepository,
    private readonly id: string,
    private readonly copy: AttachmentCopy,
    key: Buffer,
  ) {
    this.sealer = new ChunkSealer(key, placeOf(id, copy));
  }

  async write(bytes: Buffer): Promise<void> {
    this.written += bytes.length;
    for (const sealed of this.sealer.push(bytes)) {
      await this.repository.addChunk(this.id, this.copy, this.sealer.number - 1, sealed);
    }
  }

  /** @returns How many bytes it has. */
  async end(): Promise<number> {
    const sealed = this.sealer.end();
    await this.repository.addChunk(this.id, this.copy, this.sealer.number - 1, sealed);
    return this.written;
  }
}

export interface CopyToRead {
  id: string;
  copy: AttachmentCopy;
  key: Buffer;
  bytes: number;
}

/**
 * @param from The first byte. @param to The last byte, included.
 * @throws DomainError `VAULT.CANNOT_OPEN` at the first piece that is missing or not as it was written.
 */
export async function* readCopy(
  repository: AttachmentsRepository,
  { id, copy, key, bytes }: CopyToRead,
  from = 0,
  to = bytes - 1,
): AsyncGenerator<Buffer> {
  const last = chunkCount(bytes) - 1;
  // The last piece is read even where it holds nothing, because it says that nothing was cut off.
  const end = to >= bytes - 1 ? last : Math.floor(to / CHUNK_BYTES);
  for (let number = Math.floor(from / CHUNK_BYTES); number <= end; number += 1) {
    const sealed = (await repository.chunk(id, copy, number)) ?? Buffer.alloc(0);
    const plain = openChunk(sealed, key, placeOf(id, copy), { number, isLast: number === last });
    const start = number * CHUNK_BYTES;
    const wanted = plain.subarray(Math.max(0, from - start), Math.max(0, to + 1 - start));
    if (wanted.length > 0) yield wanted;
  }
}

function placeOf(id: string, copy: AttachmentCopy) {
  return { column: COLUMN, row: `${id}:${copy}` };
}
