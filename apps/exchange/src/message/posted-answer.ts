/** The answer form as it was posted: its fields, and the files that came with them, held only as long as the request. */
import type { Readable } from 'node:stream';
import '@fastify/multipart';
import { PayloadTooLargeException } from '@nestjs/common';
import { FormInput, type FastifyRequest } from '@app/web';

export const MOST_ANSWER_FILES = 5;
export const LARGEST_ANSWER_FILE_BYTES = 10 * 1024 * 1024;
/** All files of one answer with the form around them. */
const MOST_BYTES = 30 * 1024 * 1024;

export interface PostedFile {
  name: string;
  bytes: Buffer;
  isTooLarge: boolean;
}

export interface PostedAnswer {
  input: FormInput;
  files: PostedFile[];
}

const EACH_BY_ITSELF = { throwFileSizeLimit: false, limits: {} };

/**
 * @param isWelcome Decides by the fields so far, among them the token of the form, which stands first in it; no byte of
 *                  a file is kept of somebody who is not.
 */
export async function readPosted(
  request: FastifyRequest,
  body: unknown,
  isWelcome: (input: FormInput) => boolean,
): Promise<PostedAnswer> {
  if (!request.isMultipart()) return { input: new FormInput(body), files: [] };
  if (Number(request.headers['content-length'] ?? MOST_BYTES + 1) > MOST_BYTES)
    throw new PayloadTooLargeException();
  const fields: Record<string, string> = {};
  const files: PostedFile[] = [];
  for await (const part of request.parts(EACH_BY_ITSELF)) {
    if (part.type === 'field') {
      fields[part.fieldname] = typeof part.value === 'string' ? part.value : '';
      continue;
    }
    const stream: Readable & { truncated?: boolean } = part.file;
    const isEmptyChoice = (part.filename ?? '') === '';
    if (isEmptyChoice || files.length > MOST_ANSWER_FILES || !isWelcome(new FormInput(fields))) {
      stream.on('error', () => undefined).resume();
      continue;
    }
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    const isTooLarge = stream.truncated === true;
    files.push({
      name: part.filename,
      bytes: isTooLarge ? Buffer.alloc(0) : Buffer.concat(pieces),
      isTooLarge,
    });
  }
  return { input: new FormInput(fields), files };
}
