import { CaseEntity } from './case.entity.js';
import { ConsentEntity } from './consent.entity.js';
import { DeadlineEntity } from './deadline.entity.js';
import { MessageEntity } from './message.entity.js';
import { CaseTextEntity, type CaseTextKind } from './text.entity.js';

export { caseHolder, caseReader, draftHolder } from './attachment-seal.js';
export type {
  AttachmentFacts,
  AttachmentHolder,
  AttachmentKind,
  AttachmentReader,
  OriginalFacts,
} from './attachment-seal.js';
export type { AttachmentScan } from './attachments.repository.js';
export {
  AttachmentsService,
  attachmentUnknown,
  type ArrivingAttachment,
  type ReadableAttachment,
} from './attachments.service.js';
export { CASE_COPY_VERSION, type CaseCopy, type CopyEntry } from './case-copy.js';
export { CaseCopyService } from './case-copy.service.js';
export { CaseDeadlinesService, type CaseDeadline, type ClockChanges } from './case-deadlines.service.js';
export type { CaseHistoryDetail, CaseHistoryEvent, CaseHistoryKind } from './case-history.js';
export { CaseKeyring, CaseSeal, type SealedColumn } from './case-keyring.js';
export { CaseKeysRepository } from './case-keys.repository.js';
export { CaseKeysService } from './case-keys.service.js';
export { CASE_MOVES, canMove, isOpen, nextStatuses, OPEN_STATUSES, type CaseStatus } from './case-status.js';
export {
  anonymousNoDisclosure,
  caseUnknown,
  changedMeanwhile,
  conflictOfInterest,
  moveNotAllowed,
  notConsented,
} from './cases.errors.js';
export { CasesModule } from './cases.module.js';
export { CasesRepository } from './cases.repository.js';
export { comeBackAfterFiling, nextComeBack, type ComeBackFacts, type RunningClock } from './come-back.js';
export { ComeBackService, type ToldComeBack } from './come-back.service.js';
export {
  ConsentsService,
  type ConsentDecision,
  type ConsentQuestion,
  type ReadableConsent,
} from './consents.service.js';
export { callPermission, type CallPermission, type CallRefusal } from './contact-permission.js';
export {
  CALL_RESULTS,
  isCallResult,
  type CallResult,
  type ContactPlan,
  type StoredContactPlan,
} from './contact-plan.js';
export { ContactPlansService } from './contact-plans.service.js';
export { CorrespondenceService, type ReadableMessage } from './correspondence.service.js';
export {
  DeadlineRecomputingService,
  type RecomputedClock,
  type RecomputeReport,
} from './deadline-recomputing.service.js';
export { DeadlinesRepository } from './deadlines.repository.js';
export { FilingService, type Complaint, type FiledCase } from './filing.service.js';
export { HerCaseService, type HerCase } from './her-case.service.js';
export { ParticularsRepository, type Particulars } from './particulars.repository.js';
export { ReceiptChangeService } from './receipt-change.service.js';
export { ReceiptHoldsService, type ContactHold, type HoldReason } from './receipt-holds.service.js';
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
} from './receipt-replacement.js';
export { ReceiptReplacementsRepository, type StoredReplacement } from './receipt-replacements.repository.js';
export type { CaseEntity, ConsentEntity, DeadlineEntity, MessageEntity, CaseTextKind };
export const CASES_ENTITIES = [CaseEntity, CaseTextEntity, MessageEntity, ConsentEntity, DeadlineEntity];
