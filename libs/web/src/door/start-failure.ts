import { ConfigurationError } from '@app/config';
import { DomainError } from '@app/kernel';
import { loggedError } from './error-log.js';

/** Codes of Node, and classes of SQLSTATE, with which a database is out of reach or does not let us in. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOENT',
]);
const REFUSED = /^(08|28|3D|53|57P)/;

/** One clear line about why a process could not start. */
export function startFailure(name: string, error: unknown): string {
  if (error instanceof ConfigurationError)
    return `The configuration of ${name} cannot be used: ${error.publicMessage}.`;
  const failure = firstWithCode(error);
  const { code, port, syscall } = failure;
  if (syscall === 'listen') {
    if (code === 'EADDRINUSE') return `Port ${port} (${name}) is already in use.`;
    if (code === 'EACCES') return `Port ${port} (${name}) may not be opened by this user.`;
    return `Port ${port} (${name}) cannot be opened (${code}).`;
  }
  if (code !== undefined && (UNREACHABLE.has(code) || REFUSED.test(code))) {
    return `The database cannot be reached by ${name} (${code}).`;
  }
  if (error instanceof DomainError) return `${name} cannot start: ${error.publicMessage}`;
  const { name: kind, message, stack } = loggedError(error);
  return `${name} cannot start: ${kind}: ${message} ${stack[0] ?? ''}`.trim();
}

/** True when the error says that the database, and nothing of ours, is away. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, syscall } = firstWithCode(error);
  return code !== undefined && syscall !== 'listen' && (UNREACHABLE.has(code) || REFUSED.test(code));
}

interface SystemFailure {
  code?: string;
  port?: number;
  syscall?: string;
}

/** An error of the system may be wrapped by the driver, by the ORM, or be one of several tries. */
function firstWithCode(error: unknown, depth = 0): SystemFailure {
  if (typeof error !== 'object' || error === null || depth > 5) return {};
  const { code, driverError, cause, errors } = error as Record<string, unknown>;
  if (typeof code === 'string') return error as SystemFailure;
  for (const inner of [driverError, cause, ...(Array.isArray(errors) ? errors : [])]) {
    const found = firstWithCode(inner, depth + 1);
    if (found.code !== undefined) return found;
  }
  return {};
}
