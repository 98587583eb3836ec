/** The thread that solves: a solver call blocks for seconds, and must not block a server. One job, then it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '@app/kernel';
import { doJob, type Answer, type Job } from './job.js';

async function answer(): Promise<Answer> {
  try {
    return { result: await doJob(workerData as Job) };
  } catch (error) {
    if (error instanceof DomainError) {
      return { error: { code: error.code, kind: error.kind, message: error.publicMessage } };
    }
    const message = error instanceof Error ? error.message : String(error);
    return { error: { code: 'DISCLOSURE.SOLVER_FAILED', kind: 'unavailable', message } };
  }
}

parentPort?.postMessage(await answer());
