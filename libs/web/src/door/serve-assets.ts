import type { FastifyInstance } from 'fastify';
import { NotFoundException } from '@nestjs/common';
import { assetBody } from '../page/assets.js';
import { stylesheetUrl } from '../style/stylesheet.js';

export function serveAssets(fastify: FastifyInstance): void {
  // Built now rather than while the first visitor waits.
  stylesheetUrl();
  fastify.get<{ Params: { file: string } }>('/assets/:file', async (request, reply) => {
    const asset = await assetBody(request.params.file, request.headers['accept-encoding']);
    if (asset === undefined) throw new NotFoundException();
    if (asset.encoding !== undefined) void reply.header('content-encoding', asset.encoding);
    return reply
      .header('content-type', asset.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .send(asset.body);
  });
}
