import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { CaseworkModule } from '@app/casework';
import { DirectoryModule } from '@app/directory';
import { DocumentsModule } from '@app/documents';
import { IdentityModule } from '@app/identity';
import { MediationModule, type MediationOptions } from '@app/mediation';
import { RecommendationsModule } from '@app/recommendations';
import { ReferralModule } from '@app/referral';
import { ReminderAlarmsModule } from '@app/reminders';
import { StatisticsModule, type StatisticsOptions } from '@app/statistics';
import { TaggingModule } from '@app/tagging';
import { WebhookSubscriptionsModule, WebhookTrail, type WebhooksOptions } from '@app/webhooks';
import { CaseFileService } from './case/case-file.service.js';
import { DeskCookie } from './session/desk-cookie.js';
import { AuditedWebhooks } from './webhooks/audited-webhooks.js';

/** The libraries that pages and API share, each opened once. */
@Module({})
export class ServicesModule {
  static open(
    mediation: MediationOptions,
    statistics: StatisticsOptions,
    webhooks: WebhooksOptions,
  ): DynamicModule {
    const libs = [
      CasesModule,
      CaseworkModule,
      DirectoryModule,
      DocumentsModule,
      IdentityModule,
      RecommendationsModule,
      TaggingModule,
      ReminderAlarmsModule,
      StatisticsModule.open(statistics),
      WebhookSubscriptionsModule.open(webhooks, { provide: WebhookTrail, useClass: AuditedWebhooks }),
    ];
    return {
      module: ServicesModule,
      global: true,
      imports: [...libs, MediationModule.open(mediation), ReferralModule.open(mediation)],
      providers: [DeskCookie, CaseFileService],
      exports: [...libs, MediationModule, ReferralModule, DeskCookie, CaseFileService],
    };
  }
}
