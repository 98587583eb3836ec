import { Module, type DynamicModule } from '@nestjs/common';
import { ConfigModule, doorUrl, type Env } from '@app/config';
import { DatabaseModule } from '@app/database';
import { Clock } from '@app/kernel';
import { Mailer, SmtpMailer } from '@app/mail';
import { PingMailer, PingSendingModule } from '@app/pings';
import { BullJobQueue, JobQueue } from '@app/queue';
import { REMINDERS_ENTITIES, RemindersModule, ReminderSettings } from '@app/reminders';
import { RetentionModule } from '@app/retention';
import { WebhookSendingModule } from '@app/webhooks';
import { JOBS_AT_ONCE, JobsService, WorkerSettings } from './jobs.service.js';
import { WorkFigures } from './work-figures.js';
import { WorkFiguresController } from './work-figures.controller.js';

export type WorkerEnv = Env & { DATABASE_URL: string; SMTP_URL: string };

/**
 * What the worker may load: dates, addresses of staff, its own ledger. It has no key of a case and no way to get one;
 * the two keys that it has open pings, and the addresses and secrets of webhooks, and nothing else.
 */
@Module({})
export class WorkerModule {
  static open(env: WorkerEnv, settings: WorkerSettings): DynamicModule {
    const reminders = new ReminderSettings(
      doorUrl(env, 'desk'),
      domainOf(env.MAIL_FROM),
      settings.repeatMailsAfterMinutes,
    );
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.open(env),
        DatabaseModule.open({
          url: env.DATABASE_URL,
          entities: [...REMINDERS_ENTITIES],
          applicationName: 'spreekrecht-worker',
          poolSize: JOBS_AT_ONCE + 2,
        }),
        RemindersModule.open(reminders, [
          { provide: JobQueue, useFactory: () => new BullJobQueue(env) },
          {
            provide: Mailer,
            inject: [Clock],
            useFactory: (clock: Clock) =>
              new SmtpMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, clock }),
          },
        ]),
        PingSendingModule.open(
          {
            provide: PingMailer,
            inject: [Clock],
            useFactory: (clock: Clock) =>
              new SmtpMailer({ smtpUrl: pingUrl(env), from: env.PING_FROM, clock }),
          },
          { keyFolder: env.DESK_DATA, domain: domainOf(env.PING_FROM) },
        ),
        WebhookSendingModule.open({
          key: env.WEBHOOK_KEY,
          loopbackAllowed: env.WEBHOOK_LOOPBACK === '1',
        }),
        RetentionModule,
      ],
      controllers: [WorkFiguresController],
      providers: [{ provide: WorkerSettings, useValue: settings }, WorkFigures, JobsService],
    };
  }
}

/** It greets the mail server under the domain of the sender: the name of this machine would stand in every header. */
function pingUrl(env: WorkerEnv): string {
  const url = new URL(env.SMTP_URL);
  url.searchParams.set('name', domainOf(env.PING_FROM));
  return url.href;
}

/** The sender may be written with a name: `Desk <desk@example.org>`. */
function domainOf(sender: string): string {
  return /@([0-9A-Za-z.-]+)/.exec(sender)?.[1] ?? 'localhost';
}
