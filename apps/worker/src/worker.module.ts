import { Module, type DynamicModule } from '@nestjs/common';
import { CASES_ENTITIES } from '@app/cases';
import { ConfigModule, doorUrl, type Env } from '@app/config';
import { DatabaseModule } from '@app/database';
import { IDENTITY_ENTITIES } from '@app/identity';
import { Clock } from '@app/kernel';
import { Mailer, SmtpMailer } from '@app/mail';
import { BullJobQueue, JobQueue } from '@app/queue';
import { REMINDERS_ENTITIES, RemindersModule, ReminderSettings } from '@app/reminders';
import { RetentionModule } from '@app/retention';
import { JobsService } from './jobs.service.js';

/** What the worker may load: dates, addresses of staff, its own ledger. It has no key and no way to get one. */
@Module({})
export class WorkerModule {
  static open(env: Env & { DATABASE_URL: string; SMTP_URL: string }): DynamicModule {
    const settings = new ReminderSettings(
      doorUrl(env, 'desk'),
      env.MAIL_FROM.split('@').at(-1) ?? 'localhost',
    );
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.open(env),
        DatabaseModule.open({
          url: env.DATABASE_URL,
          entities: [...IDENTITY_ENTITIES, ...CASES_ENTITIES, ...REMINDERS_ENTITIES],
          applicationName: 'spreekrecht-worker',
          poolSize: 4,
        }),
        RemindersModule.open(settings, [
          { provide: JobQueue, useFactory: () => new BullJobQueue(env) },
          {
            provide: Mailer,
            inject: [Clock],
            useFactory: (clock: Clock) =>
              new SmtpMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, clock }),
          },
        ]),
        RetentionModule,
      ],
      providers: [JobsService],
    };
  }
}
