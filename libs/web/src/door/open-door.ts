/** Sets a door up in one place, so that no door can forget a header, a limit or the way errors are told. */
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { doorUrl } from '@app/config';
import { API_PREFIX, DEFAULT_BODY_LIMIT_BYTES, type DoorOptions } from './door-options.js';
import { ErrorFilter } from './error-filter.js';
import { serveHealth } from './health.js';
import { serveMetrics } from './metrics.js';
import { doorLog, frameworkLog, logRequests } from './request-log.js';
import { setSecurityHeaders } from './security-headers.js';
import { serveAssets } from './serve-assets.js';
import { apiValidation } from './validation.js';

/** A request that trickles in longer than this is given up. */
const REQUEST_TIMEOUT_MS = 60_000;
/** Where files come in: 25 MB from a phone on a slow line. */
const UPLOAD_TIMEOUT_MS = 15 * 60_000;

/**
 * Builds the application, listens on `env.HOST` and `port`, and gives it back.
 *
 * @throws whatever keeps it from starting; `runDoor` turns that into one line.
 */
export async function openDoor(
  rootModule: Type<unknown> | DynamicModule,
  options: DoorOptions,
): Promise<NestFastifyApplication> {
  const log = doorLog(options);
  const errors = new ErrorFilter(options, log);
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit: options.bodyLimitBytes ?? DEFAULT_BODY_LIMIT_BYTES,
    requestTimeout: options.uploads === undefined ? REQUEST_TIMEOUT_MS : UPLOAD_TIMEOUT_MS,
    trustProxy: behindProxy(options) && ['loopback', 'linklocal', 'uniquelocal'],
    rewriteUrl: ({ url = '/' }: { url?: string }) => (isDecodable(url) ? url : unreadable(url)),
    // As long as the longest request line that Node reads, so that this too ends in a page of ours.
    routerOptions: { maxParamLength: 16_384 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      errors.answer(error, request, reply),
    multipart: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(rootModule, adapter, {
    logger: frameworkLog(log),
    abortOnError: false,
  });
  try {
    await setUp(app, options, adapter.getInstance() as unknown as FastifyInstance);
    app.useGlobalFilters(errors);
    app.useGlobalPipes(apiValidation());
    logRequests(adapter.getInstance() as unknown as FastifyInstance, log);
    await options.prepare?.(app);
    await app.listen(options.port, options.env.HOST);
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
  return app;
}

/** The router answers an address that cannot be decoded before any hook: without our headers, and in words of its own. */
function isDecodable(url: string): boolean {
  try {
    return !url.includes('%') || decodeURI(url) !== '';
  } catch {
    return false;
  }
}

/** An address that leads nowhere, for people or for programs as before. */
function unreadable(url: string): string {
  return url.startsWith(API_PREFIX) ? `${API_PREFIX}-` : '/-';
}

async function setUp(
  app: NestFastifyApplication,
  options: DoorOptions,
  fastify: FastifyInstance,
): Promise<void> {
  await setSecurityHeaders(fastify, options);
  fastify.decorate('publicUrl', doorUrl(options.env, options.name));
  await fastify.register(cookie);
  if (options.uploads !== undefined) {
    const { maxFileBytes, maxFiles } = options.uploads;
    await fastify.register(multipart, {
      limits: { fileSize: maxFileBytes, files: maxFiles, fields: 50, fieldSize: DEFAULT_BODY_LIMIT_BYTES },
      throwFileSizeLimit: true,
    });
  }
  serveHealth(fastify, () => options.health(app));
  serveAssets(fastify);
  if (options.metrics) serveMetrics(fastify, options.name);
}

/**
 * Whether something in front of us says who the client is. Only then is `X-Forwarded-For` believed, and only from
 * a machine of our own network: anyone else could write anything there.
 */
function behindProxy({ env, name }: DoorOptions): boolean {
  const given = {
    intake: env.INTAKE_URL,
    exchange: env.EXCHANGE_URL,
    desk: env.DESK_URL,
    reports: env.REPORTS_URL,
    worker: undefined,
  };
  return given[name] !== undefined && doorUrl(env, name).startsWith('https://');
}

/** The port on which an opened door listens. */
export function doorPort(app: NestFastifyApplication): number {
  return (app.getHttpServer().address() as AddressInfo).port;
}
