/**
 * What of an error may be written down. Messages of parsers and of the database quote what they choke on, and that
 * may be hers; so quoted parts and long numbers are left out, and parameters and causes' data are never looked at.
 */

export interface LoggedError {
  name: string;
  message: string;
  /** Where it happened, without the message. */
  stack: string[];
  code?: string;
  /** Of a database error: what it is about. */
  table?: string;
  constraint?: string;
  cause?: LoggedError;
}

const MOST_CAUSES = 3;

export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error, message: '', stack: [] };
  const described: LoggedError = {
    name: error.name,
    message: withoutQuotes(error.message),
    stack: frames(error),
  };
  for (const key of ['code', 'table', 'constraint'] as const) {
    const value = (error as unknown as Record<string, unknown>)[key];
    if (typeof value === 'string' && /^[\w.-]{1,80}$/.test(value)) described[key] = value;
  }
  const cause = (error as { driverError?: unknown }).driverError ?? error.cause;
  if (cause instanceof Error && depth < MOST_CAUSES) described.cause = loggedError(cause, depth + 1);
  return described;
}

function withoutQuotes(message: string): string {
  return message
    .slice(0, 500)
    .replace(/"[^"]*("|$)/g, '"…"')
    .replace(/\(([^()]*)\)=\([^()]*\)/g, '($1)=(…)')
    .replace(/(\d[\s-]?){5,}/g, '…');
}

function frames(error: Error): string[] {
  const stack = error.stack ?? '';
  const start = stack.indexOf(error.message) + error.message.length;
  return stack
    .slice(start)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}
