import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { FilesModule } from '@app/files';
import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { ApprovalsRepository } from './approvals.repository.js';
import { ApprovalsService } from './approvals.service.js';
import { AttachmentReadingService } from './attachment-reading.service.js';
import { CalendarFeedsRepository } from './calendar-feeds.repository.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';
import { CaseClocksService } from './case-clocks.service.js';
import { CaseQueueRepository } from './case-queue.repository.js';
import { CaseExportRepository } from './case-export.repository.js';
import { CaseExportService } from './case-export.service.js';
import { CaseReadingService } from './case-reading.service.js';
import { CaseworkService } from './casework.service.js';
import { ReceiptReplacementService } from './receipt-replacement.service.js';
import { ContactAttemptsRepository } from './contact-attempts.repository.js';
import { ContactCallsService } from './contact-calls.service.js';
import { MyDayRepository } from './my-day.repository.js';
import { CaseErasureRepository } from './case-erasure.repository.js';
import { CaseSearchRepository } from './case-search.repository.js';
import { CaseSearchService } from './case-search.service.js';
import { HandoverRepository } from './handover.repository.js';
import { HandoverService } from './handover.service.js';
import { OverviewRepository } from './overview.repository.js';
import { LeadOverviewService } from './overview.service.js';
import { OwnCopyReadingService } from './own-copy-reading.service.js';
import { OwnComplaintsRepository } from './own-complaints.repository.js';
import { OwnComplaintsService } from './own-complaints.service.js';
import { RelatedCasesRepository } from './related-cases.repository.js';
import { RelatedCasesService } from './related-cases.service.js';
import { SavedFiltersRepository } from './saved-filters.repository.js';
import { SavedFiltersService } from './saved-filters.service.js';
import { SecondPersonService } from './second-person.service.js';
import { TieEndingsRepository } from './tie-endings.repository.js';
import { TieEndingsService } from './tie-endings.service.js';
import { TiesRepository } from './ties.repository.js';
import { TiesService } from './ties.service.js';

/** The desk's side of a case: reading with an audit line, and everything that a caseworker does. */
@Module({
  imports: [CasesModule, FilesModule, DirectoryModule, IdentityModule],
  providers: [
    AttachmentReadingService,
    CaseErasureRepository,
    CaseSearchRepository,
    CaseSearchService,
    HandoverRepository,
    HandoverService,
    OverviewRepository,
    LeadOverviewService,
    OwnComplaintsRepository,
    OwnComplaintsService,
    OwnCopyReadingService,
    RelatedCasesRepository,
    RelatedCasesService,
    SavedFiltersRepository,
    SavedFiltersService,
    SecondPersonService,
    TieEndingsRepository,
    TieEndingsService,
    TiesRepository,
    TiesService,
    MyDayRepository,
    ApprovalsRepository,
    ApprovalsService,
    CalendarFeedsRepository,
    CalendarFeedsService,
    CaseClocksService,
    CaseQueueRepository,
    CaseExportRepository,
    CaseExportService,
    CaseReadingService,
    CaseworkService,
    ReceiptReplacementService,
    ContactAttemptsRepository,
    ContactCallsService,
  ],
  exports: [
    AttachmentReadingService,
    CaseSearchService,
    HandoverService,
    LeadOverviewService,
    OwnComplaintsService,
    OwnCopyReadingService,
    RelatedCasesService,
    SavedFiltersService,
    SecondPersonService,
    TieEndingsService,
    TiesService,
    ApprovalsService,
    CalendarFeedsService,
    CaseClocksService,
    CaseExportService,
    CaseReadingService,
    CaseworkService,
    ReceiptReplacementService,
    ContactCallsService,
  ],
})
export class CaseworkModule {}
