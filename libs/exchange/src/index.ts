import { AnswerEntity } from './answer.entity.js';
import { ExchangeSessionEntity } from './exchange-session.entity.js';
import { ShareLinkEntity } from './share-link.entity.js';

export {
  ANSWER_KINDS,
  ANSWER_TEXT_MAX,
  type AnswerHandling,
  type AnswerKind,
  type TheirAnswer,
} from './answer.js';
export { tooManyFilesAtOnce } from './exchange.errors.js';
export { ExchangeModule } from './exchange.module.js';
export type { ExtractContent } from './extract-content.js';
export { canMoveExtract, EXTRACT_MOVES, type ExtractMove, type ExtractStatus } from './extract-status.js';
export { LINK_DAYS, linkExpiry, type LinkExpiry } from './link-life.js';
export { isLive } from './link-state.js';
export { HELD_DAYS, InboundMailService } from './inbound-mail.service.js';
export type { InboundMailKind, IncomingMail, MailContent } from './inbound-mail.js';
export { ReceivedMailsService, type HeldMail, type ReceivedMail } from './received-mails.service.js';
export type { ReceivedFileFacts, ReceivedFileScan } from './received-file.js';
export { ReceivedFilesService, type CheckedFile, type ReadableFile } from './received-files.service.js';
export {
  ShareLinksService,
  type MadeLink,
  type NewLink,
  type ReceivedAnswer,
} from './share-links.service.js';
export {
  VISIT_IDLE_MINUTES,
  VisitsService,
  type AnswerReceipt,
  type Draft,
  type Visit,
} from './visits.service.js';
export type { ShareLinkEntity };
export const EXCHANGE_ENTITIES = [ShareLinkEntity, AnswerEntity, ExchangeSessionEntity];
