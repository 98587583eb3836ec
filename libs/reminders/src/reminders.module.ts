import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { AlarmsRepository } from './alarms/alarms.repository.js';
import { NormRemindersService } from './norms/norm-reminders.service.js';
import { NormsRepository } from './norms/norms.repository.js';
import { ClaimsRepository } from './planning/claims.repository.js';
import { MailsRepository } from './sending/mails.repository.js';
import { PlanningRepository } from './planning/planning.repository.js';
import { ReminderAlarmsService } from './alarms/reminder-alarms.service.js';
import { ReminderClaimsService } from './planning/reminder-claims.service.js';
import { ReminderMailService } from './sending/reminder-mail.service.js';
import { ReminderPlanningService } from './planning/reminder-planning.service.js';
import { ReminderSettings } from './reminder-settings.js';
import { ReminderSweepService } from './sending/reminder-sweep.service.js';
import { SweepLock } from './sending/sweep-lock.repository.js';

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
        NormsRepository,
        NormRemindersService,
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
