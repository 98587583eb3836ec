import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { pino } from 'pino';
import { Env } from '@app/config';
import { handle, JobQueue, startJobWorker, type RunningJobWorker } from '@app/queue';
import { ReminderMailService, ReminderSweepService } from '@app/reminders';
import { RetentionService } from '@app/retention';

const SWEEP_EVERY_MS = 60_000;
/** In the dead of the night, when nobody files. */
const RETENTION_AT = '10 4 * * *';

/** Which job is done by which service, and how often the clock ticks. */
@Injectable()
export class JobsService implements OnApplicationBootstrap, OnApplicationShutdown {
  private worker?: RunningJobWorker;
  private readonly log;

  constructor(
    @Inject(Env) private readonly env: Env,
    private readonly sweep: ReminderSweepService,
    private readonly mails: ReminderMailService,
    private readonly retention: RetentionService,
    private readonly queue: JobQueue,
  ) {
    this.log = pino({ level: env.LOG_LEVEL, base: { door: 'worker' } });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.worker = await startJobWorker({
      location: this.env,
      handlers: [
        handle('sweep-reminders', async () => this.done('sweep', await this.sweep.sweep())),
        handle('send-reminder-mail', ({ mailId }) => this.mails.send(mailId)),
        handle('run-retention', async () =>
          this.done('retention', await this.retention.run({ dryRun: false })),
        ),
      ],
      schedules: [
        { name: 'sweep-reminders', everyMs: SWEEP_EVERY_MS },
        { name: 'run-retention', cron: RETENTION_AT },
      ],
      onFailure: (failure) => this.log.warn(failure, 'job failed'),
      onTrouble: (code) => this.log.warn({ code }, 'queue trouble'),
    });
    // What fell due while nothing ran is caught up now and not in a minute.
    await this.queue.add('sweep-reminders', {}, { jobId: `sweep.start.${process.pid}` });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.close();
    await this.queue.close();
  }

  private done(what: string, report: object): void {
    if (Object.values(report).some((count) => count > 0)) this.log.info(report, `${what} done`);
  }
}
