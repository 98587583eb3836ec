export { AttachmentReadingService, type OpenedAttachment } from './attachment-reading.service.js';
export {
  APPROVAL_RULES,
  isApprovalKind,
  whyMayNotDecide,
  type ApprovalKind,
  type ApprovalRule,
} from './approval-kinds.js';
export { approvalGone, notApproved } from './approvals.errors.js';
export type { ApprovalStatus, WaitingApproval } from './approvals.repository.js';
export { ApprovalsService, type NewApproval, type ReadableApproval } from './approvals.service.js';
export { CalendarFeedsService } from './calendar-feeds.service.js';
export { CaseClocksService, type ClockChange, type ClockWhatIf } from './case-clocks.service.js';
export { CaseExportService, type ExportedCase } from './case-export.service.js';
export { CASE_SORTS, isCaseSort, type CaseListItem, type CaseSort } from './case-list.js';
export { visibleTo } from './case-visibility.js';
export type { CaseListFilter, CaseListPage } from './case-queue.repository.js';
export { DAY_COUNT_MAX, DAY_GROUPS, DAY_ROWS, type DayGroup } from './my-day.js';
export {
  CaseReadingService,
  type MyDay,
  type OpenedCase,
  type ReadableText,
} from './case-reading.service.js';
export { CaseworkModule } from './casework.module.js';
export { ReceiptReplacementService, type ReadableReplacement } from './receipt-replacement.service.js';
export { CaseworkService, type Classification } from './casework.service.js';
export { ContactCallsService, type ContactAttempt, type ContactView } from './contact-calls.service.js';
export {
  happeningsOf,
  planHappening,
  planLodging,
  type HappeningPlan,
  type LodgedComplaint,
} from './clock-happenings.js';
export { clockLine, type LineClock, type LinePhase } from './clock-line.js';
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
} from './clocks-for.js';
export {
  CaseSearchService,
  SEARCH_BOUNDS,
  type SearchHit,
  type SearchResult,
} from './case-search.service.js';
export { BULK_MAX, HandoverService, type HandedCase, type HandoverReport } from './handover.service.js';
export { LeadOverviewService, type LeadOverview, type Workload } from './overview.service.js';
export { OWN_COMPLAINT_LANGUAGES, ownComplaintLetter } from './own-complaint-letter.js';
export type { OwnComplaint } from './own-complaints.repository.js';
export { OwnComplaintsService } from './own-complaints.service.js';
export { OwnCopyReadingService } from './own-copy-reading.service.js';
export { isRelationReason, RELATION_REASONS, type RelationReason } from './related-cases.js';
export type { RelatedCase } from './related-cases.repository.js';
export { RelatedCasesService } from './related-cases.service.js';
export { SavedFiltersService, type SavedFilter } from './saved-filters.service.js';
export { SecondPersonService } from './second-person.service.js';
export { TIE_END_REASONS, type TieEnding, type TieSubject } from './tie-endings.repository.js';
export { TieEndingsService } from './tie-endings.service.js';
export type { DeclaredTie } from './ties.repository.js';
export { TiesService } from './ties.service.js';
