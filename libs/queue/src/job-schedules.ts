import { LEGAL_ZONE } from '@app/kernel';
import type { BullQueue } from './back-end.js';
import { jobDefaults, type Retry } from './bull-job-queue.js';
import type { JobName, JobPayloads, NothingCarried } from './job-payloads.js';

/** Jobs that carry nothing; only these can be repeated without being told what for. */
export type SchedulableJob = { [N in JobName]: JobPayloads[N] extends NothingCarried ? N : never }[JobName];

/** Either every so many milliseconds, or at the times of a cron line as a Dutch clock shows them. */
export type JobSchedule = { name: SchedulableJob; everyMs: number } | { name: SchedulableJob; cron: string };

/**
 * Makes the stored schedules equal to these: the id of each is its job's name, so any number of workers may say the
 * same, and one that is no longer listed is removed.
 */
export async function keepSchedules(
  queue: BullQueue,
  schedules: readonly JobSchedule[],
  retry: Retry,
): Promise<void> {
  const wanted = new Set<string>(schedules.map(({ name }) => name));
  for (const { key } of await queue.getJobSchedulers())
    if (!wanted.has(key)) await queue.removeJobScheduler(key);
  for (const schedule of schedules) {
    const times =
      'cron' in schedule ? { pattern: schedule.cron, tz: LEGAL_ZONE } : { every: schedule.everyMs };
    await queue.upsertJobScheduler(schedule.name, times, {
      name: schedule.name,
      data: {},
      opts: { ...jobDefaults(retry), removeOnComplete: true },
    });
  }
}
