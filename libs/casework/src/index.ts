export { AttachmentReadingService, type OpenedAttachment } from './case/attachment-reading.service.js';
export {
  APPROVAL_RULES,
  isApprovalKind,
  whyMayNotDecide,
  type ApprovalKind,
  type ApprovalRule,
} from './second-person/approval-kinds.js';
export { approvalGone, notApproved } from './second-person/approvals.errors.js';
export type { ApprovalStatus, WaitingApproval } from './second-person/approvals.repository.js';
export {
  ApprovalsService,
  type NewApproval,
  type ReadableApproval,
} from './second-person/approvals.service.js';
export { CalendarFeedsService } from './clocks/calendar-feeds.service.js';
export { CaseClocksService, type ClockChange, type ClockWhatIf } from './clocks/case-clocks.service.js';
export { CaseExportService, type ExportedCase } from './case/case-export.service.js';
export { CASE_SORTS, isCaseSort, type CaseListItem, type CaseSort } from './lists/case-list.js';
export { visibleTo } from './walls/case-visibility.js';
export type { CaseListPage } from './lists/case-queue.repository.js';
export type { CaseListFilter } from './lists/list-statement.js';
export { DAY_COUNT_MAX, DAY_GROUPS, DAY_ROWS, type DayGroup } from './lists/my-day.js';
export {
  CaseReadingService,
  type MyDay,
  type OpenedCase,
  type ReachedCase,
  type ReadableText,
} from './case/case-reading.service.js';
export { CaseworkModule } from './casework.module.js';
export { ReceiptReplacementService, type ReadableReplacement } from './case/receipt-replacement.service.js';
export { MessageFilesService, type WaitingFile } from './case/message-files.service.js';
export { CaseSplitsService } from './case/case-splits.service.js';
export { SPLIT_RECIPIENT, type SplitProposal } from './case/split-proposal.js';
export { CaseworkService, type Classification } from './case/casework.service.js';
export {
  ContactCallsService,
  type ContactAttempt,
  type ContactView,
} from './contact/contact-calls.service.js';
export {
  happeningsOf,
  planHappening,
  planLodging,
  type HappeningPlan,
  type LodgedComplaint,
} from './clocks/clock-happenings.js';
export { clockLine, type LineClock, type LinePhase } from './clocks/clock-line.js';
export {
  clocksFor,
  FINANCIAL_PRODUCTS,
  probableProduct,
  type ClockCaution,
  type ClockFacts,
  type ClockReason,
  type FinancialProduct,
  type KnownDays,
  type ProposedClock,
  type ProposedClocks,
  type StartFact,
} from './clocks/clocks-for.js';
export {
  CaseSearchService,
  SEARCH_BOUNDS,
  type SearchHit,
  type SearchResult,
} from './search/case-search.service.js';
export {
  BULK_MAX,
  HandoverService,
  type HandedCase,
  type HandoverReport,
} from './handover/handover.service.js';
export { LeadOverviewService, type LeadOverview, type Workload } from './lists/overview.service.js';
export { OWN_COMPLAINT_LANGUAGES, ownComplaintLetter } from './own-complaint/own-complaint-letter.js';
export type { OwnComplaint } from './own-complaint/own-complaints.repository.js';
export { OwnComplaintsService } from './own-complaint/own-complaints.service.js';
export { OwnCopyReadingService } from './case/own-copy-reading.service.js';
export { isRelationReason, RELATION_REASONS, type RelationReason } from './case/related-cases.js';
export type { RelatedCase } from './case/related-cases.repository.js';
export { RelatedCasesService } from './case/related-cases.service.js';
export { SavedFiltersService, type SavedFilter } from './lists/saved-filters.service.js';
export { SecondPersonService } from './second-person/second-person.service.js';
export { TIE_END_REASONS, type TieEnding, type TieSubject } from './walls/tie-endings.repository.js';
export { TieEndingsService } from './walls/tie-endings.service.js';
export type { DeclaredTie } from './walls/ties.repository.js';
export { TiesService } from './walls/ties.service.js';
