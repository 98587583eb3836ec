/**
 * Runs the worker from its sources in a process of its own, so that a test can kill it.
 * The environment is the worker's; SWEEP_EVERY_MS sets its pace,
 * and HASTY=1 makes it take over and repeat within seconds what it otherwise leaves for minutes.
 */
import './from-source.mjs';
import { flushCompileCache } from 'node:module';

const { loadEnv } = await import('../../libs/config/src/index.ts');
const { runDoor } = await import('../../libs/web/src/index.ts');
const { openWorker } = await import('../../apps/worker/src/open-worker.ts');
const { WorkerSettings } = await import('../../apps/worker/src/jobs.service.ts');

const { SWEEP_EVERY_MS, HASTY } = process.env;
const settings = Object.assign(new WorkerSettings(), {
  sweepEveryMs: Number(SWEEP_EVERY_MS),
  ...(HASTY === '1' ? { jobLockMs: 2_000, repeatMailsAfterMinutes: 1 / 60 } : {}),
});
await runDoor('worker', () => openWorker(loadEnv(), settings));
// It will be killed, and then nothing would be kept.
flushCompileCache();
