export { BullJobQueue, DEFAULT_RETRY, type Retry } from './bull-job-queue.js';
export { handle, type AnyJobHandler, type JobHandler } from './job-handlers.js';
export { InMemoryJobQueue, type InMemoryJob } from './in-memory-job-queue.js';
export { JOB_NAMES, type JobName, type JobPayloads, type NothingCarried } from './job-payloads.js';
export { JobQueue, type JobCounts, type JobOptions, type NewJob } from './job-queue.js';
export { startJobWorker, type JobWorkerOptions, type RunningJobWorker } from './job-worker.js';
export { type JobSchedule, type SchedulableJob } from './job-schedules.js';
export { migrateQueue } from './migrate-queue.js';
export { type QueueLocation } from './back-end.js';
