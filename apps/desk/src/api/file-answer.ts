/** Files as the API answers them: facts without a key, and bytes that can act nowhere. */
import { Readable } from 'node:stream';
import type { OpenedAnswer } from '@app/mediation';
import type { FastifyReply } from '@app/web';
import type { FileItem } from './answers.dto.js';

type ReceivedFile = OpenedAnswer['files'][number];

/** Nothing that is sent from here may run, load or send anything, wherever it is opened. */
const NOTHING_ACTS = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'";

export function fileItem({ id, number, name, kind, mime, bytes, scan, receivedAt }: ReceivedFile): FileItem {
  return { id, number, name, kind, mime, bytes, scan, receivedAt };
}

/** @param fileName of ours: a kind and a number, and nothing that the sender chose. */
export function sendFile(
  reply: FastifyReply,
  file: { mime: string; bytes: number },
  fileName: string,
  content: AsyncGenerator<Buffer>,
): FastifyReply {
  return reply
    .header('content-type', file.mime)
    .header('content-length', file.bytes)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('content-security-policy', NOTHING_ACTS)
    .header('cache-control', 'no-store')
    .send(Readable.from(content));
}

/** A document that the desk made, as an operation describes it. */
export const PDF = {
  description: 'The document.',
  content: { 'application/pdf': { schema: { type: 'string' as const, format: 'binary' } } },
};

export const TEXT = {
  description: 'The text.',
  content: { 'text/plain': { schema: { type: 'string' as const } } },
};

/** @param fileName of ours, and the same for every case. */
export function sendDocument(
  reply: FastifyReply,
  mime: string,
  fileName: string,
  content: Buffer | string,
): FastifyReply {
  return reply
    .header('content-type', mime)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('content-security-policy', NOTHING_ACTS)
    .header('cache-control', 'no-store')
    .send(content);
}
