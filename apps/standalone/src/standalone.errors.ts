import { DomainError } from '@app/kernel';

/**
 * Something outside the program has to change before it can start: a port, a folder, a database.
 * Told in one line that names the variable to set; the program then ends with exit code 2.
 */
export class CannotStart extends DomainError {
  constructor(what: string, sentence: string) {
    super(`STANDALONE.${what}`, 'unavailable', sentence);
    this.name = 'CannotStart';
  }
}

/** The system's own word for what went wrong with a file, a port or a connection. */
export function systemCode(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : 'unknown reason';
}
