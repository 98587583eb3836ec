import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { Env } from '@app/config';
import { Clock, LEGAL_ZONE, SystemClock } from '@app/kernel';
import { PingSendingService } from '@app/pings';
import { handle, JobQueue, startJobWorker, type RunningJobWorker } from '@app/queue';
import { ReminderMailService, ReminderPlanningService, ReminderSweepService } from '@app/reminders';
import { RetentionService } from '@app/retention';
import { WebhookSendingService } from '@app/webhooks';
import { WorkFigures } from './work-figures.js';

/** How the worker keeps time and where it writes its log; other values are for tests. */
export class WorkerSettings {
  /** Between two passes over the ledger. */
  sweepEveryMs = 60_000;
  /** After which a job of a worker that died is given to another one. */
  jobLockMs = 30_000;
  /** After which a mail that was not sent is put into the queue again. */
  repeatMailsAfterMinutes = 2;
  /** Hour of a Dutch night after which what is past its time is removed, once a day. */
  retentionFromHour = 4;
  /** Standard output when left out. */
  logTo?: { write: (line: string) => void };
}

/** Jobs side by side. Each holds one connection at most, so the pool must be larger than this. */
export const JOBS_AT_ONCE = 4;
/** A process that has seen no pass of its own for so many rounds makes one without the queue. */
const ROUNDS_OF_PATIENCE = 3;
/** And one in which none has ended well for so many is not healthy. */
const ROUNDS_UNTIL_ILL = 6;

/**
 * Which job is done by which service, and the ticking. No schedule is stored in the queue: every worker asks for the
 * job of each round by its number, so the queue runs it once, and a queue that lost everything is asked again.
 */
@Injectable()
export class JobsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private worker?: RunningJobWorker;
  private timer?: NodeJS.Timeout;
  private ticking: Promise<void> | undefined;
  /** Of the monotonic clock: when a pass of this process ended well, or the process began. */
  private lastSweep = performance.now();
  /**
   * Only numbers the rounds. What is due is decided by `clock` alone, which may be moved to any day: a system that is
   * started twice at the same pretended moment must not be told that its rounds were done before.
   */
  private readonly machine = new SystemClock();
  private readonly log: Logger;

  constructor(
    private readonly env: Env,
    private readonly settings: WorkerSettings,
    private readonly planning: ReminderPlanningService,
    private readonly sweeps: ReminderSweepService,
    private readonly mails: ReminderMailService,
    private readonly retention: RetentionService,
    private readonly pings: PingSendingService,
    private readonly webhooks: WebhookSendingService,
    private readonly queue: JobQueue,
    private readonly figures: WorkFigures,
    private readonly clock: Clock,
  ) {
    const options = { level: env.LOG_LEVEL, base: { door: 'worker' } };
    this.log = settings.logTo === undefined ? pino(options) : pino(options, settings.logTo);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.planning.placeGuessesAgain();
    this.worker = await startJobWorker({
      location: this.env,
      concurrency: JOBS_AT_ONCE,
      lockMs: this.settings.jobLockMs,
      handlers: [
        handle('sweep-reminders', () => this.sweep()),
        handle('send-reminder-mail', ({ mailId }) => this.mails.send(mailId)),
        handle('send-pings', async () => this.tell('pings', await this.pings.pass())),
        handle('send-webhooks', async () => this.tell('webhooks', await this.webhooks.pass())),
        handle('run-retention', async () =>
          this.tell('retention', await this.retention.run({ dryRun: false })),
        ),
      ],
      onSuccess: ({ job }) => this.figures.jobDone(job, 'done'),
      onFailure: (failure) => {
        this.figures.jobDone(failure.job, 'failed');
        this.log.warn(failure, 'job failed');
      },
      onTrouble: (code) => this.log.warn({ code }, 'queue trouble'),
    });
    this.timer = setInterval(() => this.startTick(), this.settings.sweepEveryMs);
    // What fell due while nothing ran is caught up now and not in a minute.
    this.startTick();
  }

  /** Before the connections to the database are closed: the jobs that run still need them. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.ticking;
    await this.worker?.close();
    await this.queue.close();
  }

  /** @throws Error when no pass has ended well for a while: then reminders do not go out. */
  assertSweeping(): void {
    if (this.isSilent(ROUNDS_UNTIL_ILL)) throw new Error('no pass over the ledger has ended well lately');
  }

  private startTick(): void {
    this.ticking ??= this.tick()
      .catch((error: unknown) => {
        this.log.error({ code: (error as { code?: unknown }).code ?? 'UNEXPECTED' }, 'pass failed');
      })
      .finally(() => (this.ticking = undefined));
  }

  private async tick(): Promise<void> {
    const asked = await this.askForRound();
    if (!asked) this.log.warn('the queue takes no job: passing without it');
    if (!asked || this.isSilent(ROUNDS_OF_PATIENCE)) await this.sweep();
  }

  private async askForRound(): Promise<boolean> {
    const now = this.clock.instant().toZonedDateTimeISO(LEGAL_ZONE);
    const round = Math.floor(this.machine.instant().epochMilliseconds / this.settings.sweepEveryMs);
    try {
      await this.queue.add('sweep-reminders', {}, { jobId: `sweep.${round}` });
      await this.queue.add('send-pings', {}, { jobId: `pings.${round}` });
      await this.queue.add('send-webhooks', {}, { jobId: `webhooks.${round}` });
      if (now.hour >= this.settings.retentionFromHour) {
        await this.queue.add('run-retention', {}, { jobId: `retention.${now.toPlainDate().toString()}` });
      }
      return true;
    } catch {
      return false;
    }
  }

  private async sweep(): Promise<void> {
    const report = await this.sweeps.sweep();
    this.lastSweep = performance.now();
    this.figures.swept(report);
    this.tell('sweep', report);
    if (report.stuck > 0) this.log.error({ stuck: report.stuck }, 'nobody can be told');
  }

  private isSilent(rounds: number): boolean {
    return performance.now() - this.lastSweep > rounds * this.settings.sweepEveryMs;
  }

  private tell(what: string, report: object): void {
    if (Object.values(report).some((count) => count > 0)) this.log.info(report, `${what} done`);
  }
}
