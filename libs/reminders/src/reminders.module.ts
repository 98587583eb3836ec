import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { ReminderMailService, ReminderSettings } from './reminder-mail.service.js';
import { ReminderSweepService } from './reminder-sweep.service.js';
import { RemindersRepository } from './reminders.repository.js';

@Module({})
export class RemindersModule {
  /** @param ports the queue and the mailer of this process. */
  static open(settings: ReminderSettings, ports: Provider[]): DynamicModule {
    return {
      module: RemindersModule,
      providers: [
        ...ports,
        { provide: ReminderSettings, useValue: settings },
        RemindersRepository,
        ReminderSweepService,
        ReminderMailService,
      ],
      exports: [...ports, ReminderSweepService, ReminderMailService],
    };
  }
}
