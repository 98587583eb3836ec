import { UnrecoverableError } from 'bullmq';
import { queueBackEnd, type BullQueue, type QueueLocation } from './back-end.js';
import { DEFAULT_RETRY, jobDefaults, type Retry } from './bull-job-queue.js';
import { jobFailure } from './job-failure.js';
import { handlersByName, type AnyJobHandler } from './job-handlers.js';
import type { JobCounts } from './job-queue.js';
import { keepSchedules, type JobSchedule } from './job-schedules.js';

export interface JobWorkerOptions {
  location: QueueLocation;
  /** Exactly one for each job, made with `handle`. */
  handlers: readonly AnyJobHandler[];
  schedules?: readonly JobSchedule[];
  /** How many jobs run side by side in this process. */
  concurrency?: number;
  /** Milliseconds after which a job whose worker gives no sign of life is given to another one. */
  lockMs?: number;
  /** For jobs of the schedules; other jobs bring their own. */
  retry?: Retry;
  /** A handler threw. `final` says that it will not be tried again. For the log and the metrics: ids and codes. */
  onFailure?(failure: { job: string; jobId: string; code: string; attempt: number; final: boolean }): void;
  onSuccess?(done: { job: string; jobId: string }): void;
  /** The server was away for a moment, or the like; the worker goes on by itself. */
  onTrouble?(code: string): void;
}

/** A worker renews its lock twice in this time, so that a busy one does not lose its jobs. */
const LOCK_MS = 30_000;

export interface RunningJobWorker {
  counts(): Promise<JobCounts>;
  /** Takes no new job, waits for those that run, and leaves the rest for the next worker. */
  close(): Promise<void>;
}

/**
 * Starts working. Refuses at once when a job has no handler or a schedule cannot be used, and resolves when the
 * connection stands and the schedules are stored.
 */
export async function startJobWorker(options: JobWorkerOptions): Promise<RunningJobWorker> {
  const handlers = handlersByName(options.handlers);
  const backEnd = queueBackEnd(options.location, 'worker', 'long');
  const trouble = (error: unknown) => options.onTrouble?.(troubleCode(error));

  const queue = backEnd.queue({
    defaultJobOptions: { ...jobDefaults(options.retry ?? DEFAULT_RETRY) },
    streams: { events: { maxLen: 100 } },
  });
  queue.on('error', trouble);
  const worker = backEnd.worker(
    async (job) => {
      const jobId = job.id ?? '';
      try {
        const handler = handlers.get(job.name);
        // A newer or an older program wrote this job; the sweep of the right version asks for its own again.
        if (handler === undefined) throw new UnrecoverableError('QUEUE.UNKNOWN_JOB');
        await handler.run(job.data as never);
      } catch (error) {
        const { code, retry } =
          error instanceof UnrecoverableError ? { code: error.message, retry: false } : jobFailure(error);
        const attempt = job.attemptsMade + 1;
        const final = !retry || attempt >= (job.opts.attempts ?? 1);
        options.onFailure?.({ job: job.name, jobId, code, attempt, final });
        throw retry ? new Error(code) : new UnrecoverableError(code);
      }
      options.onSuccess?.({ job: job.name, jobId });
    },
    {
      autorun: false,
      concurrency: options.concurrency ?? 4,
      // A new or due job wakes a waiting worker by itself; this is only how often an idle one looks anyway.
      drainDelay: 60,
      stalledInterval: options.lockMs ?? LOCK_MS,
      lockDuration: options.lockMs ?? LOCK_MS,
      maxStalledCount: 10,
      // How long to wait before asking again after the server went away.
      runRetryDelay: 3_000,
    },
  );
  worker.on('error', trouble);

  try {
    await queue.waitUntilReady();
    await keepSchedules(queue, options.schedules ?? [], options.retry ?? DEFAULT_RETRY);
    await worker.waitUntilReady();
  } catch (error) {
    await closeAll();
    throw error;
  }
  void worker.run().catch(trouble);
  return { counts: () => countJobs(queue), close: closeAll };

  async function closeAll(): Promise<void> {
    await worker.close();
    await queue.close();
    await backEnd.close();
  }
}

async function countJobs(queue: BullQueue): Promise<JobCounts> {
  const counts = await queue.getJobCounts('wait', 'prioritized', 'delayed', 'active');
  return {
    waiting: (counts['wait'] ?? 0) + (counts['prioritized'] ?? 0),
    delayed: counts['delayed'] ?? 0,
    active: counts['active'] ?? 0,
  };
}

/** A driver's message may hold an address; its code never does. */
function troubleCode(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : `UNEXPECTED.${(error as Error).constructor?.name ?? 'unknown'}`;
}
