/**
 * Every job that exists, with what it carries.
 * A payload holds ids, calendar days and codes and nothing else: the queue's tables and a Redis dump may be read
 * by people who may not read a case. To add a job, add a line to `JobPayloads` and the same name to `NAMES`;
 * the compiler then asks for its handler.
 */
import { DomainError } from '@app/kernel';

export interface JobPayloads {
  /** Claims the reminders that are due, makes one mail for each person, and queues it. */
  'sweep-reminders': NothingCarried;
  'send-reminder-mail': { mailId: string };
  /** Plans and sends what she wrote to herself. */
  'send-pings': NothingCarried;
  /** Tells other programs that something happened. */
  'send-webhooks': NothingCarried;
  /** Erases what has reached the end of its retention term. */
  'run-retention': NothingCarried;
}

export type NothingCarried = Record<string, never>;
export type JobName = keyof JobPayloads;

const NAMES: Record<JobName, true> = {
  'sweep-reminders': true,
  'send-reminder-mail': true,
  'send-pings': true,
  'send-webhooks': true,
  'run-retention': true,
};

export const JOB_NAMES = Object.keys(NAMES) as readonly JobName[];

const ID_DAY_OR_CODE = /^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$/;
const JOB_ID = /^[a-z][0-9A-Za-z._-]{2,199}$/;

/** Refuses a job that carries anything but ids, days and codes, or whose id the back ends cannot keep apart. */
export function assertQueueable(name: JobName, payload: object, jobId: string): void {
  for (const [field, value] of Object.entries(payload)) {
    if (typeof value !== 'string' || !ID_DAY_OR_CODE.test(value)) {
      throw new DomainError('QUEUE.PAYLOAD_NOT_IDS', 'invalid', 'A job may carry ids only.', {
        context: { job: name, field },
      });
    }
  }
  if (!JOB_ID.test(jobId)) {
    throw new DomainError('QUEUE.BAD_JOB_ID', 'invalid', 'The id of a job is not usable.', {
      context: { job: name },
    });
  }
}
