import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { CalendarFeedsRepository } from './calendar-feeds.repository.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';
import { CaseClocksService } from './case-clocks.service.js';
import { CaseQueueRepository } from './case-queue.repository.js';
import { CaseReadingService } from './case-reading.service.js';
import { CaseworkService } from './casework.service.js';

/** The desk's side of a case: reading with an audit line, and everything that a caseworker does. */
@Module({
  imports: [CasesModule, DirectoryModule, IdentityModule],
  providers: [
    CalendarFeedsRepository,
    CalendarFeedsService,
    CaseClocksService,
    CaseQueueRepository,
    CaseReadingService,
    CaseworkService,
  ],
  exports: [CalendarFeedsService, CaseClocksService, CaseReadingService, CaseworkService],
})
export class CaseworkModule {}
