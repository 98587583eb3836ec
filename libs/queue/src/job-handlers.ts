import { DomainError } from '@app/kernel';
import { JOB_NAMES, type JobName, type JobPayloads } from './job-payloads.js';

/** What the worker does with one kind of job. It must be safe to run twice: a killed worker leaves its job behind. */
export interface JobHandler<N extends JobName = JobName> {
  readonly name: N;
  run(payload: JobPayloads[N]): Promise<void>;
}

/** Pairs a job's name with what is done for it, with the payload's type taken from the name. */
export function handle<N extends JobName>(
  name: N,
  run: (payload: JobPayloads[N]) => Promise<void>,
): JobHandler<N> {
  return { name, run };
}

/**
 * The handlers by name, after checking that each job has exactly one.
 * Runs when a worker boots, so that a forgotten handler stops the deployment and not a reminder.
 *
 * @throws DomainError `QUEUE.HANDLERS_INCOMPLETE`
 */
export function handlersByName(handlers: readonly AnyJobHandler[]): Map<string, AnyJobHandler> {
  const byName = new Map<string, AnyJobHandler>();
  const problems: string[] = [];
  for (const handler of handlers) {
    if (!JOB_NAMES.includes(handler.name)) problems.push(`there is no job "${String(handler.name)}"`);
    if (byName.has(handler.name)) problems.push(`"${handler.name}" has two handlers`);
    byName.set(handler.name, handler);
  }
  for (const name of JOB_NAMES) if (!byName.has(name)) problems.push(`"${name}" has no handler`);
  if (problems.length > 0) {
    throw new DomainError(
      'QUEUE.HANDLERS_INCOMPLETE',
      'invalid',
      `The worker cannot start: ${problems.join('; ')}.`,
    );
  }
  return byName;
}

/** A handler of any job; the payload's type is known again inside `handle`. */
export type AnyJobHandler = { [N in JobName]: JobHandler<N> }[JobName];
