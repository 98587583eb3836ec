import type { FastifyReply, FastifyRequest } from 'fastify';

export type Encoding = 'br' | 'gzip';

/**
 * The encoding of an answer that is the same for everybody; undefined for whoever sent something that could make it his
 * own. The caller knows that nothing of the address stands in it.
 */
export function encodingFor({ method, headers }: FastifyRequest): Encoding | undefined {
  if (method !== 'GET' || headers.cookie !== undefined || headers.authorization !== undefined)
    return undefined;
  return chosenEncoding(headers['accept-encoding']);
}

/** Adds to what an answer depends on, beside what others have said about it. */
export function varyBy(reply: FastifyReply, header: string): void {
  const before = String(reply.getHeader('vary') ?? '');
  const named = before.split(',').map((name) => name.trim().toLowerCase());
  if (!named.includes(header)) void reply.header('vary', before === '' ? header : `${before}, ${header}`);
}

/** The encoding to answer in, from an `Accept-Encoding` header; undefined means uncompressed. */
export function chosenEncoding(acceptEncoding: string | undefined): Encoding | undefined {
  if (acceptEncoding === undefined) return undefined;
  const accepted = new Set<string>();
  for (const part of acceptEncoding.split(',')) {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
    const refused = parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter));
    if (!refused) accepted.add(name.trim());
  }
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : undefined;
}
