import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { renderPage } from '../page/render-page.js';
import { API_PREFIX, type DoorOptions } from './door-options.js';
import { loggedError } from './error-log.js';
import { outcomeOf, problemDetails, WEB_PROBLEMS, type Outcome } from './problem.js';
import { newReference } from './reference.js';
import { routeOf } from './request-log.js';

/** Where every error of a door ends: problem details for programs, a page for people, a line in the log for us. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly options: Pick<DoorOptions, 'errorPage' | 'translate'>,
    private readonly log: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const outcome = this.translated(outcomeOf(error), request);
    const reference = outcome.unexpected ? this.report(error, request) : undefined;
    if (outcome.status === 503)
      this.log.warn({ code: outcome.code, route: routeOf(request), error: loggedError(error) });
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    if (outcome.retryAfterSeconds !== undefined) void reply.header('retry-after', outcome.retryAfterSeconds);
    void reply.code(outcome.status).header('cache-control', 'no-store');
    if (request.url.startsWith(API_PREFIX)) {
      // Sent as text, because a serializer would put its own content type on an object.
      const body = JSON.stringify(problemDetails(outcome, reference));
      void reply.header('content-type', 'application/problem+json; charset=utf-8').send(body);
    } else {
      void reply
        .header('content-type', 'text/html; charset=utf-8')
        .send(this.page(outcome, reference, request));
    }
  }

  private report(error: unknown, request: FastifyRequest): string {
    const reference = newReference();
    this.log.error({ reference, method: request.method, route: routeOf(request), error: loggedError(error) });
    return reference;
  }

  private translated(outcome: Outcome, request: FastifyRequest): Outcome {
    const { translate } = this.options;
    if (translate === undefined) return outcome;
    try {
      const message = translate(outcome, request) ?? outcome.message;
      const errors = outcome.errors.map((error) => ({
        ...error,
        message: translate(error, request) ?? error.message,
      }));
      return { ...outcome, message, errors };
    } catch (mistake) {
      this.report(mistake, request);
      return outcome;
    }
  }

  private page(outcome: Outcome, reference: string | undefined, request: FastifyRequest): string {
    const { status, code, message, errors } = outcome;
    try {
      return renderPage(this.options.errorPage({ status, code, message, errors, reference, request }));
    } catch (mistake) {
      this.report(mistake, request);
      return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Error</title><p>${WEB_PROBLEMS['WEB.UNEXPECTED']}</p></html>`;
    }
  }
}
