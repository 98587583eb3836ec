import { setTimeout as elapse } from 'node:timers/promises';
import { DomainError } from '@app/kernel';
import { queueBackEnd, type BullQueue, type QueueBackEnd, type QueueLocation } from './back-end.js';
import { assertQueueable, type JobName, type JobPayloads } from './job-payloads.js';
import { JobQueue, type JobOptions, type NewJob } from './job-queue.js';

export interface Retry {
  /** How often a job is tried in all. */
  attempts: number;
  /** Milliseconds before the second attempt; each further wait is twice as long, up to a fifth shorter by chance. */
  firstDelayMs: number;
}

/** Ten attempts in about seventeen minutes; after that the next sweep decides. */
export const DEFAULT_RETRY: Retry = { attempts: 10, firstDelayMs: 2_000 };

const DAY_IN_SECONDS = 86_400;
const LANES = 4;

/** What every job is given, whoever adds it. */
export function jobDefaults(retry: Retry) {
  return {
    attempts: retry.attempts,
    backoff: { type: 'exponential', delay: retry.firstDelayMs, jitter: 0.2 },
    stackTraceLimit: 0,
    // A day of finished jobs makes "the same id is not added twice" hold across a worker's restart.
    removeOnComplete: { age: DAY_IN_SECONDS, count: 5_000 },
    // A job that was given up leaves nothing behind, so that the next sweep may ask for it again.
    removeOnFail: true,
  };
}

/** The queue of the running system, on PostgreSQL or on Redis. */
export class BullJobQueue extends JobQueue {
  private readonly backEnd: QueueBackEnd;
  private readonly queue: BullQueue;

  constructor(
    location: QueueLocation,
    private readonly options: { retry?: Retry; timeoutMs?: number } = {},
  ) {
    super();
    this.backEnd = queueBackEnd(location, 'producer', 'short');
    this.queue = this.backEnd.queue({
      defaultJobOptions: jobDefaults(options.retry ?? DEFAULT_RETRY),
      // Nobody reads the stream of events; a short one is enough.
      streams: { events: { maxLen: 100 } },
    });
    // `add` tells its caller when the server is away; between calls the connection mends itself.
    this.queue.on('error', () => undefined);
  }

  async add<N extends JobName>(
    name: N,
    payload: JobPayloads[N],
    { jobId, delayMs }: JobOptions,
  ): Promise<void> {
    assertQueueable(name, payload, jobId);
    await this.inTime(this.queue.add(name, payload, { jobId, ...(delayMs ? { delay: delayMs } : {}) }), name);
  }

  async addAll<N extends JobName>(name: N, jobs: readonly NewJob<N>[]): Promise<void> {
    for (const { payload, jobId } of jobs) assertQueueable(name, payload, jobId);
    if (jobs.length === 0) return;
    // BullMQ's bulk on PostgreSQL makes a sequence, and no door has the right to make anything in its schema.
    const work =
      this.backEnd.kind === 'redis'
        ? this.queue.addBulk(jobs.map(({ payload, jobId }) => ({ name, data: payload, opts: { jobId } })))
        : this.addInTurn(name, jobs);
    await this.inTime(work, name);
  }

  /** A few at a time, which keeps both connections of the queue busy. */
  private async addInTurn<N extends JobName>(name: N, jobs: readonly NewJob<N>[]): Promise<void> {
    const left = jobs.values();
    const lane = async () => {
      for (const { payload, jobId } of left) await this.queue.add(name, payload, { jobId });
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  async close(): Promise<void> {
    await this.queue.close();
    await this.backEnd.close();
  }

  /** A person may be waiting for this: better an error that the sweep repairs than a page that hangs. */
  private async inTime(work: Promise<unknown>, job: JobName): Promise<void> {
    const stop = new AbortController();
    const tooLate = elapse(this.options.timeoutMs ?? 5_000, 'too late', { signal: stop.signal, ref: false });
    try {
      if ((await Promise.race([work, tooLate])) !== 'too late') return;
    } catch {
      // The driver's own words may hold a host or a password; the code below says enough.
    } finally {
      stop.abort();
      tooLate.catch(() => undefined);
      work.catch(() => undefined);
    }
    throw new DomainError(
      'QUEUE.UNREACHABLE',
      'unavailable',
      'This cannot be scheduled now. Try again later.',
      {
        context: { job },
      },
    );
  }
}
