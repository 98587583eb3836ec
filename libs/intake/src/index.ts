export {
  assistanceAnswers,
  assistanceOf,
  HELPERS,
  isHandOver,
  isHelper,
  type Assistance,
  type Helper,
} from './assisted-filing.js';
export { HerFilesService, type FilePlace, type HerFile, type IncomingFile } from './attachments.service.js';
export { BodyReader, type FieldFault } from './body-reader.js';
export { checkComplaint, COMPLAINT_FIELDS, readComplaint, type CheckedComplaint } from './complaint-form.js';
export type { DecoyBox, DecoyMessage, SecondCodeNote } from './decoy-box.js';
export { SecondCodesService } from './decoy-codes.service.js';
export {
  CONTACT_QUESTIONS,
  contactAnswers,
  hoursAnswers,
  readContactPlan,
  readHours,
  wantsCall,
  type ReadContactPlan,
} from './contact-form.js';
export { ContactMailboxService } from './contact-mailbox.service.js';
export { DRAFT_DAYS } from './drafts.repository.js';
export { DraftsService, type Draft } from './drafts.service.js';
export {
  LONGEST_NAME,
  LONGEST_TEXT,
  readName,
  readStory,
  type FreeText,
  type FreeTextFault,
} from './free-text.js';
export { IDEMPOTENCY_HOURS } from './idempotency-keys.repository.js';
export { isIdempotencyKey, type FiledComplaint } from './idempotency.js';
export { conductsOf, letterExpected, mayBeObjectedTo } from './institution-kinds.js';
export { complaintInvalid, draftGone, keyUsedForOtherBody, messageInvalid } from './intake.errors.js';
export { IntakeModule } from './intake.module.js';
export { IntakeService } from './intake.service.js';
export {
  MailboxService,
  type Mailbox,
  type MailboxConsent,
  type MailboxFacts,
  type MailboxMessage,
} from './mailbox.service.js';
export { objectionClock, type DecisionLetter, type ObjectionClock } from './objection-clock.js';
export { answerErrors, complaintBody, letterOf, stepOf } from './questionnaire-body.js';
export {
  asksLetter,
  asksOptingIn,
  asksSetting,
  firstAnswer,
  isStep,
  signposts,
  STEP_QUESTIONS,
  STEPS,
  stepsAround,
  violenceForms,
  wantsMoreThanNameless,
  type Answers,
  type Signpost,
  type StepId,
} from './questionnaire.js';
export { copyInPieces, OwnCopyService } from './own-copy.service.js';
export { ReceiptChangesService, type OfferedCode } from './receipt-changes.service.js';
export {
  asksReason,
  PARTICULAR_CHOICES,
  particularsAsked,
  particularsOf,
  type ParticularQuestion,
} from './particular-questions.js';
export { PING_QUESTIONS, pingAnswers, readPing } from './ping-form.js';
export { PingMailboxService } from './ping-mailbox.service.js';
export { ReceiptKeysService, shownReceipt, type NewReceipt } from './receipt-keys.service.js';
export { OFFER_MINUTES } from './receipt-offer.js';
export {
  DECOY_QUESTIONS,
  isDecoyQuestion,
  isTypedBack,
  type DecoyQuestion,
  type PendingCode,
} from './receipt-pending.js';
export { VISIT_IDLE_MINUTES } from './sessions.repository.js';
export { VisitsService, type Visit, type VisitStage } from './visits.service.js';
