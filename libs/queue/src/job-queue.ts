import type { JobName, JobPayloads } from './job-payloads.js';

export interface JobOptions {
  /**
   * Says which piece of work this is: letters, digits, dots, dashes and underscores, starting with a small letter,
   * for example `reminder.0198f3c2-….2`. A second job with the id of one that waits, runs, or was done in the
   * last day is not added. One that failed for good may be added again.
   */
  jobId: string;
  /** Milliseconds before the job may start. */
  delayMs?: number;
}

/** One of many; see `JobQueue.addAll`. */
export interface NewJob<N extends JobName> {
  payload: JobPayloads[N];
  jobId: string;
}

/** How many jobs are in each state; for `/metrics`. */
export interface JobCounts {
  waiting: number;
  delayed: number;
  active: number;
}

/**
 * The port through which a feature asks for work to be done later.
 * The database stays the truth: losing every job loses nothing, because a sweep asks for it again.
 */
export abstract class JobQueue {
  /** @throws DomainError `QUEUE.UNREACHABLE` when the job could not be stored; kind `unavailable`. */
  abstract add<N extends JobName>(name: N, payload: JobPayloads[N], options: JobOptions): Promise<void>;
  /**
   * Adds many jobs of one kind in one round trip, by the same rules as `add`.
   *
   * @throws DomainError `QUEUE.UNREACHABLE` when they could not all be stored; asking again for all of them is safe.
   */
  abstract addAll<N extends JobName>(name: N, jobs: readonly NewJob<N>[]): Promise<void>;
  abstract close(): Promise<void>;
}
