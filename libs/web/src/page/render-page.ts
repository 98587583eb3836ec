/**
 * Sends pages and public texts.
 *
 * Compression can be used to guess a secret of a page when the attacker chooses some of its text (BREACH). So only
 * what carries neither is compressed: the answer to a GET without cookie, credentials or query. Pages of someone
 * who is logged in, pages that repeat what was typed, and every answer to a post go out as they are.
 */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { chosenEncoding, varyBy } from './encoding.js';

/** Below this a compressed answer is no faster on any network. */
const WORTH_COMPRESSING_BYTES = 1400;

/** The whole page as HTML. Everything that is not markup of ours is escaped. */
export function renderPage(node: VNode): string {
  return `<!doctype html>${renderToString(node)}`;
}

export function sendPage(reply: FastifyReply, node: VNode, status = 200): FastifyReply {
  return sendText(reply, renderPage(node), 'text/html; charset=utf-8', status);
}

/** Sends a text of any type under the same rule of compression: a release as CSV, a chart as SVG. */
export function sendText(reply: FastifyReply, text: string, type: string, status = 200): FastifyReply {
  void reply.code(status).header('content-type', type);
  if (!mayCompress(reply.request)) return reply.send(text);
  varyBy(reply, 'accept-encoding');
  const encoding = chosenEncoding(reply.request.headers['accept-encoding']);
  if (encoding === undefined || text.length < WORTH_COMPRESSING_BYTES) return reply.send(text);
  // A fast level, done here: the thread pool may be busy with key derivation for tens of milliseconds.
  const body =
    encoding === 'br'
      ? brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : gzipSync(text, { level: 4 });
  return reply.header('content-encoding', encoding).send(body);
}

function mayCompress(request: FastifyRequest): boolean {
  const { method, headers, url } = request;
  return (
    method === 'GET' &&
    headers.cookie === undefined &&
    headers.authorization === undefined &&
    !url.includes('?')
  );
}
