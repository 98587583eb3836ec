/** A posted form with files, part by part and in order: nothing is read before somebody asks for it. */
import type { Readable } from 'node:stream';
import '@fastify/multipart';
import { BadRequestException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export interface PostedFile {
  /** As the device of its sender calls it. */
  name: string;
  bytes: AsyncIterable<Buffer>;
  /** Told when all bytes came: whether more were cut off than are taken. */
  isCutOff: () => boolean;
}

export type FormPart =
  | { kind: 'field'; name: string; value: string }
  /** `skip` lets the rest of the file pass, so that the next part can come. */
  | { kind: 'file'; file: PostedFile; skip: () => void };

/** A file that is too large is told of by itself; the others that came with it are taken. */
const EACH_BY_ITSELF = { throwFileSizeLimit: false, limits: {} };

/** What an empty choice of files is posted as. */
const NO_FILE = '';

/** @throws BadRequestException for a form that ends in the middle, or that is none. */
export async function* formParts(request: FastifyRequest): AsyncGenerator<FormPart> {
  yield* readable(rawParts(request));
}

async function* rawParts(request: FastifyRequest): AsyncGenerator<FormPart> {
  for await (const part of request.parts(EACH_BY_ITSELF)) {
    if (part.type === 'field') {
      yield { kind: 'field', name: part.fieldname, value: typeof part.value === 'string' ? part.value : '' };
      continue;
    }
    const stream: Readable & { truncated?: boolean } = part.file;
    if (part.filename === undefined || part.filename === NO_FILE) {
      stream.resume();
      continue;
    }
    yield {
      kind: 'file',
      file: {
        name: part.filename,
        // Whoever stops half way must not destroy the stream: the parts behind it come through the same pipe.
        bytes: readable<Buffer>(stream.iterator({ destroyOnReturn: false })),
        isCutOff: () => stream.truncated === true,
      },
      skip: () => {
        // Of what is let pass, a connection that breaks off is nobody's mistake any more.
        stream.on('error', () => undefined).resume();
      },
    };
  }
}

/** What the parser trips over was sent so: a mistake of the sender and not of ours. */
async function* readable<T>(source: AsyncIterable<T>): AsyncGenerator<T, undefined> {
  try {
    yield* source;
  } catch (error) {
    if (isTold(error)) throw error;
    throw new BadRequestException();
  }
}

/** Limits of the parser have words and a status already. */
function isTold(error: unknown): boolean {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith('FST_');
}

/** Told by its head that it is more than anybody needs to send; such a request is not read at all. */
export function isFarTooLarge(request: FastifyRequest, mostBytes: number): boolean {
  return Number(request.headers['content-length'] ?? 0) > mostBytes;
}
