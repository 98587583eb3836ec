import { assertQueueable, type JobName, type JobPayloads } from './job-payloads.js';
import { jobFailure } from './job-failure.js';
import { JobQueue, type JobOptions, type NewJob } from './job-queue.js';
import type { AnyJobHandler } from './job-handlers.js';

export interface InMemoryJob {
  name: JobName;
  payload: JobPayloads[JobName];
  jobId: string;
  delayMs: number;
}

/**
 * A queue for tests that keeps to the same rules: the same ids are refused, the same jobs are added once, the same
 * errors are final. Nothing runs until `work` is called.
 */
export class InMemoryJobQueue extends JobQueue {
  readonly waiting: InMemoryJob[] = [];
  readonly done: InMemoryJob[] = [];
  /** Given up, with the code of the error. */
  readonly failed: { job: InMemoryJob; code: string }[] = [];
  private running: InMemoryJob | undefined;

  async add<N extends JobName>(
    name: N,
    payload: JobPayloads[N],
    { jobId, delayMs = 0 }: JobOptions,
  ): Promise<void> {
    assertQueueable(name, payload, jobId);
    const known = [...this.waiting, ...this.done, ...(this.running ? [this.running] : [])];
    if (known.some((job) => job.jobId === jobId)) return;
    this.waiting.push({ name, payload: structuredClone(payload), jobId, delayMs });
  }

  async addAll<N extends JobName>(name: N, jobs: readonly NewJob<N>[]): Promise<void> {
    for (const { payload, jobId } of jobs) assertQueueable(name, payload, jobId);
    for (const { payload, jobId } of jobs) await this.add(name, payload, { jobId });
  }

  /**
   * Runs everything that waits, delayed or not, and what that adds in turn. A job without a handler here stays
   * waiting; one whose error is worth a retry is tried `attempts` times.
   */
  async work(handlers: readonly AnyJobHandler[], attempts = 3): Promise<void> {
    const byName = new Map(handlers.map((handler) => [handler.name as JobName, handler]));
    for (;;) {
      const index = this.waiting.findIndex(({ name }) => byName.has(name));
      const [job] = index < 0 ? [] : this.waiting.splice(index, 1);
      if (job === undefined) return;
      this.running = job;
      const code = await this.attempt(byName.get(job.name)!, job, attempts);
      this.running = undefined;
      if (code === undefined) this.done.push(job);
      else this.failed.push({ job, code });
    }
  }

  async close(): Promise<void> {
    this.waiting.length = 0;
  }

  private async attempt(
    handler: AnyJobHandler,
    job: InMemoryJob,
    attempts: number,
  ): Promise<string | undefined> {
    for (let attempt = 1; ; attempt++) {
      try {
        await handler.run(job.payload as never);
        return undefined;
      } catch (error) {
        const { code, retry } = jobFailure(error);
        if (!retry || attempt >= attempts) return code;
      }
    }
  }
}
