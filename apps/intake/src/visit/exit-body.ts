import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

const EXIT = /^\/exit(\?|$)/;

/**
 * The exit reads no body, so none may keep her here: not one that is too large, cut off, or of a kind that nobody can
 * read. What came along is let pass unread, and the request goes on as if it had brought nothing.
 */
export function leaveWithAnyBody(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onRequest', async (request) => {
    if (request.method !== 'POST' || !EXIT.test(request.url)) return;
    for (const name of ['content-type', 'content-length', 'transfer-encoding'])
      delete request.raw.headers[name];
    request.raw.resume();
  });
}
