import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { ApiModule } from './api.module.js';
import { withProblems } from './api-problem.js';

export const OPENAPI_PATH = '/api/v1/openapi.json';

/** Of the API and not of the program; the first number stands in every path. */
export const API_VERSION = '1.1.0';

/** The description of the API, made from its controllers; pages are not in it. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Spreekrecht desk')
    .setDescription('Casework of the complaints desk. Errors are problem details (RFC 9457).')
    .setVersion(API_VERSION)
    .setOpenAPIVersion('3.0.3')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addCookieAuth('desk', { type: 'apiKey', in: 'cookie', name: 'desk' }, 'session')
    .build();
  const description = SwaggerModule.createDocument(app, head, {
    include: [ApiModule],
    operationIdFactory: (controller, method) => `${controller.replace(/Api$/, '').toLowerCase()}-${method}`,
  });
  return withProblems(description);
}

/** Serves the description; it says nothing about any case, so it needs no session. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let text: string | undefined;
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  // The whole version of the API is in each of its answers (API Design Rules, API-57).
  fastify.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('api-version', API_VERSION);
  });
  fastify.get(OPENAPI_PATH, async (_request, reply) => {
    text ??= JSON.stringify(openApiOf(app));
    return reply.header('content-type', 'application/json; charset=utf-8').send(text);
  });
}
