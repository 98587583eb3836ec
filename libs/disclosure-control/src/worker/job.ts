import { audit, type Audit } from '../audit/index.js';
import type { AuditRequest, ProtectRequest } from '../input/release.js';
import type { ProtectOutcome } from '../release/outcome.js';
import { protect } from '../release/protect.js';
import { loadSolvers } from './solvers.js';

/** What a worker can be asked. */
export type Job = { kind: 'protect'; request: ProtectRequest } | { kind: 'audit'; request: AuditRequest };

/** Its answer: a result, or an error in a form that survives the way between threads. */
export type Answer =
  { result: ProtectOutcome | Audit | undefined } | { error: { code: string; kind: string; message: string } };

/** Does a job in the thread that calls it. @throws DomainError as `protect` and `audit` do */
export async function doJob(job: Job): Promise<ProtectOutcome | Audit | undefined> {
  const solvers = await loadSolvers();
  return job.kind === 'protect' ? protect(solvers, job.request) : audit(solvers.engine, job.request);
}
