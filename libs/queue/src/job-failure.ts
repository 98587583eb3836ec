/**
 * What becomes of a job whose handler threw.
 * The message and the stack of an error can hold an address or a text, and both back ends store them beside the
 * job; so what goes to the queue is a code and nothing else.
 */
import { DomainError, type DomainErrorKind } from '@app/kernel';

/** Trying again cannot help: the same job would be refused in the same way. */
const FINAL: readonly DomainErrorKind[] = ['invalid', 'not-found', 'forbidden'];

export interface JobFailure {
  code: string;
  /** False when the job is given up at once, whatever attempts are left. */
  retry: boolean;
}

export function jobFailure(error: unknown): JobFailure {
  if (error instanceof DomainError) return { code: error.code, retry: !FINAL.includes(error.kind) };
  const name = error instanceof Error ? error.constructor.name : typeof error;
  return { code: `UNEXPECTED.${name}`, retry: true };
}
