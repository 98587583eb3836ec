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
import { CaseFileService } from './case/case-file.service.js';
import { DeskCookie } from './session/desk-cookie.js';

/** The libraries that pages and API share, each opened once. */
@Module({})
export class ServicesModule {
  static open(mediation: MediationOptions, statistics: StatisticsOptions): DynamicModule {
    const libs = [
      CasesModule,
      CaseworkModule,
      DirectoryModule,
      DocumentsModule,
      IdentityModule,
      RecommendationsModule,
      ReferralModule,
      TaggingModule,
      ReminderAlarmsModule,
      StatisticsModule.open(statistics),
    ];
    return {
      module: ServicesModule,
      global: true,
      imports: [...libs, MediationModule.open(mediation)],
      providers: [DeskCookie, CaseFileService],
      exports: [...libs, MediationModule, DeskCookie, CaseFileService],
    };
  }
}
