import type { FastifyInstance } from 'fastify';

/** A check that takes longer than this has failed: whoever asks gives up at about the same time. */
const PATIENCE_MS = 2000;

export function serveHealth(fastify: FastifyInstance, check: () => Promise<void>): void {
  fastify.get('/healthz', async (_request, reply) => {
    const well = await succeedsInTime(check);
    return reply.code(well ? 200 : 503).send({ status: well ? 'ok' : 'unavailable' });
  });
}

async function succeedsInTime(check: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([check().then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
