import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { AlarmsRepository } from './alarms.repository.js';
import { ClaimsRepository } from './claims.repository.js';
import { MailsRepository } from './mails.repository.js';
import { PlanningRepository } from './planning.repository.js';
import { ReminderAlarmsService } from './reminder-alarms.service.js';
import { ReminderClaimsService } from './reminder-claims.service.js';
import { ReminderMailService } from './reminder-mail.service.js';
import { ReminderPlanningService } from './reminder-planning.service.js';
import { ReminderSettings } from './reminder-settings.js';
import { ReminderSweepService } from './reminder-sweep.service.js';
import { SweepLock } from './sweep-lock.repository.js';

@Module({})
export class RemindersModule {
  /** For the worker. @param ports the queue and the mailer of this process. */
  static open(settings: ReminderSettings, ports: Provider[]): DynamicModule {
    return {
      module: RemindersModule,
      providers: [
        ...ports,
        { provide: ReminderSettings, useValue: settings },
        SweepLock,
        PlanningRepository,
        ClaimsRepository,
        MailsRepository,
        AlarmsRepository,
        ReminderPlanningService,
        ReminderClaimsService,
        ReminderSweepService,
        ReminderMailService,
        ReminderAlarmsService,
      ],
      exports: [
        ...ports,
        ReminderAlarmsService,
        ReminderPlanningService,
        ReminderSweepService,
        ReminderMailService,
      ],
    };
  }
}

/** For the desk: what could not be told, to be seen to by people. */
@Module({ providers: [AlarmsRepository, ReminderAlarmsService], exports: [ReminderAlarmsService] })
export class ReminderAlarmsModule {}
