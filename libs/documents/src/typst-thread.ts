import { Worker } from 'node:worker_threads';
import { DomainError } from '@app/kernel';
import type { TypstJob, TypstOutcome } from './typst-job.js';

export interface ThreadLimits {
  /** A document that takes longer is given up. */
  jobMs: number;
  /** Without a document for this long, the thread and its memory are given back. */
  idleMs: number;
}

const LIMITS: ThreadLimits = { jobMs: 20_000, idleMs: 60_000 };

/** One thread for all documents of a process, started with the first and one document at a time. */
export class TypstThread {
  private worker?: Worker;
  private idle?: NodeJS.Timeout;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: ThreadLimits = LIMITS) {}

  get isRunning(): boolean {
    return this.worker !== undefined;
  }

  /** @throws DomainError `DOCUMENTS.NOT_MADE` */
  typeset(job: TypstJob): Promise<Buffer> {
    const made = this.queue.then(() => this.run(job));
    this.queue = made.catch(() => undefined);
    return made;
  }

  async close(): Promise<void> {
    clearTimeout(this.idle);
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  private async run(job: TypstJob): Promise<Buffer> {
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    worker.ref();
    try {
      const outcome = await answerOf(worker, job, this.limits.jobMs);
      if ('failure' in outcome) throw notMade(outcome.failure);
      return Buffer.from(outcome.pdf.buffer);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      // The thread broke or did not answer: the next document gets a new one. Not waited for, because a thread
      // that is busy typesetting cannot be interrupted; it ends when it is done.
      void this.close();
      throw notMade(error instanceof Error ? error.name : 'unknown');
    } finally {
      this.worker?.unref();
      this.idle = setTimeout(() => void this.close(), this.limits.idleMs);
      this.idle.unref();
    }
  }

  private start(): Worker {
    // Beside this file under the same extension, compiled or not. It gets nothing of the environment.
    const worker = new Worker(new URL(import.meta.url.replace('typst-thread', 'typst-worker')), { env: {} });
    worker.on('error', () => undefined);
    return worker;
  }
}

function answerOf(worker: Worker, job: TypstJob, patienceMs: number): Promise<TypstOutcome> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const onMessage = (outcome: TypstOutcome) => settle(() => resolve(outcome));
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error('the thread ended')));
    const timer = setTimeout(() => settle(() => reject(new Error('the thread took too long'))), patienceMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job, []);
  });
}

function notMade(rule: string): DomainError {
  return new DomainError(
    'DOCUMENTS.NOT_MADE',
    'unavailable',
    'The document could not be made. Please try again later.',
    {
      context: { rule },
    },
  );
}
