export { CalendarFeedsService } from './calendar-feeds.service.js';
export { CaseClocksService, type ClockChange, type ClockWhatIf } from './case-clocks.service.js';
export type { CaseListFilter, CaseListItem, CaseListPage } from './case-queue.repository.js';
export {
  CaseReadingService,
  type MyDay,
  type OpenedCase,
  type ReadableText,
} from './case-reading.service.js';
export { CaseworkModule } from './casework.module.js';
export { CaseworkService, type Classification } from './casework.service.js';
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
