export {
  assistanceAnswers,
  assistanceOf,
  HELPERS,
  isHandOver,
  isHelper,
  type Assistance,
  type Helper,
} from './filing/assisted-filing.js';
export { HerFilesService, type FilePlace, type HerFile } from './mailbox/attachments.service.js';
export { BodyReader, type FieldFault } from './filing/body-reader.js';
export {
  checkComplaint,
  COMPLAINT_FIELDS,
  readComplaint,
  type CheckedComplaint,
} from './filing/complaint-form.js';
export type { DecoyBox, DecoyMessage, SecondCodeNote } from './receipts/decoy-box.js';
export { decoyCopy } from './receipts/decoy-copy.js';
export { SecondCodesService } from './receipts/decoy-codes.service.js';
export {
  CONTACT_QUESTIONS,
  contactAnswers,
  hoursAnswers,
  readContactPlan,
  readHours,
  wantsCall,
  type ReadContactPlan,
} from './mailbox/contact-form.js';
export { ContactMailboxService } from './mailbox/contact-mailbox.service.js';
export { DRAFT_DAYS } from './visit/drafts.repository.js';
export { DraftsService, type Draft } from './visit/drafts.service.js';
export {
  LONGEST_NAME,
  LONGEST_TEXT,
  readName,
  readStory,
  type FreeText,
  type FreeTextFault,
} from './filing/free-text.js';
export { IDEMPOTENCY_HOURS } from './filing/idempotency-keys.repository.js';
export { isIdempotencyKey, type FiledComplaint } from './filing/idempotency.js';
export { conductsOf, letterExpected, mayBeObjectedTo } from './filing/institution-kinds.js';
export { complaintInvalid, draftGone, keyUsedForOtherBody, messageInvalid } from './intake.errors.js';
export { IntakeModule } from './intake.module.js';
export { SecondComplaintsService, type SecondComplaintProposal } from './filing/second-complaints.service.js';
export { IntakeService } from './filing/intake.service.js';
export {
  MailboxService,
  type Mailbox,
  type MailboxConsent,
  type MailboxFacts,
  type MailboxMessage,
  type OpenedMailbox,
} from './mailbox/mailbox.service.js';
export { objectionClock, type DecisionLetter, type ObjectionClock } from './filing/objection-clock.js';
export { answerErrors, complaintBody, letterOf, stepOf } from './questionnaire/questionnaire-body.js';
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
} from './questionnaire/questionnaire.js';
export { copyInPieces, OwnCopyService } from './mailbox/own-copy.service.js';
export { ReceiptChangesService, type OfferedCode } from './receipts/receipt-changes.service.js';
export {
  asksReason,
  PARTICULAR_CHOICES,
  particularsAsked,
  particularsOf,
  type ParticularQuestion,
} from './questionnaire/particular-questions.js';
export { PING_QUESTIONS, pingAnswers, readPing } from './mailbox/ping-form.js';
export { PingMailboxService } from './mailbox/ping-mailbox.service.js';
export { ReceiptKeysService, shownReceipt, type NewReceipt } from './receipts/receipt-keys.service.js';
export { OFFER_MINUTES } from './receipts/receipt-offer.js';
export {
  DECOY_QUESTIONS,
  isDecoyQuestion,
  isTypedBack,
  type DecoyQuestion,
  type PendingCode,
} from './receipts/receipt-pending.js';
export { HELPED_ANSWERS, type HelpedAnswer, type HerReferral } from './referrals/her-referral.js';
export { HerReferralsService } from './referrals/her-referrals.service.js';
export { VISIT_IDLE_MINUTES } from './visit/sessions.repository.js';
export { VisitsService, type Visit, type VisitStage } from './visit/visits.service.js';
