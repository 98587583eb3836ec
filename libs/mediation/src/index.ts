import { ActionEntity } from './course/action.entity.js';
import { LetterEntity } from './letters/letter.entity.js';
import { MediationEntity } from './course/mediation.entity.js';
import { WordsEntity } from './course/words.entity.js';
import { ExtractEntity } from './correspondence/extract.entity.js';

export {
  EXCHANGE_MAIL_SAMPLE,
  exchangeMail,
  type ExchangeMailFacts,
} from './correspondence/exchange.mail.js';
export type { DisclosureWord } from './correspondence/disclosure.service.js';
export { KNOWN_BY, type KnownBy } from './correspondence/known-by.js';
export type { SentExtract } from './correspondence/extract-sending.service.js';
export {
  ExtractAnswersService,
  type LongerTerm,
  type OpenedAnswer,
} from './correspondence/extract-answers.service.js';
export { ExtractContactsService } from './correspondence/extract-contacts.service.js';
export { InboundMailsService, type CaseMailbox } from './correspondence/inbound-mails.service.js';
export type { AnswerView, ExtractLinkView, ExtractView } from './correspondence/extract-view.js';
export { MediationModule, type MediationOptions } from './mediation.module.js';
export { EXTRACT_TEXT_MAX, MediationService, type NewExtract } from './mediation.service.js';
export { ACTION_OWNERS, type ActionOwner, type ActionState } from './course/action.entity.js';
export type { CourseView, PossibleMove } from './course/course-view.js';
export { MediationCourseService, type WantedMove } from './course/mediation-course.service.js';
export { daysOver, type MediationStanding } from './course/standing.js';
export {
  END_REASONS,
  hasEnded,
  isEndReason,
  isStage,
  outcomeOf,
  STAGES,
  type EndReason,
  type MoveNeed,
  type Party,
  type Side,
  type Stage,
} from './course/mediation-stage.js';
export { WORDS_KINDS, type WordsKind } from './course/words.entity.js';
export {
  argumentsOf,
  CHECK_ANSWERS,
  resultOf,
  type CheckAnswer,
  type CheckItem,
  type Checklist,
} from './checklists/checklist.js';
export { CHECKLISTS, checklistOf, checklistsFor } from './checklists/checklists.js';
export { ChecksService, checklistUnknown } from './checklists/checks.service.js';
export { LETTER_TEXT_MAX, needsConsent, type LetterContent } from './letters/letter-content.js';
export { LettersService, type LetterView } from './letters/letters.service.js';
export { SIGNAL_POLICY } from './signals/signal-policy.js';
export { SignalsService, type PatternView } from './signals/signals.service.js';
export type { SignalRow } from './signals/signals.repository.js';
export const MEDIATION_ENTITIES = [ExtractEntity, MediationEntity, WordsEntity, ActionEntity, LetterEntity];
