import { CaseEntity } from './case/case.entity.js';
import { ConsentEntity } from './consents/consent.entity.js';
import { DeadlineEntity } from './deadlines/deadline.entity.js';
import { MessageEntity } from './messages/message.entity.js';
import { CaseTextEntity, type CaseTextKind } from './messages/text.entity.js';

export { caseHolder, caseReader, draftHolder } from './attachments/attachment-seal.js';
export type {
  AttachmentFacts,
  AttachmentHolder,
  AttachmentKind,
  AttachmentReader,
  OriginalFacts,
} from './attachments/attachment-seal.js';
export type { AttachmentScan } from './attachments/attachments.repository.js';
export {
  AttachmentsService,
  attachmentUnknown,
  type ArrivingAttachment,
  type ReadableAttachment,
} from './attachments/attachments.service.js';
export { KeptOriginalsService } from './attachments/kept-originals.service.js';
export { CASE_COPY_VERSION, type CaseCopy, type CopyEntry } from './copy/case-copy.js';
export { CaseCopyService } from './copy/case-copy.service.js';
export {
  CaseDeadlinesService,
  type CaseDeadline,
  type ClockChanges,
} from './deadlines/case-deadlines.service.js';
export type { CaseHistoryDetail, CaseHistoryEvent, CaseHistoryKind } from './case/case-history.js';
export { CaseKeyring, CaseSeal, type SealedColumn } from './keys/case-keyring.js';
export { CaseKeysRepository } from './keys/case-keys.repository.js';
export { CaseKeysService } from './keys/case-keys.service.js';
export {
  CASE_MOVES,
  canMove,
  effectsOf,
  isOpen,
  nextStatuses,
  OPEN_STATUSES,
  type CaseStatus,
} from './case/case-status.js';
export {
  anonymousNoDisclosure,
  caseUnknown,
  changedMeanwhile,
  conflictOfInterest,
  consentNotOpen,
  moveNotAllowed,
  notConsented,
} from './cases.errors.js';
export { CasesModule } from './cases.module.js';
export { CasesRepository } from './case/cases.repository.js';
export {
  comeBackAfterFiling,
  nextComeBack,
  type ComeBackFacts,
  type RunningClock,
} from './deadlines/come-back.js';
export { ComeBackService, type ToldComeBack } from './deadlines/come-back.service.js';
export {
  ConsentsService,
  type ConsentDecision,
  type ConsentQuestion,
  type ReadableConsent,
  type SecondComplaintCodes,
} from './consents/consents.service.js';
export { callPermission, type CallPermission, type CallRefusal } from './contact/contact-permission.js';
export {
  CALL_RESULTS,
  isCallResult,
  type CallResult,
  type ContactPlan,
  type StoredContactPlan,
} from './contact/contact-plan.js';
export { ContactPlansService } from './contact/contact-plans.service.js';
export { CorrespondenceService, type ReadableMessage } from './messages/correspondence.service.js';
export {
  DeadlineRecomputingService,
  type RecomputedClock,
  type RecomputeReport,
} from './deadlines/deadline-recomputing.service.js';
export { DeadlinesRepository } from './deadlines/deadlines.repository.js';
export { FilingService, type Complaint, type FiledCase } from './case/filing.service.js';
export { HerCaseService, type HerCase } from './case/her-case.service.js';
export { ParticularsRepository, type Particulars } from './contact/particulars.repository.js';
export { ReceiptChangeService } from './keys/receipt-change.service.js';
export { ReceiptHoldsService, type ContactHold, type HoldReason } from './keys/receipt-holds.service.js';
export {
  assertMayDecide,
  assertMayMake,
  isRecognition,
  isRunning,
  RECOGNITIONS,
  replacementOver,
  replacementRuns,
  waitsUntil,
  type Recognition,
  type Replacement,
  type ReplacementStatus,
} from './keys/receipt-replacement.js';
export {
  ReceiptReplacementsRepository,
  type StoredReplacement,
} from './keys/receipt-replacements.repository.js';
export type { CaseEntity, ConsentEntity, DeadlineEntity, MessageEntity, CaseTextKind };
export const CASES_ENTITIES = [CaseEntity, CaseTextEntity, MessageEntity, ConsentEntity, DeadlineEntity];
