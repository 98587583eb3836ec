export { DECREE_DAYS, type DecreeDay } from './calendar/decree-days.js';
export {
  DUTCH_CALENDAR,
  extendedCalendar,
  isWorkingDay,
  LegalCalendar,
  type CalendarData,
  type HolidayView,
} from './calendar/legal-calendar.js';
export {
  CATALOGUE,
  CATALOGUE_VERSION,
  catalogueOf,
  catalogueOfVersion,
  CATALOGUES,
  termOf,
  type Catalogue,
} from './catalogue/catalogue.js';
export { cite } from './catalogue/citation.js';
export {
  sideOf,
  type Basis,
  type ChainEvent,
  type OwedBy,
  type Regime,
  type Side,
  type Sureness,
  type TermRow,
  type Variant,
  type Words,
} from './catalogue/term.js';
export { viewTerms, type TermView } from './catalogue/term-view.js';
export { computeDeadline, type ComputeOptions } from './compute/compute.js';
export { penaltyOwed } from './compute/penalty.js';
export {
  readDeadlineRequest,
  type DeadlineRequest,
  type ExtensionInput,
  type InlineTerm,
  type SuspensionInput,
} from './compute/request.js';
export type {
  DeadlineResult,
  Penalty,
  PenaltyStretch,
  Reason,
  Step,
  StepRule,
  Warning,
} from './compute/result.js';
export { clocksFrom, type ChainFacts, type Clock } from './follow/chain.js';
export {
  afterHappening,
  HAPPENINGS,
  possibleHappenings,
  type Happening,
  type HappeningKind,
  type HappeningOptions,
  type HappeningOutcome,
  type KnownClock,
  type PossibleHappening,
} from './follow/happening.js';
export { reminderLadder, type LadderDates, type LadderOptions, type Rung } from './follow/ladder.js';
export { recomputeDeadline, type Recomputed, type ToldDates } from './follow/recompute.js';
export { standingOn, type Standing } from './follow/standing.js';
