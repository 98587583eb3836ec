/** From whatever was thrown to what may be told about it. Pure: the filter sends and logs. */
import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DomainError, type DomainErrorKind, type FieldError } from '@app/kernel';
import { isDatabaseAway } from './start-failure.js';
import { TooManyRequests } from '../safety/too-many-requests.js';

/** What is told about an error, before translation. */
export interface Outcome {
  status: number;
  code: string;
  message: string;
  errors: FieldError[];
  retryAfterSeconds?: number;
  /** A mistake of ours: nothing about it is told, and it is logged under a reference. */
  unexpected?: boolean;
}

const STATUS_OF_KIND: Record<DomainErrorKind, number> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
};

/**
 * Problems that this lib itself tells of, with the words for them where a door translates none.
 * A door's own test can hold its messages against these codes.
 */
export const WEB_PROBLEMS = {
  'WEB.BAD_REQUEST': 'The request could not be read.',
  'WEB.FORBIDDEN': 'This is not allowed.',
  'WEB.NOT_FOUND': 'There is nothing here.',
  'WEB.NOT_SIGNED_IN': 'Sign in first.',
  'WEB.REQUEST_TIMEOUT': 'The request took too long to arrive.',
  'WEB.TOO_LARGE': 'This is too large to send.',
  'WEB.UNSUPPORTED_TYPE': 'This kind of content is not accepted here.',
  'WEB.TOO_MANY_REQUESTS': 'Too many requests at once. Please wait a moment and try again.',
  'WEB.UNAVAILABLE': 'This does not work for the moment. Please try again later.',
  'WEB.UNEXPECTED': 'Something went wrong on our side. Please try again later.',
  'WEB.FORM_EXPIRED': 'This form is no longer valid. Open the page again and send it once more.',
  'WEB.OTHER_ORIGIN': 'This was sent from another website, so nothing was changed.',
  'WEB.INVALID': 'Some of what was sent is not valid.',
} as const;

export type WebProblemCode = keyof typeof WEB_PROBLEMS;

const CODE_OF_STATUS: Record<number, WebProblemCode> = {
  401: 'WEB.NOT_SIGNED_IN',
  403: 'WEB.FORBIDDEN',
  404: 'WEB.NOT_FOUND',
  408: 'WEB.REQUEST_TIMEOUT',
  413: 'WEB.TOO_LARGE',
  415: 'WEB.UNSUPPORTED_TYPE',
  429: 'WEB.TOO_MANY_REQUESTS',
  503: 'WEB.UNAVAILABLE',
};

export function outcomeOf(error: unknown): Outcome {
  if (error instanceof DomainError) {
    const { code, publicMessage: message, errors } = error;
    return { status: STATUS_OF_KIND[error.kind], code, message, errors };
  }
  if (error instanceof TooManyRequests) {
    const { code, message, retryAfterSeconds } = error;
    return { status: 429, code, message, errors: [], retryAfterSeconds };
  }
  if (isDatabaseAway(error)) return byCode(503, 'WEB.UNAVAILABLE');
  const status = statusOf(error);
  if (status === undefined || status < 400 || (status >= 500 && status !== 503)) {
    return { ...byCode(500, 'WEB.UNEXPECTED'), unexpected: true };
  }
  // The message of an HTTP exception may repeat the address or the body that was asked for, so it is not shown.
  const known = CODE_OF_STATUS[status];
  return known === undefined ? unreadable(status) : byCode(status, known);
}

/** A body that cannot be read has one mistake, and it is the body. */
function unreadable(status: number): Outcome {
  const outcome = byCode(status, 'WEB.BAD_REQUEST');
  return { ...outcome, errors: [{ field: 'body', code: 'unreadable', message: outcome.message }] };
}

function byCode(status: number, code: WebProblemCode): Outcome {
  return { status, code, message: WEB_PROBLEMS[code], errors: [] };
}

/** The status of an HTTP exception, or of an error of Fastify itself, which carries one beside its `FST_…` code. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const fromFastify = typeof code === 'string' && code.startsWith('FST_');
  return fromFastify && typeof statusCode === 'number' ? statusCode : undefined;
}

/** Problem details for a program (RFC 9457). `about:blank` says that the type is that of the status; `code` is finer. */
export function problemDetails(outcome: Outcome, reference?: string): Record<string, unknown> {
  const { status, code, message: detail, errors } = outcome;
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    code,
    ...(errors.length > 0 ? { errors } : {}),
    ...(reference === undefined ? {} : { reference }),
  };
}
