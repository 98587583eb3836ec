/** Everything here is public and may be kept by anybody on the way; these are the headers that say so. */
import { createHash } from 'node:crypto';
import { sendText, type FastifyReply, type FastifyRequest } from '@app/web';

export const HTML = 'text/html; charset=utf-8';

const MINUTES = 60;
const YEAR = 365 * 24 * 60 * MINUTES;

/** How long an answer stays true: an edition for ever, "the latest" for minutes. */
export const KEEP = {
  latest: `public, max-age=${5 * MINUTES}`,
  edition: `public, max-age=${YEAR}, immutable`,
} as const;

export interface PublicText {
  text: string;
  type: string;
  keep: keyof typeof KEEP;
}

/** Sends a text, or says that the reader has it already. */
export function sendPublicText(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: PublicText,
): FastifyReply {
  if (notModified(request, reply, answer.text, answer.keep)) return reply.code(304).send();
  return sendText(reply, answer.text, answer.type);
}

export function sendPublicBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: { bytes: Buffer; type: string; keep: keyof typeof KEEP; fileName: string },
): FastifyReply {
  if (notModified(request, reply, answer.bytes, answer.keep)) return reply.code(304).send();
  const name = `inline; filename="${answer.fileName}"`;
  return reply.header('content-type', answer.type).header('content-disposition', name).send(answer.bytes);
}

/** What is public for people is public for the programs of any website. */
export function openToAll(reply: FastifyReply): FastifyReply {
  return reply
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin');
}

/** The tag is weak, because the same text travels compressed and plain. */
function notModified(
  request: FastifyRequest,
  reply: FastifyReply,
  content: string | Buffer,
  keep: keyof typeof KEEP,
): boolean {
  const tag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  void reply.header('cache-control', KEEP[keep]).header('etag', tag);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((text) => text.trim());
  return known.includes(tag) || known.includes('*');
}
