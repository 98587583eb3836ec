import { AnswerEntity } from './answers/answer.entity.js';
import { ExchangeSessionEntity } from './visits/exchange-session.entity.js';
import { PartnerAnswerEntity } from './partner/partner-answer.entity.js';
import { PartnerLinkEntity } from './partner/partner-link.entity.js';
import { PartnerVisitEntity } from './partner/partner-visit.entity.js';
import { ShareLinkEntity } from './links/share-link.entity.js';

export {
  ANSWER_KINDS,
  ANSWER_TEXT_MAX,
  type AnswerHandling,
  type AnswerKind,
  type TheirAnswer,
} from './answers/answer.js';
export { tooManyFilesAtOnce } from './exchange.errors.js';
export { ExchangeModule } from './exchange.module.js';
export type { ExtractContent } from './links/extract-content.js';
export {
  canMoveExtract,
  EXTRACT_MOVES,
  type ExtractMove,
  type ExtractStatus,
} from './links/extract-status.js';
export { LINK_DAYS, lastDayOfLink, linkExpiry, type LinkExpiry } from './links/link-life.js';
export { isLive } from './links/link-state.js';
export { HELD_DAYS, InboundMailService } from './inbound-mail/inbound-mail.service.js';
export type { InboundMailKind, IncomingMail, MailContent } from './inbound-mail/inbound-mail.js';
export {
  ReceivedMailsService,
  type HeldMail,
  type ReceivedMail,
} from './inbound-mail/received-mails.service.js';
export type { ReceivedFileFacts, ReceivedFileScan } from './documents/received-file.js';
export {
  ReceivedFilesService,
  type CheckedFile,
  type ReadableFile,
} from './documents/received-files.service.js';
export {
  ShareLinksService,
  type MadeLink,
  type NewLink,
  type ReceivedAnswer,
} from './links/share-links.service.js';
export { VisitsService, type AnswerReceipt, type Draft, type Visit } from './visits/visits.service.js';
export { VISIT_IDLE_MINUTES } from './visits/link-visits.js';
export { ASKED_FOR, isAskedFor, type AskedFor } from './overview/asked-for.js';
export { OVERVIEW_MAIL_SAMPLE, overviewMail } from './overview/overview.mail.js';
export type { OpenQuestion, OverviewHolder } from './overview/overview.repository.js';
export {
  OVERVIEW_IDLE_MINUTES,
  OVERVIEW_LINK_MINUTES,
  OverviewService,
  type Overview,
  type WantedOverviewLink,
} from './overview/overview.service.js';
export { isPastDue, questionState, type QuestionState } from './overview/question-state.js';
export {
  answersFrom,
  DECLINE_REASONS,
  outcomesFrom,
  PARTNER_ANSWER_KINDS,
  PARTNER_LINE_MAX,
  PARTNER_TEXT_MAX,
  type DeclineReason,
  type PartnerAnswer,
  type PartnerAnswerHandling,
  type PartnerAnswerKind,
} from './partner/partner-answer.js';
export type { PartnerContent } from './partner/partner-content.js';
export {
  PartnerLinksService,
  type PartnerLinkState,
  type ReceivedPartnerAnswer,
} from './partner/partner-links.service.js';
export { PartnerVisitsService, type PartnerVisit } from './partner/partner-visits.service.js';
export {
  canBecome,
  notableOutcomes,
  REFERRAL_MOVES,
  REFERRAL_OUTCOMES,
  type ReferralOutcome,
} from './partner/referral-outcome.js';
export type { ShareLinkEntity };
export const EXCHANGE_ENTITIES = [
  ShareLinkEntity,
  AnswerEntity,
  ExchangeSessionEntity,
  PartnerLinkEntity,
  PartnerAnswerEntity,
  PartnerVisitEntity,
];
