/**
 * One line for each request: method, route pattern, status, milliseconds. Never the address that was asked for, a
 * query, a body, a cookie, or where the request came from.
 */
import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pino, type Logger } from 'pino';
import type { DoorOptions } from './door-options.js';

export function doorLog(options: Pick<DoorOptions, 'name' | 'env' | 'logTo'>): Logger {
  const settings = { level: options.env.LOG_LEVEL, base: { door: options.name } };
  return options.logTo === undefined ? pino(settings) : pino(settings, options.logTo);
}

/** The pattern that a request matched, such as `/cases/:id`; nothing of the request itself. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions?.url ?? '(none)';
}

/** Asked by machines every few seconds. */
const QUIET_ROUTES = new Set(['/healthz', '/metrics', '/assets/:file']);

export function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request);
    const line = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (QUIET_ROUTES.has(route)) log.debug(line);
    else log.info(line);
    done();
  });
}

/** Lets the framework's own warnings and errors go the same way; its messages at start-up are of no use to anyone. */
export function frameworkLog(log: Logger): LoggerService {
  const say =
    (level: 'error' | 'warn' | 'debug') =>
    (message: unknown, ...rest: unknown[]) => {
      const context = rest.findLast((item) => typeof item === 'string' && !item.includes('\n'));
      log[level]({ context, message: typeof message === 'string' ? message : describe(message) });
    };
  return {
    log: say('debug'),
    error: say('error'),
    warn: say('warn'),
    debug: say('debug'),
    verbose: say('debug'),
    fatal: say('error'),
  };
}

function describe(message: unknown): string {
  return message instanceof Error ? message.name : typeof message;
}
