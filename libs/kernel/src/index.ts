export { Clock, FixedClock, LEGAL_ZONE, ShiftedClock, SystemClock } from './clock.js';
export { DomainError, invalid, type DomainErrorKind, type FieldError } from './domain-error.js';
export { isId, newId } from './ids.js';
export { isPlainDate, legalDay, plainDate, quarterOf, type IsoDate } from './plain-date.js';
export {
  codesOf,
  DESK_LANGUAGES,
  isCode,
  labelOf,
  SURVEY_2018,
  TAXONOMY,
  type DeskLanguage,
  type TaxonomyList,
} from './taxonomy.js';
export { areHours, isWithin, nextWithin, type HoursOfWeek } from './weekly-hours.js';
