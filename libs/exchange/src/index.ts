import { AnswerEntity } from './answer.entity.js';
import { ExchangeSessionEntity } from './exchange-session.entity.js';
import { ShareLinkEntity } from './share-link.entity.js';

export { ANSWER_KINDS, ANSWER_TEXT_MAX, type AnswerKind, type TheirAnswer } from './answer.js';
export { ExchangeModule } from './exchange.module.js';
export type { ExtractContent } from './extract-content.js';
export { canMoveExtract, EXTRACT_MOVES, type ExtractMove, type ExtractStatus } from './extract-status.js';
export { LINK_DAYS, linkExpiry, type LinkExpiry } from './link-life.js';
export { isLive } from './link-state.js';
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
