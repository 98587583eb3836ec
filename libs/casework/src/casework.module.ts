import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { FilesModule } from '@app/files';
import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { ApprovalsRepository } from './second-person/approvals.repository.js';
import { ApprovalsService } from './second-person/approvals.service.js';
import { AttachmentReadingService } from './case/attachment-reading.service.js';
import { CalendarFeedsRepository } from './clocks/calendar-feeds.repository.js';
import { CalendarFeedsService } from './clocks/calendar-feeds.service.js';
import { CaseClocksService } from './clocks/case-clocks.service.js';
import { CaseQueueRepository } from './lists/case-queue.repository.js';
import { CaseExportRepository } from './case/case-export.repository.js';
import { CaseExportService } from './case/case-export.service.js';
import { CaseReadingService } from './case/case-reading.service.js';
import { CaseSplitsService } from './case/case-splits.service.js';
import { CaseworkService } from './case/casework.service.js';
import { MessageFilesService } from './case/message-files.service.js';
import { ReceiptReplacementService } from './case/receipt-replacement.service.js';
import { ContactAttemptsRepository } from './contact/contact-attempts.repository.js';
import { ContactCallsService } from './contact/contact-calls.service.js';
import { MyDayRepository } from './lists/my-day.repository.js';
import { CaseErasureRepository } from './second-person/case-erasure.repository.js';
import { CaseSearchRepository } from './search/case-search.repository.js';
import { CaseSearchService } from './search/case-search.service.js';
import { HandoverRepository } from './handover/handover.repository.js';
import { HandoverService } from './handover/handover.service.js';
import { OverviewRepository } from './lists/overview.repository.js';
import { LeadOverviewService } from './lists/overview.service.js';
import { OwnCopyReadingService } from './case/own-copy-reading.service.js';
import { OwnComplaintsRepository } from './own-complaint/own-complaints.repository.js';
import { OwnComplaintsService } from './own-complaint/own-complaints.service.js';
import { RelatedCasesRepository } from './case/related-cases.repository.js';
import { RelatedCasesService } from './case/related-cases.service.js';
import { SavedFiltersRepository } from './lists/saved-filters.repository.js';
import { SavedFiltersService } from './lists/saved-filters.service.js';
import { SecondPersonService } from './second-person/second-person.service.js';
import { TieEndingsRepository } from './walls/tie-endings.repository.js';
import { TieEndingsService } from './walls/tie-endings.service.js';
import { TiesRepository } from './walls/ties.repository.js';
import { TiesService } from './walls/ties.service.js';

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
    CaseSplitsService,
    CaseworkService,
    MessageFilesService,
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
    CaseSplitsService,
    CaseworkService,
    MessageFilesService,
    ReceiptReplacementService,
    ContactCallsService,
  ],
})
export class CaseworkModule {}
