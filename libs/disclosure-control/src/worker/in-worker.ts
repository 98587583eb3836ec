/** `protect` and `audit` for callers that must stay responsive. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DomainError, type DomainErrorKind } from '@app/kernel';
import type { Audit } from '../audit/index.js';
import type { AuditRequest, ProtectRequest } from '../input/release.js';
import type { ProtectOutcome } from '../release/outcome.js';
import { doJob, type Answer, type Job } from './job.js';

/** The compiled thread. Where only sources are at hand, as under Jest, the work is done in the calling thread. */
const COMPILED = new URL('./solver-worker.js', import.meta.url);

/** Time for loading, and for a solver that looks at its clock only now and then. */
const GRACE_SECONDS = 20;
const KINDS: readonly DomainErrorKind[] = ['invalid', 'not-found', 'conflict', 'forbidden', 'unavailable'];

/** As `protect`, in a thread of its own. @throws DomainError also `DISCLOSURE.SOLVER_FAILED` */
export async function protectInWorker(request: ProtectRequest): Promise<ProtectOutcome> {
  return (await run({ kind: 'protect', request })) as ProtectOutcome;
}

/** As `audit`, in a thread of its own; undefined when the time ran out. @throws DomainError */
export async function auditInWorker(request: AuditRequest): Promise<Audit | undefined> {
  return (await run({ kind: 'audit', request })) as Audit | undefined;
}

async function run(job: Job): Promise<ProtectOutcome | Audit | undefined> {
  if (!existsSync(fileURLToPath(COMPILED))) return doJob(job);
  const answer = await ask(job);
  if ('result' in answer) return answer.result;
  const { code, kind, message } = answer.error;
  throw new DomainError(code, KINDS.find((known) => known === kind) ?? 'unavailable', message);
}

/** A thread that neither answers nor ends in time is ended; a caller never waits for ever. */
function ask(job: Job): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = new Worker(COMPILED, { workerData: job });
    const fail = (message: string) =>
      resolve({ error: { code: 'DISCLOSURE.SOLVER_FAILED', kind: 'unavailable', message } });
    const seconds = 2 * Math.max(5, job.request.timeLimitSeconds) + GRACE_SECONDS;
    const timer = setTimeout(() => {
      fail('the solver did not answer in time');
      void worker.terminate();
    }, seconds * 1000);
    worker.once('message', (answer: Answer) => resolve(answer));
    worker.once('error', (error) =>
      fail(`the solver failed: ${error instanceof Error ? error.message : String(error)}`),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      fail('the solver ended without an answer');
    });
  });
}
